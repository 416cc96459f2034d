import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Direction = "asc" | "desc";
interface Sorted {
  readonly column: Ref;
  readonly direction: Direction;
}

/** What a read or a reference needs of an index. */
export interface Need {
  /** Columns that equal a value; the index starts with them, in any order. */
  readonly equals: readonly Ref[];
  /** Columns with few values: rows may be filtered by them after the index. */
  readonly residual: readonly Ref[];
  readonly order: readonly Sorted[];
  /** The rows wanted are those where this column is empty. */
  readonly empty?: Ref;
}

/** What a key or an index offers. */
export interface Path {
  readonly columns: readonly Sorted[];
  readonly unique: boolean;
  readonly where?: DataOf<typeof data.index>["where"];
}

/** Whether the path finds the rows of the need in their order. */
export function serves(path: Path, need: Need): boolean {
  if (path.where && !(path.where.is === "null" && path.where.column === need.empty)) return false;
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
  const rest = path.columns.slice(at, at + need.order.length);
  const flips = new Set(
    need.order.map(({ column, direction }, index) => {
      const offered = rest[index];
      return offered?.column === column ? offered.direction === direction : undefined;
    }),
  );
  return !flips.has(undefined) && flips.size <= 1;
}

type Column = ViewOf<typeof data.column>;
type Pattern = ViewOf<typeof data.accessPattern>;

/** What an access pattern needs; the state of a row is worth an index, other short lists are not. */
export function needOf(
  { data: pattern }: Pattern,
  columnByRef: ReadonlyMap<string, Column>,
  /** Rows are so many that a short list narrows them enough: "steps" of a person among all that was measured. */
  isLong = false,
): Need {
  const empty = pattern.equals.find((ref) => {
    const column = columnByRef.get(ref)?.data;
    return column?.logical === "timestamp" && column.nullable;
  });
  const isResidual = (ref: Ref): boolean => {
    const column = columnByRef.get(ref)?.data;
    if (column === undefined || ref === empty) return ref === empty;
    return (
      column.logical === "boolean" ||
      (column.logical === "enum" && !isLong && !isState(column.name))
    );
  };
  return {
    equals: pattern.equals.filter((ref) => !isResidual(ref)),
    residual: pattern.equals.filter((ref) => ref !== empty && isResidual(ref)),
    order: pattern.order,
    ...(empty ? { empty } : {}),
  };
}

function isState(name: string): boolean {
  return name === "status" || name === "state";
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
export function indexPath({ data: { columns, unique, where } }: ViewOf<typeof data.index>): Path {
  return { columns, unique, ...(where ? { where } : {}) };
}
