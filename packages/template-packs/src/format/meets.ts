import { type Conditions, type FieldTests, testsOf } from "./conditions.ts";

/** Whether a node's data, with its `ref`, `id` and `why`, meets all conditions. */
export function meetsAll(item: object, conditions: Conditions = {}): boolean {
  return Object.entries(conditions).every(([path, condition]) =>
    meets(valueAt(item, path), testsOf(condition)),
  );
}

/** Whether a value passes all tests. What is not there is `undefined` or `null`. */
export function meets(value: unknown, tests: FieldTests): boolean {
  const isThere = value !== undefined && value !== null;
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const { is, not, has, lacks, above, below, present } = tests;
  return (
    (is === undefined || is.some((each) => each === value)) &&
    (not === undefined || !not.some((each) => each === value)) &&
    (has === undefined || has.some((each) => list.includes(each))) &&
    (lacks === undefined || !lacks.some((each) => list.includes(each))) &&
    (above === undefined || sizeOf(value) > above) &&
    (below === undefined || sizeOf(value) < below) &&
    (present === undefined || present === isThere)
  );
}

/** The field of a value that a path leads to. Only what the value itself has, nothing inherited. */
export function valueAt(value: unknown, path: string): unknown {
  let found: unknown = value;
  for (const name of path.split(".")) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) {
      return undefined;
    }
    found = Reflect.get(found, name);
  }
  return found;
}

/** A number, or the length of a list. Of anything else no number, which is neither more nor less. */
function sizeOf(value: unknown): number {
  if (typeof value === "number") return value;
  return Array.isArray(value) ? value.length : Number.NaN;
}
