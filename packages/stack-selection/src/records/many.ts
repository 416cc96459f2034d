import { number, sample } from "../text/words.ts";

/** How many of a kind are named. */
export const few = 3;

/** `the table carts`, `the 3 tables (a, b and c)`, `the 30 tables (a, b and 28 more)`. */
export function many(
  names: readonly string[],
  one: string,
  several = `${one}s`,
): string | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  if (names.length === 1) return `the ${one} ${first}`;
  return `the ${number(names.length)} ${several} (${sample(names, few)})`;
}
