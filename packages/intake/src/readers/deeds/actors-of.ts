import { notLet } from "../../catalog/refusal-words.ts";
import { capitalise } from "../../words/names.ts";
import type { Phrase } from "../../words/phrases.ts";
import { isActing } from "../concept-phrase.ts";
import type { Sentence } from "../sentence.ts";
import { doerName } from "./callers.ts";
import type { Deed } from "./deed.ts";
import { roleFrom } from "./subjects.ts";

/** The names of those who do it, as far as the words and the story tell. */
export function actorsOf(
  sentence: Sentence,
  { by }: Pick<Deed, "by">,
  story: string | undefined,
  they: readonly string[],
): readonly string[] {
  const { words, role } = sentence;
  switch (by.kind) {
    case "speaker":
      return story === undefined ? [] : [story];
    case "they": {
      if (they.length > 0) return they;
      const given = givenRole(sentence);
      if (given !== undefined) return namesOf([given]);
      // Who attempts in vain is not whom the story is of.
      if (isScenario(sentence) && notLet.test(sentence.text)) return [];
      return story === undefined ? [] : [story];
    }
    case "role":
      return namesOf(by.phrases);
    default:
      return [];
  }

  function namesOf(phrases: readonly Phrase[]): readonly string[] {
    const names = phrases
      .map((phrase) => capitalise(doerName(words, phrase)))
      .filter((name) => name !== "");
    const told = role === "story" || isScenario(sentence);
    return names.map((name) => (told && name === "User" && story !== undefined ? story : name));
  }
}

/** Words by which what somebody attempts does not succeed. */
export const inVain: ReadonlySet<string> = new Set(
  "deny denies denied refuse refuses refused reject rejects rejected forbidden block blocks blocked prevent prevents prevented unauthorized unauthorised error".split(
    " ",
  ),
);

/** "Given a librarian, when they …" */
function givenRole(sentence: Sentence): Phrase | undefined {
  if (sentence.words[0]?.lower !== "given") return undefined;
  // Who tries in vain is none of those who do it.
  if (sentence.words.some(({ lower }) => inVain.has(lower)) || notLet.test(sentence.text))
    return undefined;
  const found = roleFrom(sentence, 1);
  return found && isActing(sentence.words[found.last - 1]) ? found.phrase : undefined;
}

export function isScenario({ role, words }: Sentence): boolean {
  return role === "scenario" || /^(?:given|when|then)$/.test(words[0]?.lower ?? "");
}
