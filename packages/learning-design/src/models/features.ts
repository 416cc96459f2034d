import { join, node, slug } from "@planc/core";
import { learning } from "@planc/core/ir";
import { assumption } from "../catalog/assumptions.ts";
import { derived } from "../kit.ts";
import { bare } from "../text.ts";
import { isNumber, isWord, type Source, singular } from "./sources.ts";

/** Most features of one table: what a person reads through before the first run. */
const mostOfTable = 4;

/** How many rows, how long ago, and the mean or usual value of what is read of each table. */
export function featuresOf(model: string, sources: readonly Source[], consent?: string) {
  return sources.flatMap((source) => ofSource(model, source, consent).slice(0, mostOfTable));
}

/** Numbers that a subject has: one of each feature, and one a kind of value where it is told apart by kind. */
export const widthOf = (
  features: ReturnType<typeof featuresOf>,
  sources: readonly Source[],
): number => {
  const kinds = new Map<string, number>(
    sources.flatMap(({ read }) =>
      read.map(({ ref, data: { values } }) => [ref, values?.length ?? 1]),
    ),
  );
  return features.reduce(
    (sum, { data: { columns } }) =>
      sum + (columns.length > 1 ? Math.max(...columns.map((each) => kinds.get(each) ?? 1)) : 1),
    0,
  );
};

function ofSource(model: string, source: Source, consent: string | undefined) {
  const { table, read, happened, known, subject } = source;
  const name = bare(table.data.name).replaceAll("_", " ");
  const one = singular(name);
  const ref = `learning/model#${model}` as const;
  const window = { value: assumption("windowDays").value / 3, unit: "day" } as const;
  const at = happened?.data.name ?? "created_at";
  const seen = known?.data.name ?? at;
  const joined = source.subject && consent ? `, ${consent}` : "";
  const where = `${subject ? `${subject.data.name} of the subject${source.through ? ` by ${bare(source.through.data.name)}` : ""}, ` : ""}${at} in [t − ${window.value} days, t)${seen === at ? "" : `, ${seen} ≤ t`}${joined}`;
  const made = (
    what: string,
    formula: string,
    columns: readonly (typeof read)[number][],
    missing: string,
    more: { readonly windowed: boolean } = { windowed: true },
  ) =>
    node(
      learning.feature,
      join(model, slug(what)),
      {
        model: ref,
        name: what,
        formula,
        columns: (columns.length > 0 ? columns : read.slice(0, 1)).map((each) => each.ref),
        ...(more.windowed ? { window } : {}),
        where: more.windowed ? where : `${seen} ≤ t${joined}`,
        missing,
      },
      derived("feature-of-column", [table.ref, ...columns.map((each) => each.ref)]),
    );
  const dated = happened ? [happened] : [];
  const kinds = read.filter(isWord);
  // How well something was measured, and a number that only names, say nothing of who it is of.
  const values = read.filter(
    (each) =>
      isNumber(each) &&
      !/accuracy|precision|(?:^|_)(?:number|code|position|ordering)$/.test(each.data.name),
  );
  const [kind] = kinds;
  const [value] = values;
  const byKind = kind?.data.values && values.length === 1 && source.rollup !== undefined;
  return [
    ...(byKind && kind && value
      ? [
          made(
            `${one} ${value.data.name} by ${kind.data.name}`,
            byDay(value.data.name, kind.data.values ?? []),
            [value, kind, ...dated],
            "mean",
          ),
        ]
      : []),
    made(`${name} in ${window.value} days`, "count(*)", dated, "0"),
    made(`days since ${one}`, `t − max(${at})`, dated, "none", { windowed: false }),
    ...(byKind
      ? []
      : values
          .slice(0, 2)
          .map((each) =>
            made(
              `mean ${each.data.name} of ${name}`,
              `avg(${each.data.name})`,
              [each, ...dated],
              "mean",
            ),
          )),
    ...(byKind
      ? []
      : kinds
          .slice(0, 1)
          .map((each) =>
            made(
              `usual ${each.data.name} of ${name}`,
              `mode() WITHIN GROUP (ORDER BY ${each.data.name})`,
              [each, ...dated],
              "own word",
            ),
          )),
  ];
}

/** Amounts add up over a day; levels do not. */
const amounts =
  /step|distance|energy|calorie|duration|minute|count|water|sleep|volume|sold|revenue|consumption|rainfall/i;

/** One number for each kind of value and day: `sum(value) of a day for steps; avg(value) for weight`. */
function byDay(column: string, kinds: readonly string[]): string {
  const added = kinds.filter((each) => amounts.test(each) && !/rate|speed|pace/i.test(each));
  const levels = kinds.filter((each) => !added.includes(each));
  return [
    ...(added.length > 0 ? [`sum(${column}) of a day for ${added.slice(0, 12).join(", ")}`] : []),
    ...(levels.length > 0 ? [`avg(${column}) of a day for ${levels.slice(0, 12).join(", ")}`] : []),
  ].join("; ");
}
