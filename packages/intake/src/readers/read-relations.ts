import { wordTable } from "@planc/core";
import { capitalise, toLabel } from "../words/names.ts";
import type { Phrase } from "../words/phrases.ts";
import { conceptOf } from "./concept-phrase.ts";
import type { Notebook } from "./notebook.ts";
import { phraseAt, type Sentence, use } from "./sentence.ts";

/** Verbs after which the other side stands that the subject refers to. */
const belonging: Readonly<Record<string, readonly string[]>> = wordTable({
  belong: ["to"],
  assign: ["to"],
  link: ["to"],
  attach: ["to"],
  relate: ["to"],
  associate: ["with"],
});

/** Reads "a task belongs to a project", "comments are attached to tasks". */
export function readRelations(sentence: Sentence, notes: Notebook): void {
  const { words } = sentence;
  words.forEach((word, at) => {
    const prepositions = word.tag === "VERB" ? belonging[word.lemma] : undefined;
    if (!prepositions?.includes(words[at + 1]?.lower ?? "")) return;
    const subject = subjectBefore(sentence, at);
    const object = objectAfter(sentence, at + 2);
    if (!subject || !object) return;
    // "assign tasks to members" is something done, "tasks are assigned to members" is how it is.
    if (word.lemma !== "belong" && !isStateOf(sentence, at)) return;
    const from = conceptOf(words, subject, true);
    const to = conceptOf(words, object, true);
    if (from === undefined || to === undefined) return;
    const many = words
      .slice(at + 2, object.first)
      .some(({ lower }) => /^(?:many|several|multiple)$/.test(lower));
    const range = { first: subject.first, last: object.last };
    notes.relations.put(
      sentence,
      [from, to],
      {
        statement: sentence.ref,
        from: toLabel(capitalise(from)),
        to: toLabel(capitalise(to)),
        kind: many ? "many-to-many" : "many-to-one",
      },
      range,
    );
    for (const [name, phrase] of [
      [from, subject],
      [to, object],
    ] as const) {
      notes.concepts.put(
        sentence,
        [name],
        { statement: sentence.ref, name: toLabel(capitalise(name)) },
        phrase,
      );
    }
    use(sentence, range.first, range.last);
  });
}

function isStateOf({ words }: Sentence, verb: number): boolean {
  return words.slice(Math.max(0, verb - 3), verb).some(({ tag }) => tag === "AUX");
}

function subjectBefore(sentence: Sentence, verb: number): Phrase | undefined {
  let at = verb - 1;
  while (sentence.words[at]?.tag === "AUX" || sentence.words[at]?.tag === "ADV") at--;
  return phraseAt(sentence, at);
}

function objectAfter({ words, phrases }: Sentence, from: number): Phrase | undefined {
  let at = from;
  while (
    /^(?:DET|NUM|PRON|ADV|ADP|CCONJ)$/.test(words[at]?.tag ?? "") ||
    words[at]?.lower === "more"
  )
    at++;
  return at > from + 4 ? undefined : phrases.find(({ first, last }) => first <= at && at < last);
}
