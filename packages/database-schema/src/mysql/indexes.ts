import type { DataOf, PlanNodeOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { indexesOf, type TableView } from "../access/table-view.ts";
import { mysqlLimits } from "../catalog/mysql-types.ts";
import { rowCondition } from "../dialects/row-condition.ts";
import { columnName } from "../postgresql/clauses.ts";
import { mysqlIdentifier as identifier, mysqlLiteral as literal } from "./quote.ts";

type Index = DataOf<typeof data.index>;

/** An index as a line of its table. MySQL has no partial ones: a unique one leaves rows out by an expression. */
export function indexLine(index: Index, view: TableView): string {
  const refs = index.columns.map(({ column }) => column);
  const names = refs.map((ref) => identifier(columnName(ref, view)));
  if (index.method === "gin") {
    return `FULLTEXT KEY ${identifier(index.name)} (${names.join(", ")})`;
  }
  const kind = index.unique ? "UNIQUE KEY" : "KEY";
  const [first, ...others] = names;
  if (index.unique && index.where && first !== undefined) {
    const counts = `(CASE WHEN ${rowCondition(index.where, identifier(columnName(index.where.column, view)), literal)} THEN ${first} END)`;
    return `${kind} ${identifier(index.name)} (${[counts, ...others].join(", ")})`;
  }
  const parts = keyParts(refs, view, index.unique, (ref) =>
    index.columns.some(({ column, direction }) => column === ref && direction === "desc"),
  );
  const whole = index.where
    ? ` COMMENT ${literal("Of all rows: MySQL has no index of some.")}`
    : "";
  return `${kind} ${identifier(index.name)} (${parts})${whole}`;
}

/**
 * The columns of a key, each text no longer than fits. A unique one over a text that does not fit is over its
 * SHA-256 instead, which keeps whole values apart.
 */
export function keyParts(
  refs: readonly string[],
  view: TableView,
  unique: boolean,
  isDescending: (ref: string) => boolean = () => false,
): string {
  const columns = refs.flatMap((ref) => view.columns.find((each) => each.ref === ref) ?? []);
  const room = mysqlLimits.index - columns.reduce((sum, each) => sum + fixedBytes(each.data), 0);
  const wide = columns.filter(({ data: column }) => charactersOf(column) !== undefined);
  const share = Math.floor(room / mysqlLimits.character / Math.max(1, wide.length));
  return columns
    .map(({ ref, data: column }) => {
      const name = identifier(column.name);
      const sorted = isDescending(ref) ? " DESC" : "";
      const characters = charactersOf(column);
      if (characters === undefined || characters <= share) return `${name}${sorted}`;
      return unique ? `(sha2(${name}, 256))` : `${name}(${share})${sorted}`;
    })
    .join(", ");
}

/** How many characters a text may have; none where it is no text. */
function charactersOf({ type }: { readonly type: string }): number | undefined {
  const bounded = /^(?:var)?char\((\d+)\)/.exec(type)?.[1];
  if (bounded !== undefined) return Number(bounded);
  return /text$/.test(type) ? Number.POSITIVE_INFINITY : undefined;
}

function fixedBytes(column: { readonly type: string }): number {
  if (charactersOf(column) !== undefined) return 0;
  return Number(/^(?:var)?binary\((\d+)\)/.exec(column.type)?.[1] ?? 8);
}

/** Whether a key or an index starts with the column. */
export function leadsAKey(
  ref: string,
  view: TableView,
  indexes: readonly PlanNodeOf<typeof data.index>[],
): boolean {
  return (
    view.keys.some(({ data: { kind, columns } }) => kind !== "foreign" && columns[0] === ref) ||
    indexesOf(view, indexes).some(({ data: { columns } }) => columns[0]?.column === ref)
  );
}
