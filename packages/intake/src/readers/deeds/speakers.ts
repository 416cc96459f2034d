import { capitalise } from "../../words/names.ts";
import type { Sentence } from "../sentence.ts";

/** Who a story is of, so that "I", "they" and "the user" of its scenarios are known. */
export interface Speakers {
  /** The role of the story that a sentence stands in. */
  of(sentence: Sentence): string | undefined;
  /** Remembers the role that a sentence of a story names first. */
  note(sentence: Sentence, role: string): void;
}

export function openSpeakers(): Speakers {
  const byStory = new Map<string, string>();
  const keyOf = ({ story, under }: Sentence) => story ?? under.join(" / ");
  return {
    of: (sentence) => toldBy(sentence) ?? byStory.get(keyOf(sentence)),
    note: (sentence, role) => {
      const key = keyOf(sentence);
      if (key !== "" && !byStory.has(key)) byStory.set(key, role);
    },
  };
}

/** "As a registered user, I want …", "As an editor of a journal, I …" */
function toldBy({ words }: Sentence): string | undefined {
  if (words[0]?.lower !== "as" || !/^(?:a|an|the|any)$/.test(words[1]?.lower ?? "")) {
    return undefined;
  }
  let last = 2;
  while (last < words.length && last < 8 && isPartOfName(words[last])) last++;
  const named = words.slice(2, last).filter(({ kind }) => kind === "word");
  if (
    named.length === 0 ||
    !words.slice(last, 40).some(({ lower }) => lower === "i" || lower === "we")
  )
    return undefined;
  return capitalise(
    named.map(({ lower, lemma }, i) => (i === named.length - 1 ? lemma : lower)).join(" "),
  );
}

function isPartOfName(word: Sentence["words"][number] | undefined): boolean {
  if (word === undefined || word.kind === "mark") return word?.text === "-";
  return !/^(?:who|that|i|we|with|using|managing|in|of|on|at|or|and|to)$/.test(word.lower);
}
