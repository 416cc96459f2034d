import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { brief, client, data } from "@planc/core/ir";

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
  Record<Exclude<Kind, "words">, { readonly by: string; readonly in: (tag: string) => string }>
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
    in: (tag) => new Intl.NumberFormat(tag, { style: "currency", currency: "EUR" }).format(1234.5),
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
  requirements: readonly ViewOf<typeof brief.requirement>[],
): { readonly zone: string; readonly from: Ref } | undefined {
  const those = requirements.filter(
    ({ data: { text, priority } }) =>
      priority !== "wont" && zoneWords.test(text) && !putOff.test(text),
  );
  const alone = those.find(({ data }) => single.test(data.text));
  if (alone) return { zone: "the one zone that the text names, whoever reads it", from: alone.ref };
  const [first] = those;
  return (
    first && { zone: "that of who reads it, with its name beside it; kept in UTC", from: first.ref }
  );
}

/** How values that screens show are written in each language. */
export function formatsOf(
  fields: readonly Field[],
  tags: readonly string[],
  zone: string | undefined,
): readonly Format[] {
  const byKind = new Map<Exclude<Kind, "words">, Field[]>();
  for (const field of fields) {
    const kind = kindOf[field.data.type];
    if (kind === undefined || kind === "words") continue;
    const known = byKind.get(kind);
    if (known) known.push(field);
    else byKind.set(kind, [field]);
  }
  return [...byKind].flatMap(([kind, those]) => {
    // In one language a format is worth a line only where a zone is stated.
    if (tags.length < 2 && !(zone && kind === "date-time")) return [];
    return [
      {
        kind,
        fields: those.map(({ ref }) => ref),
        by: writers[kind].by,
        ...(zone && kind === "date-time" ? { zone } : {}),
        examples: tags.length < 2 ? [] : tags.map((tag) => ({ tag, shows: writers[kind].in(tag) })),
      },
    ];
  });
}
