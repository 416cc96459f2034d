import { type DataOf, listed, type PlanNodeOf, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { type Inline, inlineCode, paragraph } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { columnsBy, keysOn } from "../fields/lookups.ts";
import { isUpward } from "../guards/hierarchy.ts";
import { oneOf } from "../guards/one-of.ts";
import { counted } from "./words.ts";

type Table = PlanNodeOf<typeof data.table>;
type Columns = readonly PlanNodeOf<typeof data.column>[];
type Index = DataOf<typeof data.index>;

/** `, PK id. `: what tells one row from all others. */
export function keyInWords(
  table: Table | undefined,
  columns: Columns,
  keys: readonly PlanNodeOf<typeof data.key>[],
  fields: readonly ViewOf<typeof data.field>[],
): readonly Inline[] {
  const primary = keysOn(keys, table?.ref).find(({ data: key }) => key.kind === "primary");
  const names = primary
    ? primary.data.columns.map((ref) => nameOf(ref, columns))
    : fields.flatMap(({ data: { name } }) => (name === "id" ? [name] : []));
  if (names.length === 0) return table ? [". "] : [];
  const type = columnsBy(columns, primary?.data.columns[0])[0]?.data;
  const by = madeBy(type?.default);
  return [
    ...(table ? [", "] : []),
    "PK ",
    inlineCode(names.join(", ")),
    ...(type && names.length === 1 ? [` (${by || type.type})`] : []),
    ". ",
  ];
}

function madeBy(fallback: DataOf<typeof data.column>["default"]): string {
  if (fallback?.kind !== "call") return "";
  return fallback.call === "uuid-v7" ? "uuidv7" : "";
}

/** What a table refuses of more than one column, but for the moves of its life cycle. */
export function guardsInWords(
  table: Table | undefined,
  columns: Columns,
  guards: readonly PlanNodeOf<typeof data.guard>[],
): readonly RootContent[] {
  return guards.flatMap(({ data: { table: of, rule, name } }) => {
    if (of !== table?.ref || rule.kind === "moves") return [];
    const [says, how] = inWords(rule, columns);
    return [paragraph(`${says}: `, inlineCode(name), ` ${how}.`)];
  });
}

type Rule = Exclude<DataOf<typeof data.guard>["rule"], { kind: "moves" }>;

/** What holds, and what the trigger or the condition does about it. */
function inWords(rule: Rule, columns: Columns): readonly [says: string, how: string] {
  switch (rule.kind) {
    case "one-of":
      return [
        `Exactly one of ${listed(rule.columns.map((ref) => nameOf(ref, columns)))} is given`,
        "refuses none and two",
      ];
    case "acyclic":
      return [
        `No row stands above itself by ${nameOf(rule.column, columns)}`,
        "walks up and refuses a circle",
      ];
    case "added-only": {
      const past = rule.past ? `, until it is older than ${counted(rule.past.days, "day")}` : "";
      return [
        `A row stays as it was added${past}`,
        "refuses changes and deletes, but for those of foreign keys",
      ];
    }
    case "moment-of-state":
      return [
        `${nameOf(rule.column, columns)} exactly while ${listed(rule.during)}, not ${listed(rule.before)}`,
        "keeps it so",
      ];
    case "not-over":
      return [
        `${nameOf(rule.column, columns)} is never over ${nameOf(rule.most, columns)}`,
        "refuses more",
      ];
    case "sum":
      return [
        `${nameOf(rule.column, columns)} is ${listed(rule.of.map((ref) => nameOf(ref, columns)))} together${rule.less.length > 0 ? `, less ${listed(rule.less.map((ref) => nameOf(ref, columns)))}` : ""}`,
        "refuses another sum",
      ];
    case "kept-apart":
      return [
        `Each ${nameOf(rule.column, columns)} comes once in all partitions${rule.within ? `, for each ${listed(rule.within.map((ref) => nameOf(ref, columns)))} apart` : ""}`,
        "writes it into a table of its own, whose key refuses a second one",
      ];
  }
}

/** The same where there is no table to refuse it; a validator of MongoDB tells one reference from two. */
export function guardsWithoutTable(
  fields: readonly PlanNodeOf<typeof data.field>[],
  isValidated: boolean,
): readonly RootContent[] {
  const several = oneOf(fields);
  return [
    ...(several.length > 1
      ? [
          paragraph(
            `Exactly one of ${listed(several.map(({ data: { name } }) => name))} is given: the ${isValidated ? "validator" : "program"} refuses none and two.`,
          ),
        ]
      : []),
    ...fields
      .filter(isUpward)
      .map(({ data: { name } }) =>
        paragraph(
          `None stands above itself by ${name}: the program walks up and refuses a circle.`,
        ),
      ),
  ];
}

/** What finds its rows, beside its keys. */
export function indexesInWords(
  table: Table | undefined,
  columns: Columns,
  indexes: readonly PlanNodeOf<typeof data.index>[],
): readonly RootContent[] {
  const own = indexes.filter(({ data: index }) => index.table === table?.ref);
  if (table === undefined || table.data.lifecycle === "existing") return [];
  if (own.length === 0) return [];
  return [
    paragraph(
      own.length === 1 ? "Index: " : "Indexes: ",
      ...own.flatMap(({ data: index }, at) => [
        ...(at > 0 ? [", "] : []),
        inlineCode(onInWords(index, columns)),
        ...whereInWords(index, columns),
      ]),
      ".",
    ),
  ];
}

function onInWords({ columns: of, method, unique, include }: Index, columns: Columns): string {
  const names = of.map(
    ({ column, direction }) =>
      `${nameOf(column, columns)}${method === "btree" && direction === "desc" ? " desc" : ""}`,
  );
  const extra = include.length > 0 ? ` include ${include.map((ref) => nameOf(ref, columns))}` : "";
  return `${unique ? "unique " : ""}${method === "btree" ? "" : `${method} `}(${names.join(", ")})${extra}`;
}

function whereInWords({ where }: Index, columns: Columns): readonly string[] {
  if (!where) return [];
  const name = nameOf(where.column, columns);
  switch (where.is) {
    case "null":
      return [` where ${name} is null`];
    case "not-null":
      return [` where ${name} is not null`];
    case "equal":
      return [` where ${name} is ${where.value ?? ""}`];
    case "none-of":
      return [` where ${name} is not ${(where.values ?? []).join(" or ")}`];
  }
}

export function nameOf(ref: string, columns: Columns): string {
  return columnsBy(columns, ref)[0]?.data.name ?? ref.slice(ref.lastIndexOf(".") + 1);
}
