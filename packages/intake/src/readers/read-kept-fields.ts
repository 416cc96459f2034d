import { singular } from "../words/singular.ts";
import { nameWords } from "../words/split-name.ts";
import type { Notebook } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** "preserve enough order information to identify the courier and the order time" */
const keeps =
  /\b(?:captur|hold|keep|maintain|persist|preserv|record|retain|stor)(?:e|es|ed|s|ing)?\b[^.;]{0,60}\b(?:data|details|information)\b[^.;]{0,30}\b(?:about|identif(?:y|ies|ying)|includ(?:e|es|ing)|on|such as|tell)\b/i;
const longest = 1_000;

/**
 * Notes which relations and times a sentence names that says what has to be kept to tell things: what they
 * refer to is named by the thing itself there, and when they were made by "order time".
 */
export function readKeptFields(sentences: readonly Sentence[], notes: Notebook): void {
  const relations = notes.relations.drafts().map(({ data }) => data);
  const times = notes.attributes.drafts().flatMap(({ data }) => {
    const head = /^(?:created|creation) (time|date|at)$/.exec(nameWords(data.name).join(" "))?.[1];
    return head === undefined || data.passing === true ? [] : [{ data, head }];
  });
  for (const sentence of sentences) {
    if (sentence.role === "entity" || sentence.kind === "heading" || sentence.kind === "code")
      continue;
    const told = keeps.exec(sentence.text.slice(0, longest));
    if (!told) continue;
    const behind = told.index + told[0].length;
    const owners = wordsOf(sentence.text);
    const named = wordsOf(sentence.text.slice(behind));
    const range = { from: behind, to: sentence.text.length };
    for (const data of relations) {
      const to = nameWords(data.role ?? data.to);
      if (!has(owners, nameWords(data.from)) || !(has(named, to) || has(named, nameWords(data.to))))
        continue;
      notes.relations.put(
        sentence,
        [data.from, data.to, "kept"],
        { ...data, statement: sentence.ref },
        range,
      );
    }
    for (const { data, head } of times) {
      const owner = nameWords(data.concept);
      if (!has(named, [...owner, head === "date" ? "date" : "time"])) continue;
      const { concept, name } = data;
      notes.attributes.put(
        sentence,
        [concept, name, "kept"],
        { statement: sentence.ref, concept, name, passing: true },
        range,
      );
    }
  }
}

function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.map(singular).join(" ")} `;
}

function has(text: string, name: readonly string[]): boolean {
  return text.includes(` ${name.map(singular).join(" ")} `);
}
