import { askingWords, demand, priorityName, subjectWords } from "../catalog/sentence-cues.ts";

/** A line with a full stop says something, where it has more words than a name. */
const mostNameWords = 4;

/** Whether a line that stands alone, in bold or capitals, says something rather than names what follows. */
export function isSentenceText(text: string): boolean {
  const line = text.trim();
  if (askingWords.test(line) || line.endsWith("?")) return false;
  if (priorityName.test(line) && !subjectWords.test(line)) return false;
  if (demand.test(line.slice(0, 400))) return true;
  return /[.!]$/.test(line) && line.split(/\s+/).length > mostNameWords;
}
