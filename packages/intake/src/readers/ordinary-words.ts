import type { ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";

/**
 * Words that the text itself uses in small letters, or as the name of one of its things: capitals make no
 * product of them. In small letters.
 */
export function ordinaryWords(
  statements: readonly ViewOf<typeof reading.statement>[],
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { data } of statements) {
    for (const [word] of data.text.matchAll(/(?<![\p{L}\p{N}_@./-])\p{Ll}[\p{L}\p{M}]{2,}/gu)) {
      words.add(word.toLowerCase());
    }
    if (data.role !== "entity") continue;
    for (const [word] of (data.lead ?? "").matchAll(/[\p{L}\p{M}]{3,}/gu)) {
      words.add(word.toLowerCase());
    }
  }
  return words;
}
