import {
  exchangeVerbs,
  outsideOwners,
  ownedHeads,
  ownModifiers,
  remoteHeads,
} from "../catalog/exchange-words.ts";
import { roles } from "../catalog/nouns.ts";
import { systemCategories } from "../catalog/system-words.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { phraseSet } from "../words/phrase-set.ts";
import { singular } from "../words/singular.ts";
import { isDeniedBefore } from "./governing-words.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { phraseAt, type Sentence, textBetween, use } from "./sentence.ts";

const categories = phraseSet(systemCategories);

/** How far a verb may stand from the preposition of who gets or gives something. */
const reach = 14;

/**
 * Reads definite things outside that something goes to or comes from: "reported to the national vehicle
 * register", "sent through the city's message gateway", "managed in the municipal registry".
 */
export function readExchanges(sentence: Sentence, notes: Notebook): void {
  const { words } = sentence;
  words.forEach(({ lower }, at) => {
    const verbs = exchangeVerbs.get(lower);
    if (verbs && followsVerb(sentence, at, verbs)) noteExchange(sentence, at + 1, lower, notes);
  });
}

function followsVerb({ words }: Sentence, at: number, verbs: RegExp): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const word = words[i];
    if (!word || /^[.;:!?]$/.test(word.text)) return false;
    if (word.kind === "word" && verbs.test(word.lower)) return !isDeniedBefore(words, i);
  }
  return false;
}

function noteExchange(
  sentence: Sentence,
  from: number,
  preposition: string,
  notes: Notebook,
): void {
  const { words, ref } = sentence;
  if (!/^(?:the|our|their|its|an|a|existing)$/.test(words[from]?.lower ?? "")) return;
  const found = phraseAt(sentence, from + 1);
  if (!found || found.first > from + 1) return;
  // "register" and "exchange" pass for verbs.
  const more = ownedHeads.has(words[found.last]?.lower ?? "") ? 1 : 0;
  const phrase = { first: found.first, last: found.last + more };
  const own = words.slice(phrase.first, phrase.last);
  const described = own.slice(0, -1);
  const head = singular(own.at(-1)?.lower ?? "");
  if (described.length === 0 || own.some(({ term }) => term)) return;
  if (described.some(({ lower }) => ownModifiers.has(lower) || roles.has(lower))) return;
  const owned = described.some(
    ({ lower, text }) => outsideOwners.has(lower) || /['’]s$/.test(text),
  );
  if (!(owned && ownedHeads.has(head)) && !remoteHeads.has(head)) return;
  if (preposition === "in" && !owned) return;
  // The city's gateway is a gateway; whose it is says no more.
  const first =
    /['’]s$/.test(own[0]?.text ?? "") && own.length > 2 ? phrase.first + 1 : phrase.first;
  put(sentence, { first, last: phrase.last }, notes, {
    statement: ref,
    existing: own.some(({ lower }) => lower === "existing"),
  });
}

/** Reads what a section of dependencies lists: "E-mail service for confirmations". */
export function readDependency(sentence: Sentence, notes: Notebook): void {
  const { words, ref, role } = sentence;
  if (role !== "dependency") return;
  const phrase = sentence.phrases[0];
  if (!phrase || phrase.first > 1) return;
  const head = words.findIndex(
    ({ lower }, i) => i >= phrase.first && i < phrase.last && ownedHeads.has(singular(lower)),
  );
  const own = words.slice(phrase.first, head + 1);
  if (head <= phrase.first || own.some(({ term }) => term)) return;
  if (categories.all(own).length === 0) return;
  put(sentence, { first: phrase.first, last: head + 1 }, notes, {
    statement: ref,
    existing: false,
  });
}

function put(
  sentence: Sentence,
  range: WordRange,
  notes: Notebook,
  { statement, existing }: { readonly statement: Sentence["ref"]; readonly existing: boolean },
): void {
  const name = toLabel(
    capitalise(textBetween(sentence, range.first, range.last).replace(/^existing /i, "")),
  );
  const category = categories.all(sentence.words.slice(range.first, range.last))[0]?.meaning;
  notes.systems.put(
    sentence,
    [name],
    {
      statement,
      name,
      ...(category === undefined ? {} : { category }),
      ...(existing ? { existing } : {}),
    },
    range,
  );
  use(sentence, range.first, range.last);
}
