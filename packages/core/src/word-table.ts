/**
 * A table that is looked up by words of a text. It has no prototype, so that a word such as "constructor"
 * finds nothing that was not put in.
 */
export function wordTable<Value>(
  entries: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.freeze(Object.setPrototypeOf({ ...entries }, null));
}
