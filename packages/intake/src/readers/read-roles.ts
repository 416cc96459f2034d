import { privilegedRoles } from "../catalog/nouns.ts";
import { actsAsSystem, userKinds } from "../catalog/people.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { singular } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { type Sentence, textBetween, use } from "./sentence.ts";

/** Reads who acts from where nothing else can stand: "As a brand owner, I want …", "Given a visitor, …". */
export function readRoles(sentence: Sentence, notes: Notebook): void {
  const range = storyRole(sentence) ?? kindOfUser(sentence);
  if (range) note(sentence, range, notes);
}

/** "As a registered user who …, I …" */
function storyRole({ words }: Sentence): WordRange | undefined {
  if (words[0]?.lower !== "as" || !/^(?:a|an|the|any)$/.test(words[1]?.lower ?? ""))
    return undefined;
  const speaks = words.slice(2, 40).some(({ lower }) => lower === "i" || lower === "we");
  if (!speaks) return undefined;
  let last = 2;
  while (last < words.length && last < 8 && isPartOfName(words[last])) last++;
  return last > 2 ? { first: 2, last } : undefined;
}

function isPartOfName(word: Word | undefined): boolean {
  if (word === undefined || word.kind === "mark") return word?.text === "-" || word?.text === "/";
  return !/^(?:who|that|i|we|with|using|managing|in|of|on|at|or|and|to)$/.test(word.lower);
}

/** "A returning user visits …", "Given a visitor on the log-in screen": people told apart by a word. */
function kindOfUser({ words, role }: Sentence): WordRange | undefined {
  if (role !== "story" && role !== "scenario") return undefined;
  const from = words[0]?.lower === "given" ? 1 : 0;
  if (!/^(?:a|an|the)$/.test(words[from]?.lower ?? "")) return undefined;
  const first = from + 1;
  const own = words[first]?.lower ?? "";
  if (/^(?:visitor|guest)$/.test(own)) return { first, last: first + 1 };
  const tells = userKinds.has(own) && words[first + 1]?.lemma === "user";
  return tells ? { first, last: first + 2 } : undefined;
}

function note(sentence: Sentence, { first, last }: WordRange, notes: Notebook): void {
  const head = words(sentence, last - 1);
  const before = textBetween(sentence, first, last - 1).toLowerCase();
  const name = toLabel(capitalise(`${before} ${singular(head)}`.trim()));
  if (!/\p{L}{2}/u.test(name)) return;
  const isSystem = actsAsSystem(singular(head), before.split(" "));
  const privileged = privilegedRoles.has(singular(head));
  notes.actors.put(
    sentence,
    [name],
    {
      statement: sentence.ref,
      name,
      kind: isSystem ? "system" : "person",
      ...(privileged && !isSystem ? { privileged } : {}),
    },
    { first, last },
  );
  use(sentence, first, last);
}

function words({ words: all }: Sentence, at: number): string {
  return all[at]?.lower ?? "";
}
