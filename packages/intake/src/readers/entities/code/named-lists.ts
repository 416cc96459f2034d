import type { EntityBlock } from "../entity-blocks.ts";
import { listValues, type NamedLists } from "./read-code-line.ts";

/** No closed list has more values. */
const mostValues = 60;

/** The closed lists that code declares: `enum Grade { GOOD FAIR }`, `type Grade = "good" | "fair"`. */
export function namedLists(blocks: readonly EntityBlock[]): NamedLists {
  const lists = new Map<string, readonly string[]>();
  for (const { code, parts } of blocks) {
    if (!code?.isEnumeration) continue;
    const values = new Set(parts.flatMap(({ sentence, span }) => listValues(sentence.text, span)));
    if (values.size > 1) lists.set(code.name.toLowerCase(), [...values].slice(0, mostValues));
  }
  return lists;
}
