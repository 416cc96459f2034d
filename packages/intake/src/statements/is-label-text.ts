import { buildVerbs } from "../catalog/verbs.ts";
import { isSentenceText } from "./is-sentence-text.ts";

/** Whether a line names what follows it, rather than saying something. */
export function isLabelText(text: string, last: boolean): boolean {
  const words = text.split(" ");
  if (words.length > 8) return false;
  if (text.endsWith(":")) {
    const first = (words[0] ?? "").toLowerCase();
    return !buildVerbs.has(first) && !/[,()]/.test(text);
  }
  // A line in capitals is a label where something follows it.
  const shouted = words.length > 1 && /\p{Lu}/u.test(text) && !/[\p{Ll}.!?;\d]/u.test(text);
  return !last && shouted && !isSentenceText(text);
}
