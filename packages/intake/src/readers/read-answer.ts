import { toLabel } from "../words/names.ts";
import { singular } from "../words/singular.ts";
import type { Answer } from "./answer.ts";
import { readCycle } from "./entities/read-cycles.ts";
import type { Notebook } from "./notebook.ts";
import { readUnknownNames } from "./read-leftovers.ts";
import { readMentions } from "./read-mentions.ts";
import { readQuantities } from "./read-quantities.ts";
import { priorityOf } from "./read-requirement.ts";
import { readSectionRequirement } from "./read-section-requirement.ts";
import { readStatement, type Surroundings } from "./read-statement.ts";
import { type Sentence, textBetween, use } from "./sentence.ts";

/**
 * Reads an answer of a clarification. Its question gives a number its subject and a choice its purpose; a
 * yes says what was asked, a no rules it out.
 */
export function readAnswer(answer: Answer, all: Notebook, around: Surroundings): void {
  const { whole, asked, said, told, polarity, chooses, declines } = answer;
  const notes = { ...all, requirements: unwritten(all) };
  if (polarity === "yes") readStatement(asked, notes, around);
  if (polarity === "no") {
    readMentions(asked, all, "avoid");
    use(asked, 0, asked.words.length);
  }
  const from = whole.question ?? 0;
  if (!declines) {
    if (chooses) {
      readMentions(told, notes);
      readUnknownNames(told, notes);
    }
    if (!tellsItself(said)) readQuantities(told, aboutQuestion(notes, answer), from);
    const taken = new Set([...told.used].map((at) => told.words[at]?.start));
    said.words.forEach(({ start }, at) => {
      if (taken.has(start)) said.used.add(at);
    });
    if (said.words.length > 0) readStatement(said, withoutTaken(notes), around);
    // "What are the states of an order? Open → paid → sent": whose they are is asked.
    readCycle(whole, around.declared, notes);
  }
  const priority = declines ? "wont" : priorityOf(said.words);
  readSectionRequirement(whole, all, { priority });

  /** Numbers were read with their subject, and what is chosen with its purpose. */
  function withoutTaken(own: Notebook): Notebook {
    const { quantities, mentions } = own;
    return {
      ...own,
      ...(tellsItself(said) ? {} : { quantities: { ...quantities, put: () => undefined } }),
      ...(chooses ? { mentions: { ...mentions, put: () => undefined } } : {}),
    };
  }
}

/** "Badges expire after 60 days": the answer says itself what its number is about. */
function tellsItself({ words }: Sentence): boolean {
  const number = words.findIndex(({ quantity }) => quantity !== undefined);
  const verb = words.findIndex(({ tag }) => tag === "VERB" || tag === "AUX");
  return verb > 0 && verb < number;
}

/** "How long are track logs kept": what stands between the two parts of the verb. */
function subjectOf(asked: Sentence): string {
  const { words } = asked;
  const verb = words.findIndex(({ lower }) => plainVerbs.test(lower));
  let first = verb + 1;
  while (words[first]?.tag === "DET") first++;
  let last = first + 1;
  const ends = (at: number) =>
    endsSubject.test(words[at]?.tag ?? "") &&
    // Two verbs in a row: the first of them is a noun that may be one.
    !(words[at]?.tag === "VERB" && words[at + 1]?.tag === "VERB");
  while (last < words.length && last < first + 4 && !ends(last)) last++;
  return verb < 0 || !words[first] ? "" : textBetween(asked, first, last);
}

const endsSubject = /^(?:VERB|AUX|ADP|PUNCT|PART|ADV|CCONJ|SCONJ|PRON|DET)$/;
const plainVerbs = /^(?:is|are|was|were|do|does|did|has|have|should|may|must|can|will|shall)$/;

/** A bare number counts what the question asks for; another one is about what the question speaks of. */
function aboutQuestion(notes: Notebook, { counts, asked, said }: Answer): Notebook {
  const { quantities } = notes;
  const subject = subjectOf(asked);
  const put: typeof quantities.put = (sentence, parts, data, range) => {
    const unit = singular((counts ?? "").split(" ").at(-1) ?? "");
    const counted = counts !== undefined && data.unit === "";
    const named = said.text.toLowerCase().includes(data.about.toLowerCase());
    const vague = !named && subject !== "";
    const own = counted
      ? { about: toLabel(counts), unit: unit.slice(0, 40) }
      : vague
        ? { about: toLabel(subject) }
        : {};
    quantities.put(sentence, parts, { ...data, ...own }, range);
  };
  return { ...notes, quantities: { ...quantities, put } };
}

function unwritten({ requirements }: Notebook): Notebook["requirements"] {
  return { ...requirements, put: () => undefined };
}
