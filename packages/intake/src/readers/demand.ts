import { demandModals, makeVerbs, meansWords, useVerbs } from "../catalog/demand-words.ts";
import { clip } from "../words/cut-text.ts";
import { toLabel } from "../words/names.ts";
import type { Word } from "../words/word.ts";
import { type Sentence, textBetween } from "./sentence.ts";

/** How far behind its modal verb a name may stand. */
const reach = 24;
const asides = new Set([
  "scenario",
  "asked",
  "story-reason",
  "story-test",
  "procedure",
  "struck-out",
]);

/**
 * The words by which a sentence says that the name at a word must be used, and nothing where it only
 * speaks of it. What is done to a thing ("MUST export to Acme") uses no technology.
 */
export function demandAt(
  sentence: Sentence,
  at: number,
  last: number = at + 1,
): string | undefined {
  const { words, role } = sentence;
  if (role !== undefined && asides.has(role)) return undefined;
  const modal = modalBefore(words, at);
  if (modal === undefined) return undefined;
  const verb = verbBehind(words, modal, at);
  if (verb === undefined || !reaches(words, verb, at)) return undefined;
  return toLabel(clip(textBetween(sentence, modal, last), 200));
}

/** The nearest "must" of the same sentence in front, that denies nothing. */
function modalBefore(words: readonly Word[], at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i > at - reach; i--) {
    const word = words[i];
    if (!word || /^[.;!?]$/.test(word.text)) return undefined;
    if (!demandModals.has(word.lower)) continue;
    return /^(?:not|never|n't)$/.test(words[i + 1]?.lower ?? "") ? undefined : i;
  }
  return undefined;
}

/** The last verb between modal and name that takes a technology. */
function verbBehind(words: readonly Word[], modal: number, at: number): number | undefined {
  for (let i = at - 1; i > modal; i--) {
    const lemma = words[i]?.kind === "word" ? lemmaOf(words[i]) : "";
    if (lemma === "use" && words[i]?.lower === "using") continue;
    if (useVerbs.has(lemma) || makeVerbs.has(lemma)) return i;
    // Some other verb governs the name.
    if (words[i]?.tag === "VERB" && !meansWords.has(words[i]?.lower ?? "")) return undefined;
  }
  return undefined;
}

function lemmaOf(word: Word | undefined): string {
  return word?.lemma ?? "";
}

/** Whether the verb takes the name: as its object, or behind a word that says by what means. */
function reaches(words: readonly Word[], verb: number, at: number): boolean {
  const isUse = useVerbs.has(lemmaOf(words[verb]));
  let means = -1;
  for (let i = verb + 1; i < at; i++) if (meansWords.has(words[i]?.lower ?? "")) means = i;
  if (means === -1 && !isUse) return false;
  const from = means === -1 ? verb + 1 : means + 1;
  // "use X in Acme format" speaks of another thing.
  if (isUse && means !== -1 && words[means]?.lower !== "using") return false;
  return words.slice(from, at).every(isPartOfList);
}

/** What may stand between verb and name: what describes it, and other names of the same list. */
function isPartOfList({ kind, tag, text, lower }: Word): boolean {
  if (kind === "term" || kind === "number" || /^[,/&+]$/.test(text)) return true;
  if (lower === "and" || lower === "or") return true;
  return ["DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV"].includes(tag);
}
