import type { Word } from "../words/word.ts";

const denying = /^(?:must|shall|should|may|can|will|do|does|cannot|never)$/;
const farthest = 14;

/**
 * "must not silently drop, auto-merge, or last-write-wins changes": a name that ends a list of what must not be
 * done is done as little as the rest, and never what the text asks for.
 */
export function isAmongForbidden(words: readonly Word[], at: number): boolean {
  let joined = false;
  for (let i = at - 1; i > 0 && i > at - farthest; i--) {
    const word = words[i];
    if (!word) return false;
    if (/^(?:not|never|cannot)$/.test(word.lower)) {
      return joined && (word.lower !== "not" || denying.test(words[i - 1]?.lower ?? ""));
    }
    const isJoint = /^(?:,|or|nor|and)$/.test(word.lower);
    if (i === at - 1 && !isJoint) return false;
    joined ||= isJoint;
    const isDone = word.tag === "VERB" || word.tag === "ADV" || /^(?:-|auto)$/.test(word.lower);
    // What the tagger takes for a noun between two joints is done as well: "drop, merge, or".
    const alone =
      /^(?:,|or|nor)$/.test(words[i + 1]?.lower ?? "") &&
      /^(?:,|not|never|\w+ly|-)$/.test(words[i - 1]?.lower ?? "");
    if (!isJoint && !isDone && !alone) return false;
  }
  return false;
}
