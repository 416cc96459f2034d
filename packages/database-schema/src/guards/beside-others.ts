import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { besideTotal } from "../catalog/beside-total.ts";
import { columnName } from "../postgresql/clauses.ts";

type Column = ViewOf<typeof data.column>;
type Field = ViewOf<typeof data.field>;
type Guard = { readonly data: DataOf<typeof data.guard> };
type Rule = Guard["data"]["rule"];
export type NumberRule = Extract<Rule, { kind: "not-over" | "sum" }>;

const numbers: ReadonlySet<Column["data"]["logical"]> = new Set([
  "integer",
  "decimal",
  "money",
  "percent",
]);

/** `minimum age` and `max_age`: the lesser one is not over the greater. */
const least = /^(?:min|minimum|lowest) (.+)$/;
const most = ["max", "maximum", "highest"];

/**
 * How the numbers of a row stand to one another, by what fields say of others and, where none does, by their names.
 * What a sum is made of has no rule of its own, and none goes in a circle.
 */
export function numberRulesOf(
  columns: readonly Column[],
  fields: readonly Field[],
): readonly { readonly rule: NumberRule; readonly field: Field }[] {
  const columnOf = new Map<Ref, Column>();
  for (const column of columns) {
    const { field, logical, difference } = column.data;
    if (field && numbers.has(logical) && !difference) columnOf.set(field, column);
  }
  const named = new Map<string, Column>();
  for (const { ref, data } of fields) {
    const column = columnOf.get(ref);
    if (column) named.set(plain(data.name), column);
  }
  const sums = fields.flatMap((field) => {
    const column = columnOf.get(field.ref);
    const { sum } = field.data;
    if (!column || !sum) return [];
    const of = sum.of.flatMap((each) => named.get(plain(each)) ?? []);
    const less = (sum.less ?? []).flatMap((each) => named.get(plain(each)) ?? []);
    const parts = [...of, ...less];
    // A sum of which a part is missing would refuse rows that are right.
    const isWhole = of.length === sum.of.length && less.length === (sum.less ?? []).length;
    // One more amount of the row may be a charge or a rebate, unless it is known to be neither.
    const isOtherwise = [...named].some(
      ([name, each]) =>
        each !== column && alike(column)(each) && !parts.includes(each) && !besideTotal.test(name),
    );
    if (isOtherwise || !isWhole || parts.includes(column) || !parts.every(alike(column))) return [];
    return [{ field, column, of, less }];
  });
  const summed = new Set(sums.map(({ column }) => column));
  const kept = sums.filter(({ of, less }) => ![...of, ...less].some((each) => summed.has(each)));
  const parts = new Set(kept.flatMap(({ of, less }) => [...of, ...less]));
  const bounds = fields.flatMap((field) => {
    const column = columnOf.get(field.ref);
    const above = column && mostOf(field, named);
    if (!column || !above || above === column || !alike(column)(above)) return [];
    return [{ field, column, above }];
  });
  const aboveOf = new Map(bounds.map(({ column, above }) => [column, above]));
  return [
    ...kept.map(({ field, column, of, less }) => ({
      field,
      rule: { kind: "sum" as const, column: column.ref, of: refs(of), less: refs(less) },
    })),
    ...bounds
      .filter(({ column }) => !summed.has(column) && !parts.has(column))
      .flatMap((bound) => {
        const height = boundsAbove(bound.column, aboveOf);
        return height === undefined ? [] : { ...bound, height };
      })
      // What bounds is settled before what it bounds.
      .toSorted((a, b) => a.height - b.height)
      .map(({ field, column, above }) => ({
        field,
        rule: { kind: "not-over" as const, column: column.ref, most: above.ref },
      })),
  ];
}

/** How many numbers bound one another above it; nothing where that leads back to it. */
function boundsAbove(column: Column, aboveOf: ReadonlyMap<Column, Column>): number | undefined {
  const passed = new Set<Column>([column]);
  let at = aboveOf.get(column);
  while (at !== undefined) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = aboveOf.get(at);
  }
  return passed.size - 1;
}

/** Numbers of one kind: money and a count are not kept alike in every store. */
function alike({ data: { logical } }: Column) {
  return (other: Column) => other.data.logical === logical;
}

function mostOf({ data }: Field, named: ReadonlyMap<string, Column>): Column | undefined {
  if (data.notOver !== undefined) return named.get(plain(data.notOver));
  const rest = least.exec(plain(data.name))?.[1];
  return rest === undefined ? undefined : found(most.map((each) => named.get(`${each} ${rest}`)));
}

function found(columns: readonly (Column | undefined)[]): Column | undefined {
  return columns.find((each) => each !== undefined);
}

function refs(columns: readonly Column[]) {
  return columns.map(({ ref }) => ref);
}

/** `min age` of "min_age" */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]+/g, " ");
}

/** The rules of a table about its numbers. */
export function numberRules(view: TableView, guards: readonly Guard[]) {
  return guards.flatMap(({ data: { table, name, rule } }) =>
    table === view.table.ref && (rule.kind === "not-over" || rule.kind === "sum")
      ? [{ name, rule }]
      : [],
  );
}

/** The same, each as a condition of its row: what is empty in a sum counts as 0, and an empty one passes. */
export function numberConditions(
  view: TableView,
  guards: readonly Guard[],
  identifier: (name: string) => string,
) {
  const named = (ref: Ref) => identifier(columnName(ref, view));
  return numberRules(view, guards).map(({ name, rule }) => ({
    name,
    condition:
      rule.kind === "not-over"
        ? `${named(rule.column)} <= ${named(rule.most)}`
        : `${named(rule.column)} = ${summed(rule, view, named)}`,
  }));
}

/** `subtotal + coalesce(tax, 0)`: what a sum is, as SQL of the words for its columns. */
export function summed(
  { of, less }: Extract<NumberRule, { kind: "sum" }>,
  view: TableView,
  words: (ref: Ref<"data/column">) => string,
): string {
  const optional = new Set<Ref>(
    view.columns.flatMap(({ ref, data }) => (data.nullable ? [ref] : [])),
  );
  const part = (ref: Ref<"data/column">) =>
    optional.has(ref) ? `coalesce(${words(ref)}, 0)` : words(ref);
  return [of.map(part).join(" + "), ...less.map((ref) => ` - ${part(ref)}`)].join("");
}
