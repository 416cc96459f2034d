import { laterSections } from "../catalog/exchange-words.ts";
import { systemCategories, systemNouns, systemOwners } from "../catalog/system-words.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { phraseSet } from "../words/phrase-set.ts";
import type { Phrase } from "../words/phrases.ts";
import { singular } from "../words/singular.ts";
import { isDeniedBefore } from "./governing-words.ts";
import { unknownNames } from "./name-shape.ts";
import type { Notebook } from "./notebook.ts";
import { readDependency, readExchanges } from "./read-exchanges.ts";
import { phraseAt, type Sentence, textBetween, use } from "./sentence.ts";

const categories = phraseSet(systemCategories);

/** Reads systems that are no known product: "integrate with our ERP and the payroll system". */
export function readSystems(sentence: Sentence, notes: Notebook): void {
  const { words, under } = sentence;
  if (under.some((title) => laterSections.test(title))) return;
  words.forEach((_, at) => {
    const from = behindIntegration(sentence, at);
    if (from !== undefined && !isDeniedBefore(words, at)) noteList(sentence, from, notes);
  });
  readExchanges(sentence, notes);
  readDependency(sentence, notes);
}

/** The word after "integrate with", "integration with", "connect to", "sync with". */
function behindIntegration({ words }: Sentence, at: number): number | undefined {
  const word = words[at];
  const next = words[at + 1]?.lower;
  if (word?.kind !== "word") return undefined;
  if (
    /^(?:integrat(?:e|es|ed|ing|ion|ions)|interface|interfaces|sync|syncs|interoperate)$/.test(
      word.lower,
    )
  ) {
    return next === "with" ? at + 2 : undefined;
  }
  if (/^connect(?:s|ed|ing|ion|ions)?$/.test(word.lower)) {
    return next === "to" || next === "with" ? at + 2 : undefined;
  }
  return undefined;
}

/** The phrases that are joined from a word on; they may share their last word and their first. */
function noteList(sentence: Sentence, from: number, notes: Notebook): void {
  const { words } = sentence;
  const phrases: Phrase[] = [];
  for (let at = from; at < words.length; ) {
    while (words[at]?.tag === "DET" || words[at]?.tag === "PRON" || words[at]?.text === ",") at++;
    const phrase = phraseAt(sentence, at);
    if (!phrase || phrase.first > at) break;
    phrases.push({ first: at, last: phrase.last });
    at = phrase.last;
    if (words[at]?.lower !== "and" && words[at]?.lower !== "or" && words[at]?.text !== ",") break;
    at++;
  }
  const last = phrases.at(-1);
  if (!last) return;
  const ending = textBetween(sentence, last.first, last.last).split(" ").at(-1) ?? "";
  const sharedHead = systemNouns.has(singular(ending.toLowerCase()));
  const existing = words.slice(from, from + 2).some(({ lower }) => lower === "existing");
  const opening = textBetween(sentence, from, from + 2)
    .toLowerCase()
    .split(" ");
  const owner = opening.slice(0, 2).find((word) => systemOwners.has(word));
  for (const phrase of phrases) {
    noteSystem(sentence, phrase, { sharedHead, existing, owner }, notes);
  }
}

interface Shared {
  /** The last of the joined phrases ends in "systems", which all of them mean. */
  readonly sharedHead: boolean;
  readonly existing: boolean;
  readonly owner: string | undefined;
}

function noteSystem(sentence: Sentence, phrase: Phrase, shared: Shared, notes: Notebook): void {
  const { words, ref } = sentence;
  const own = words.slice(phrase.first, phrase.last);
  // Products of the vocabulary are read as such.
  if (own.some(({ term }) => term?.terms[0].data.kind === "product")) return;
  const written = textBetween(sentence, phrase.first, phrase.last).split(" ");
  while (written.length > 1 && /^(?:existing|current|our)$/i.test(written[0] ?? ""))
    written.shift();
  while (written.length > 2 && /^(?:third-party|external|abstract)$/i.test(written[0] ?? ""))
    written.shift();
  if (
    written.every((word) =>
      /^(?:third-party|external|other|others|similar|e\.?g\.?|provider|system|service|api|platform)s?$/i.test(
        word,
      ),
    )
  )
    return;
  const head = singular(written.at(-1)?.toLowerCase() ?? "");
  const plainHead = systemNouns.has(head);
  // "Payment" alone is no name of a system, "payroll" is.
  if (plainHead && written.length > 1 && head !== "provider") written.pop();
  const category = categories.all(own)[0]?.meaning;
  const named = unknownNames(sentence).some(
    (each) => each.first < phrase.last && each.last > phrase.first,
  );
  if (!plainHead && !shared.sharedHead && category === undefined && !named) return;
  const owner = shared.owner;
  if (owner !== undefined && written[0]?.toLowerCase() !== owner) {
    written[0] = written[0]?.toLowerCase() ?? "";
    written.unshift(owner);
  }
  const name = toLabel(capitalise(written.join(" ")));
  notes.systems.put(
    sentence,
    [name],
    {
      statement: ref,
      name,
      ...(category === undefined ? {} : { category }),
      ...(shared.existing ? { existing: true } : {}),
    },
    phrase,
  );
  use(sentence, phrase.first, phrase.last);
}
