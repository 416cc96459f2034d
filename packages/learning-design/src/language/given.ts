import { type DataOf, namedIn, type ViewOf } from "@planc/core";
import type { brief, learning } from "@planc/core/ir";
import { kept, keptLanguages, spokenWords } from "../catalog/language-words.ts";
import { type Column, columnText, type PlanView, type Table } from "../models/plan-view.ts";
import type { Requirement } from "../reading/purposes.ts";
import type { UsePurpose } from "../reading/uses.ts";
import { bare, withId } from "../text.ts";

type Use = DataOf<typeof learning.use>;

export interface Told {
  readonly purpose: UsePurpose;
  readonly view: PlanView;
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly requirements: readonly Requirement[];
}

const textual: ReadonlySet<string> = new Set(["text", "long-text"]);

/** Tables that the clauses about it name. */
function tablesNamed({ purpose, view, concepts }: Told): readonly Table[] {
  const text = purpose.requirements.map(({ data }) => data.text).join(" ");
  return concepts.flatMap(({ ref, data: { name } }) =>
    namedIn(text, name) ? (view.tableOf(ref) ?? []) : [],
  );
}

/** Long texts of what people write to it and what it writes. */
export function messageColumns(told: Told): readonly { column: Column; table: Table }[] {
  const named = tablesNamed(told);
  const whole = new Set<string>(named.map(({ ref }) => ref));
  // What is said of a thing is kept with it: the messages of a ticket.
  const parts = told.view.tables.filter(
    (table) =>
      table.data.entity !== undefined &&
      told.view.columnsOf(table).some((column) => whole.has(told.view.targetOf(column)?.ref ?? "")),
  );
  const near = named.some((table) => hasText(table, told)) ? named : [...named, ...parts];
  return near.flatMap((table) =>
    told.view
      .columnsOf(table)
      .filter(
        ({ data }) =>
          data.logical === "long-text" || /(?:^|_)(?:content|body|text)$/.test(data.name),
      )
      .filter(({ data }) => textual.has(data.logical))
      .map((column) => ({ column, table })),
  );
}

const hasText = (table: Table, { view }: Told): boolean =>
  view.columnsOf(table).some(({ data }) => data.logical === "long-text");

/** What it is given, by whose words they are: those of others never tell it what to do. */
export function givenTo(told: Told, pieces: Table | undefined): Use["given"] {
  const { purpose, view } = told;
  const { kind } = purpose;
  const instructing = purpose.requirements.find(({ data: { text } }) =>
    /\bpersona\b|\binstruct\w*|\bsystem prompt\b|\brole\b/i.test(text),
  );
  const written = messageColumns(told);
  const describing = kind === "converse" || kind === "generate" ? tailored(told) : [];
  const classed = (column: Column) => {
    const found = view.classOf(column);
    return found ? { class: found.class, categories: [...found.categories] } : { categories: [] };
  };
  if (kind === "embed" || kind === "offer-tools") {
    return [
      ...(pieces
        ? [
            {
              what: `text of ${bare(pieces.data.name)}`,
              from: pieces.ref,
              trust: "others" as const,
              categories: [],
            },
          ]
        : []),
      ...(kind === "offer-tools"
        ? [{ what: "arguments of a call", trust: "asker" as const, categories: [] }]
        : [{ what: "query", trust: "asker" as const, categories: [] }]),
    ];
  }
  const spoken = purpose.requirements.some(({ data: { text } }) => spokenWords.test(text));
  return [
    {
      what: instructing
        ? withId("instructions", instructing.data.key)
        : "instructions, versioned with the code",
      ...(instructing ? { from: instructing.ref } : {}),
      trust: "ours",
      categories: [],
    },
    ...written.slice(0, 2).map(({ column, table }) => ({
      what: columnText(column, table),
      from: column.ref,
      trust: "asker" as const,
      ...classed(column),
    })),
    ...(written.length === 0 || spoken
      ? [
          {
            what: spoken ? "speech of whoever asks" : "what is asked",
            trust: "asker" as const,
            categories: [],
          },
        ]
      : []),
    ...describing.slice(0, 5).map(({ column, table }) => ({
      what: columnText(column, table),
      from: column.ref,
      trust: "asker" as const,
      ...classed(column),
    })),
    ...(pieces
      ? [
          {
            what: `text of ${bare(pieces.data.name)}`,
            from: pieces.ref,
            trust: "others" as const,
            categories: [],
          },
        ]
      : []),
  ];
}

/** Columns that the text wants answers fitted to: “correction style, topics, native language”. */
function tailored({ view, requirements }: Told): readonly { column: Column; table: Table }[] {
  const said = requirements
    .map(({ data }) => data.text)
    .filter((text) => /\b(?:personali[sz]\w*|tailor\w*|adapt\w*)\b/i.test(text))
    .join(" ")
    .toLowerCase();
  if (said === "") return [];
  return view.tables.flatMap((table) =>
    view
      .columnsOf(table)
      .filter(
        ({ data }) => !data.generated && data.attribute !== undefined && data.logical !== "uuid",
      )
      .filter(({ data: { name } }) => {
        const words = name.split("_").filter((each) => each.length > 3);
        return words.length > 1 ? namedIn(said, words.join(" ")) : false;
      })
      .map((column) => ({ column, table })),
  );
}

/** What comes out, where it is kept, and what has to hold of it before it is. */
export function outputOf(told: Told): Use["output"] {
  const { purpose, requirements } = told;
  const own = purpose.requirements;
  const text = own.map(({ data }) => data.text).join(" ");
  switch (purpose.kind) {
    case "embed":
      return {
        form: "vector",
        to: [],
        checks: [{ check: "length of the vector is that of the index; no part is not a number" }],
        refused: "the piece waits and is made anew",
      };
    case "offer-tools":
      return {
        form: "tool-result",
        to: [],
        checks: [
          { check: "result fits the tool's schema; texts of others stand in a field of their own" },
        ],
        refused: "an error that says what was wrong with the arguments",
      };
    default: {
      const to = kept.test(text) ? messageColumns(told) : [];
      const language = own.find(
        ({ data }) => /\bonly\b/.test(data.text) && keptLanguages.test(data.text),
      );
      const languages = language && keptLanguages.exec(language.data.text);
      const isJson = purpose.kind === "extract" || purpose.kind === "classify";
      const lengths = to.flatMap(({ column, table }) =>
        column.data.maxLength === undefined
          ? []
          : [
              {
                check: `${columnText(column, table)} ≤ ${column.data.maxLength} characters`,
                from: column.ref,
              },
            ],
      );
      const rule = languages?.[1] ?? languages?.[2];
      return {
        form: /\baudio (?:response|output|model)\b|\bspoken\b/i.test(text)
          ? "audio"
          : isJson
            ? "json"
            : "text",
        to: to.map(({ column }) => column.ref),
        checks: [
          ...(language && rule
            ? [{ check: withId(`in ${rule}`, language.data.key), from: language.ref }]
            : []),
          ...lengths,
          ...(isJson
            ? [{ check: "fits its JSON Schema; values of a list are those of the list" }]
            : []),
        ],
        refused:
          requirements.length > 0 && language
            ? `said once more with the rule, then the fallback`
            : "asked once more, then the fallback",
      };
    }
  }
}
