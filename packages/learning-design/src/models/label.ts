import { type DataOf, listed, namedIn, type Ref } from "@planc/core";
import type { learning } from "@planc/core/ir";
import { assumption } from "../catalog/assumptions.ts";
import { rightWords, wrongWords } from "../catalog/learning-words.ts";
import type { Kind } from "../reading/purposes.ts";
import { bare, someOf } from "../text.ts";
import { type Column, columnText, type PlanView, type Table } from "./plan-view.ts";
import { isNumber, type Source, singular } from "./sources.ts";

type Label = NonNullable<DataOf<typeof learning.model>["label"]>;

interface Asked {
  readonly kind: Kind;
  readonly view: PlanView;
  readonly sources: readonly Source[];
  readonly results: Table | undefined;
  /** Tables of people. */
  readonly people: ReadonlySet<string>;
  /** What the text says of it. */
  readonly text: string;
}

const known = { value: assumption("labelDays").value, unit: "day" } as const;

/** What tells that a prediction was right; nothing where no row of the plan does. */
export function labelOf(asked: Asked): Label | undefined {
  switch (asked.kind) {
    case "recommend":
    case "rank":
      return fromResults(asked) ?? fromActs(asked);
    case "predict":
    case "forecast":
      return fromLaterValue(asked);
    case "classify":
    case "detect":
      return fromWords(asked);
    case "insight":
      return undefined;
  }
}

/** What people answered to a prediction, and what they then did of the kind that was offered. */
function fromResults({ view, sources, results }: Asked): Label | undefined {
  if (!results) return undefined;
  const name = bare(results.data.name);
  const columns = view.columnsOf(results);
  const answers = columns.flatMap((column) =>
    (column.data.values ?? []).map((value) => ({ column, value })),
  );
  const wrong = answers.filter(({ value }) => wrongWords.test(value));
  const right = answers.filter(({ value }) => rightWords.test(value));
  const acted = answers.flatMap(({ column, value }) => {
    const source = sources.find(({ table }) => singular(bare(table.data.name)) === value);
    return source ? [{ column, source }] : [];
  });
  const expires = columns.find(({ data: each }) => /^(?:expires|valid_until)/.test(each.name));
  if (right.length === 0 && acted.length === 0) return undefined;
  const said = right.map(({ column, value }) => `${name}.${column.data.name} = '${value}'`);
  const kind = acted[0]?.column.data.name;
  const subject = acted[0]?.source.subject?.data.name;
  const done =
    acted.length === 0
      ? []
      : [
          `a row in ${listed(acted.map(({ source }) => bare(source.table.data.name)))}, as ${name}.${kind} says, of the same ${subject ?? "subject"} within ${known.value} days of ${name}.created_at`,
        ];
  const against = [
    ...wrong.map(({ column, value }) => `${column.data.name} = '${value}'`),
    ...(expires ? [`${expires.data.name} passes first`] : []),
  ];
  return {
    right: [...said, ...done].join(", or "),
    ...(against.length > 0 ? { wrong: against.join(", or ") } : {}),
    from: refs([
      results.ref,
      ...[...right, ...wrong, ...acted].map(({ column }) => column.ref),
      ...acted.map(({ source }) => source.table.ref),
    ]),
    known,
  };
}

/** What is recommended is a thing of its own; right is who then has a row with it. */
function fromActs({ view, sources, results, people }: Asked): Label | undefined {
  const name = results && bare(results.data.name);
  const offered = view.tables.flatMap((table) => {
    if (!name || !bare(table.data.name).startsWith(singular(name))) return [];
    return view.columnsOf(table).flatMap((column) => {
      const target = view.targetOf(column);
      return target && target.ref !== results?.ref && !people.has(target.ref)
        ? [{ column, target, table }]
        : [];
    });
  })[0];
  if (!offered) return undefined;
  const acts = sources.flatMap(({ table, subject }) =>
    view
      .columnsOf(table)
      .filter((column) => subject && view.targetOf(column)?.ref === offered.target.ref)
      .map((column) => ({ column, table })),
  );
  if (acts.length === 0) return undefined;
  return {
    right: `${listed(acts.map(({ column, table }) => columnText(column, table)))} is ${columnText(offered.column, offered.table)}, of the same person, within ${known.value} days of ${name}.created_at`,
    wrong: "none of them in that time",
    from: refs([offered.column.ref, ...acts.map(({ column }) => column.ref)]),
    known,
  };
}

/** What is foretold is there some days later: in a column that the text names, or in where somebody's row is then. */
function fromLaterValue({ sources, view, people, text }: Asked): Label | undefined {
  const leaving = /\bchurn\b|\bretention\b|\bcancel/i.test(text)
    ? view.tables.flatMap((table) =>
        people.has(table.ref)
          ? view
              .columnsOf(table)
              .flatMap((column) =>
                (column.data.values ?? [])
                  .filter((value) => /deactivat|cancel|closed|churn|ended|inactive/i.test(value))
                  .map((value) => ({ column, table, value })),
              )
          : [],
      )[0]
    : undefined;
  if (leaving)
    return {
      right: `${columnText(leaving.column, leaving.table)} is '${leaving.value}' within ${known.value} days`,
      wrong: "it is not",
      from: [leaving.column.ref],
      known,
    };
  const [found] = sources.flatMap((source) => {
    const value = source.read.find(
      (each) => isNumber(each) && says(text, each.data.name.replaceAll("_", " ")),
    );
    return value && source.happened ? [{ source, value, at: source.happened }] : [];
  });
  if (!found) return undefined;
  const { source, value, at } = found;
  return {
    right: `${columnText(value, source.table)} of the row whose ${at.data.name} is ${known.value} days on`,
    from: [value.ref, at.ref],
    known,
  };
}

const says = (text: string, words: string): boolean => namedIn(text, words);

/** A word of a closed list that people set, other than where a row is in its life. */
function fromWords({ sources, kind }: Asked): Label | undefined {
  const found = sources.flatMap(({ table, read }) =>
    read.filter((column) => isLabel(column, kind)).map((column) => ({ column, table })),
  );
  const [first] = found;
  if (!first) return undefined;
  return {
    right: `${columnText(first.column, first.table)} as people set it: ${someOf(first.column.data.values ?? ["true", "false"], 4)}`,
    from: [first.column.ref],
    known,
  };
}

function isLabel({ data: each }: Column, kind: Kind): boolean {
  if (kind === "detect") return /fraud|flag|anomal|spam|confirmed/.test(each.name);
  return each.logical === "enum" && !/^(?:status|state|role|unit|visibility)$/.test(each.name);
}

const refs = (list: readonly Ref[]): [Ref, ...Ref[]] | Ref[] => [...new Set(list)];
