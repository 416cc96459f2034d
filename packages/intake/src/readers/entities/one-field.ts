import type { KnownField } from "./field-index.ts";

/** A name that more things have a property of says nothing of one. */
const mostAlike = 100;

/** The property of the thing that the sentence is about, or of the only thing that has it. */
export function theOne(
  found: readonly KnownField[],
  things: ReadonlySet<string>,
): KnownField | undefined {
  if (found.length > mostAlike) return undefined;
  const near = found.filter(({ concept }) => things.has(concept));
  if (near.length === 1) return near[0];
  return found.length === 1 && near.length === 0 ? found[0] : undefined;
}
