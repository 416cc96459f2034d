import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Direction = "asc" | "desc";
interface Sorted {
  readonly column: Ref;
  readonly direction: Direction;
}
export type RowCondition = NonNullable<DataOf<typeof data.index>["where"]>;

/** What a read or a reference needs of an index. */
export interface Need {
  /** Columns that equal a value; the index starts with them, in any order. */
  readonly equals: readonly Ref[];
  /** Columns with few values: rows may be filtered by them after the index. */
  readonly residual: readonly Ref[];
  readonly order: readonly Sorted[];
  /** Columns of which two values bound what is read; the first follows what is equal. */
  readonly ranges?: readonly Ref[];
  /** What holds of the rows wanted, whoever reads. */
  readonly always?: readonly RowCondition[];
}

/** What a key or an index offers. */
export interface Path {
  readonly columns: readonly Sorted[];
  readonly unique: boolean;
  readonly where?: RowCondition;
}

/** Whether the path finds the rows of the need in their order. */
export function serves(path: Path, need: Need): boolean {
  if (path.where && !follows(path.where, need)) return false;
  const equal = new Set<Ref>([...need.equals, ...need.residual]);
  const wanted = new Set<Ref>(need.equals);
  let at = 0;
  for (let each = path.columns[at]; each && equal.has(each.column); each = path.columns[at]) {
    wanted.delete(each.column);
    at++;
  }
  // At most one row is left, so that no order matters.
  if (path.unique && at === path.columns.length) return true;
  if (wanted.size > 0) return false;
  const [range] = need.ranges ?? [];
  if (range !== undefined && path.columns[at]?.column !== range) return false;
  const rest = path.columns.slice(at, at + need.order.length);
  const flips = new Set(
    need.order.map(({ column, direction }, index) => {
      const offered = rest[index];
      return offered?.column === column ? offered.direction === direction : undefined;
    }),
  );
  return !flips.has(undefined) && flips.size <= 1;
}

/** Whether all rows wanted are among those that an index is limited to. */
function follows(where: RowCondition, need: Need): boolean {
  if (where.is === "not-null") {
    const compared: readonly Ref[] = [...need.equals, ...need.residual, ...(need.ranges ?? [])];
    if (compared.includes(where.column)) return true;
  }
  return (need.always ?? []).some(
    (each) =>
      each.column === where.column &&
      each.is === where.is &&
      each.value === where.value &&
      (each.values ?? []).join("\n") === (where.values ?? []).join("\n"),
  );
}

type Column = ViewOf<typeof data.column>;
type Pattern = { readonly data: DataOf<typeof data.accessPattern> };

/** What an access pattern needs; the state of a row is worth an index, other short lists are not. */
export function needOf(
  { data: pattern }: Pattern,
  columnByRef: ReadonlyMap<string, Column>,
  /** Rows are so many that a short list narrows them enough: "steps" of a person among all that was measured. */
  isLong = false,
): Need {
  // The few rows that others lead to are filtered and put into order as they come.
  if (pattern.through) return { equals: [pattern.through.equals], residual: [], order: [] };
  const rowwise: readonly Ref[] = pattern.rowwise ?? [];
  const isResidual = (ref: Ref): boolean => {
    if (rowwise.includes(ref)) return true;
    const column = columnByRef.get(ref)?.data;
    if (column === undefined) return false;
    return (
      column.logical === "boolean" ||
      (column.logical === "enum" && !isLong && !isState(column.name))
    );
  };
  return {
    equals: pattern.equals.filter((ref) => !isResidual(ref)),
    residual: pattern.equals.filter((ref) => isResidual(ref)),
    order: isOrdered(pattern) ? pattern.order : [],
    ...(pattern.ranges.length > 0 ? { ranges: pattern.ranges } : {}),
    ...(pattern.always ? { always: pattern.always } : {}),
  };
}

/**
 * Whether an index gives the order: what lies between two values of one column comes in the order of that column;
 * another order is made of the few rows that are found, and so is that of rows in which words were found.
 */
export function isOrdered(pattern: DataOf<typeof data.accessPattern>): boolean {
  if (pattern.searches.length > 0 || pattern.parts !== undefined) return false;
  const [range] = pattern.ranges;
  return range === undefined || pattern.order[0]?.column === range;
}

/** Whether an index over text finds the rows; where text is only compared row by row, another one does. */
export function looksInText({
  data: { searches, parts = [], rowwise = [], through },
}: Pattern): boolean {
  if (through) return false;
  const compared: readonly Ref[] = rowwise;
  return [...searches, ...parts].some((ref) => !compared.includes(ref));
}

/** Whether words or parts are compared with each row that the rest of it leaves, as no index may find them. */
export function comparesRows({ data: { searches, parts = [], rowwise = [], through } }: Pattern) {
  const compared: readonly Ref[] = rowwise;
  const looked = [...searches, ...parts];
  return !through && looked.length > 0 && looked.every((ref) => compared.includes(ref));
}

/** `every row of one tenant id`: what is read where words are compared row by row. */
export function readThen(
  { data: { equals } }: Pattern,
  columns: ReadonlyMap<string, { readonly data: { readonly name: string } }>,
): string {
  const names = equals.flatMap((ref) => columns.get(ref)?.data.name.replaceAll("_", " ") ?? []);
  return names.length > 0 ? `every row of one ${names.join(" and ")}` : "every row";
}

function isState(name: string): boolean {
  return name === "status" || name === "state";
}

/** The table whose index leads to the rows: that of what refers to them, where they are found through it. */
export function leadingTable({ data: { table, through } }: Pattern) {
  return through?.table ?? table;
}

/** A delete looks up the rows that refer: by the first column, after which a composite leaves few. */
export function referenceNeed(columns: readonly Ref[]): Need {
  return { equals: columns.slice(0, 1), residual: columns.slice(1), order: [] };
}

/** The primary and unique keys of a table as ways to its rows. */
export function keyPaths(keys: readonly ViewOf<typeof data.key>[]): readonly Path[] {
  return keys
    .filter(({ data: { kind } }) => kind !== "foreign")
    .map(({ data: { columns } }) => ({
      columns: columns.map((column) => ({ column, direction: "asc" as const })),
      unique: true,
    }));
}

/** An index as a way to rows; one over words serves searches alone. */
export function indexPath({
  data: { columns, unique, where },
}: {
  readonly data: DataOf<typeof data.index>;
}): Path {
  return { columns, unique, ...(where ? { where } : {}) };
}
