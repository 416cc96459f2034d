import type { Notebook } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** Notes what the text leaves open itself; says whether there is nothing else in the statement. */
export function readQuestion(sentence: Sentence, notes: Notebook): boolean {
  const { role, text, ref, kind } = sentence;
  if (role !== "open-question" || kind === "heading" || kind === "label") return false;
  const asked = text.trim();
  // The place for a question in the template, and none of the text's own.
  if (/^specific question$/i.test(asked)) return true;
  notes.questions.put(sentence, ["question"], {
    statement: ref,
    text: asked.charAt(0).toUpperCase() + asked.slice(1, 1000),
  });
  return true;
}
