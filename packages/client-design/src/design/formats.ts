import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { client, data } from "@planc/core/ir";
import { isZone } from "../screens/controls.ts";
import type { SaidText } from "./said-texts.ts";

type Format = DataOf<typeof client.format>;
type Field = ViewOf<typeof data.field>;
type Kind = Format["kind"];

const kindOf: Readonly<Partial<Record<Field["data"]["type"], Kind>>> = {
  date: "date",
  timestamp: "date-time",
  time: "time",
  integer: "number",
  decimal: "number",
  money: "money",
  percent: "percent",
  country: "country",
};

const sampleDay = Date.UTC(2026, 2, 9, 14, 5);
const writers: Readonly<
  Record<
    Exclude<Kind, "words">,
    { readonly by: string; readonly in: (tag: string, currency: string) => string }
  >
> = {
  date: {
    by: "Intl.DateTimeFormat, dateStyle medium",
    in: (tag) =>
      new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" }).format(sampleDay),
  },
  "date-time": {
    by: "Intl.DateTimeFormat, dateStyle medium, timeStyle short",
    in: (tag) =>
      new Intl.DateTimeFormat(tag, {
        dateStyle: "medium",
        timeStyle: "short",
        timeZone: "UTC",
      }).format(sampleDay),
  },
  time: {
    by: "Intl.DateTimeFormat, timeStyle short",
    in: (tag) =>
      new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone: "UTC" }).format(sampleDay),
  },
  number: {
    by: "Intl.NumberFormat",
    in: (tag) => new Intl.NumberFormat(tag).format(1234.5),
  },
  money: {
    by: "Intl.NumberFormat, style currency",
    in: (tag, currency) =>
      new Intl.NumberFormat(tag, { style: "currency", currency }).format(1234.5),
  },
  percent: {
    by: "Intl.NumberFormat, style percent",
    in: (tag) => new Intl.NumberFormat(tag, { style: "percent" }).format(0.125),
  },
  country: {
    by: "Intl.DisplayNames, type region",
    in: (tag) => new Intl.DisplayNames(tag, { type: "region" }).of("CH") ?? "CH",
  },
};

const zoneWords = /\btime ?zones?\b/i;
const putOff = /\b(?:future|out of scope|not supported|no time ?zone)\b/i;
const single = /\b(?:single|one|same|business|fixed)\b[^.;]{0,30}\btime ?zone\b/i;

/** In whose time zone times are shown, as the text has it. */
export function saidZone(
  texts: readonly SaidText[],
): { readonly zone: string; readonly from: Ref } | undefined {
  const those = texts.filter(({ text }) => zoneWords.test(text) && !putOff.test(text));
  const alone = those.find(({ text }) => single.test(text));
  if (alone) return { zone: "the one zone that the text names, whoever reads it", from: alone.ref };
  const [first] = those;
  return (
    first && { zone: "that of who reads it, with its name beside it; kept in UTC", from: first.ref }
  );
}

/** `display format: local currency symbol + number` */
export const saysCurrency = /\bcurrency (?:symbol|sign|format)\b|\bformatted as currency\b/i;

/** Times of a thing that keeps its own zone are typed and shown in that one. */
export function zoneOf(
  shown: readonly Field[],
  fields: readonly Field[],
): { readonly zone: string; readonly from: Ref } | undefined {
  const timed = new Set<string>(
    shown.flatMap(({ data }) => (data.type === "timestamp" ? [data.entity] : [])),
  );
  const zone = fields.find((each) => isZone(each) && timed.has(each.data.entity));
  return (
    zone && {
      zone: `typed and shown in ${zone.data.name}; an hour that clocks skip or repeat is refused or asked for`,
      from: zone.ref,
    }
  );
}

/** How values that screens show are written in each language. */
export function formatsOf(
  fields: readonly Field[],
  tags: readonly string[],
  {
    zone,
    currency,
    tellsMoney,
  }: {
    readonly zone: string | undefined;
    readonly currency: string;
    /** The text says how amounts are written. */
    readonly tellsMoney: boolean;
  },
): readonly Format[] {
  const byKind = new Map<Exclude<Kind, "words">, Field[]>();
  for (const field of fields) {
    const kind = kindOf[field.data.type];
    // An order number is written as it is, whatever the language.
    if (kind === undefined || kind === "words" || /\bnumber$/i.test(field.data.name)) continue;
    const known = byKind.get(kind);
    if (known) known.push(field);
    else byKind.set(kind, [field]);
  }
  return [...byKind].flatMap(([kind, those]) => {
    // In one language a format is worth a line only where a zone is stated.
    const isTold = (zone && kind === "date-time") || (tellsMoney && kind === "money");
    if (tags.length < 2 && !isTold) return [];
    return [
      {
        kind,
        fields: those.map(({ ref }) => ref),
        by: writers[kind].by,
        ...(zone && kind === "date-time" ? { zone } : {}),
        examples:
          tags.length < 2
            ? []
            : tags.map((tag) => ({ tag, shows: writers[kind].in(tag, currency) })),
      },
    ];
  });
}

const order = ["zero", "one", "two", "few", "many", "other"] as const;

/** Forms that a number gives a noun, as CLDR has them of the language. */
export function pluralsOf(tag: string) {
  const has = new Set<string>(new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
  return order.filter((each) => has.has(each));
}

/** The currency that the text names; the euro stands in for it in examples. */
export function currencyIn(texts: readonly SaidText[]): string {
  const known = new Set(Intl.supportedValuesOf("currency"));
  for (const { text } of texts)
    for (const [code] of text.matchAll(/\b[A-Z]{3}\b/g)) if (known.has(code)) return code;
  return "EUR";
}

const titles = /\b(?:name|title|headline|label|summary)\b/i;
const persons = /#(?:user|account|profile|customer|member|person|address|guest|contact)\b/;

/** What people write about things: it has one language, that of who wrote it. Names of people have none. */
export function contentOf(fields: readonly Field[]): readonly Format[] {
  const written = fields.filter(
    ({ data: { type, name, values, generated, entity } }) =>
      (type === "long-text" || (type === "text" && titles.test(name))) &&
      values === undefined &&
      !generated &&
      !persons.test(entity),
  );
  return written.length === 0
    ? []
    : [
        {
          kind: "words",
          fields: written.map(({ ref }) => ref),
          by: "as written; no translation is kept",
          examples: [],
        },
      ];
}
