import { keptSettings } from "../catalog/nature-words.ts";
import { toLabel } from "../words/names.ts";
import type { ConceptIndex } from "./entities/concept-index.ts";
import type { Notebook } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

const name = "Setting";

/** "must persist user-configurable settings (service URL, chunk size)": a thing that is kept, and what is in it. */
export function readKeptSettings(sentence: Sentence, index: ConceptIndex, notes: Notebook): void {
  if (sentence.role !== "requirement" || index.find("setting") !== undefined) return;
  const found = keptSettings.exec(sentence.text);
  const list = found?.[1];
  if (found === null || list === undefined) return;
  const parts = list.split(/, (?:and |or )?| and /).map((each) => each.trim());
  if (parts.length < 2 || parts.some((each) => !/^[\p{L}][\p{L}\p{N} '-]{1,40}$/u.test(each)))
    return;
  const { ref: statement } = sentence;
  const from = found.index + found[0].length - list.length - 1;
  notes.concepts.put(
    sentence,
    [name, "kept"],
    { statement, name },
    { from, to: from + list.length },
  );
  let at = from;
  for (const part of parts) {
    at = sentence.text.indexOf(part, at);
    const range = { from: at, to: at + part.length };
    const data = { statement, concept: name, name: toLabel(part) };
    notes.attributes.put(
      sentence,
      [name, part],
      /s$/.test(part) && !/ss$/.test(part) ? { ...data, type: "list" } : data,
      range,
    );
    at = range.to;
  }
}
