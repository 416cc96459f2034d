/** Values that a thing comes to by itself: nobody expires or fails it. */
const byItself = /^(?:expired|failed|lapsed|missed|overdue|timed_out)$/;

/**
 * Whether actions lead to all values of a status but the first: `approve` to "approved", `ship` to "shipped".
 * Otherwise somebody has to be able to set it.
 */
export function isReached(values: readonly string[], verbs: readonly string[]): boolean {
  const stems = verbs.map((verb) => verb.toLowerCase().slice(0, 4));
  const [, ...others] = values;
  return others.every(
    (value) => byItself.test(value) || stems.some((stem) => value.toLowerCase().includes(stem)),
  );
}
