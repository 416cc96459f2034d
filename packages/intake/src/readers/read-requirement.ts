import { constraintLabels, qualityLabels } from "../catalog/label-meanings.ts";
import { leavesOutOfScope } from "../catalog/outside-scope.ts";
import { reasons } from "../catalog/reasons.ts";
import { technicalVerbs } from "../catalog/verbs.ts";
import { clip } from "../words/cut-text.ts";
import { withoutLabels } from "../words/input-label.ts";
import type { Word } from "../words/word.ts";
import { isRule } from "./is-rule.ts";
import { labelPriority, type Priority } from "./label-priority.ts";
import { type ColonList, colonList } from "./lists.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { putOffWholly, timeOf } from "./put-off-feature.ts";
import { leaveOver } from "./read-leftovers.ts";
import { asksToBuild } from "./read-product.ts";
import { readSectionRequirement } from "./read-section-requirement.ts";
import { type Sentence, textBetween } from "./sentence.ts";
import { splitClauses } from "./split-clauses.ts";

type Kind = "functional" | "quality" | "constraint" | "business-rule";

/** Writes a sentence, bullet or element of a feature list down as something asked for. */
export function readRequirement(sentence: Sentence, notes: Notebook): void {
  if (sentence.key !== undefined) {
    readSectionRequirement(sentence, notes);
    return;
  }
  // What is put off is kept as it stands, though it may speak of planning and building.
  const isLeftOut = labelPriority(sentence) === "wont";
  const list = asksToBuild(sentence.words) ? colonList(sentence) : undefined;
  if (list && namesFeatures(sentence, list)) {
    // What introduces the list is on the product itself, unless it names something besides.
    if (saysMore(sentence, list.intro)) note(sentence, list.intro, notes);
    for (const element of list.elements) note(sentence, element, notes);
  } else if (isLeftOut || !asksToBuild(sentence.words) || saysMore(sentence)) {
    for (const clause of splitClauses(sentence)) note(sentence, clause, notes);
  } else if (sentence.used.size === 0) {
    // Words of building, and nothing that was read: neither a product nor what it is to do.
    leaveOver(sentence, "unread", reasons.nothingKnown, notes);
  }
}

/** Beside what is built, the words name a technology, a number or something done. */
function saysMore({ words, used, product }: Sentence, range?: WordRange): boolean {
  const { first, last } = range ?? { first: 0, last: words.length };
  for (let at = Math.max(first, 1); at < last; at++) {
    if (used.has(at) && !product.has(at) && words[at]?.kind !== "mark") return true;
  }
  return false;
}

/** Elements that say more than the name of a thing each are asked for one by one. */
function namesFeatures({ words }: Sentence, { elements }: ColonList): boolean {
  return elements.some(
    ({ first, last }) => last - first > 2 || words.slice(first, last).some(({ term }) => term),
  );
}

function note(sentence: Sentence, range: WordRange, notes: Notebook): void {
  const { ref, words } = sentence;
  const said = textBetween(sentence, range.first, range.last).replace(/[\s:;,.]{1,20}$/, "");
  const text = clip(withoutLabels(said), 4000);
  if (text === "") return;
  const priority =
    labelPriority(sentence) ??
    (leavesOutOfScope(text) ? "wont" : priorityOf(words.slice(range.first, range.last)));
  const later =
    priority === "wont"
      ? (putOffWholly(sentence) ?? (defers.test(text) ? timeOf(text) : undefined))
      : undefined;
  notes.requirements.put(
    sentence,
    [text],
    {
      statement: ref,
      kind: kindOf(sentence, range),
      text: text.charAt(0).toUpperCase() + text.slice(1),
      ...(priority === undefined ? {} : { priority }),
      ...(later === undefined ? {} : { later }),
    },
    range,
  );
}

/** It is left out for now, rather than for good. */
const defers = /\b(?:deferred|postponed|later|future)\b/i;

export function priorityOf(words: readonly Word[]): Priority | undefined {
  for (const { lower, tag } of words) {
    if (lower === "must" || lower === "shall") return "must";
    if (lower === "should") return "should";
    if (lower === "could" || lower === "may") return tag === "AUX" ? "could" : undefined;
  }
  return undefined;
}

/** A constraint binds the design, a quality says how well, a rule what always holds; the rest says what. */
export function kindOf({ words, under }: Sentence, range: WordRange): Kind {
  const own = words.slice(range.first, range.last);
  const label = under.at(-1) ?? "";
  const names = new Set(own.flatMap(({ term }) => (term ? [term.terms[0].data.kind] : [])));
  const forbids = /^(?:no|never|without|avoid|not)$/.test(own[0]?.lower ?? "");
  const technical = own[0]?.tag === "VERB" && technicalVerbs.has(own[0].lemma);
  const quantity = own.some(({ quantity: each }) => each !== undefined);
  if (names.has("regime") || (constraintLabels.test(label) && !quantity)) return "constraint";
  if (quantity || qualityLabels.test(label)) return "quality";
  if (names.has("product") || names.has("style") || technical || forbids) return "constraint";
  return isRule(own) ? "business-rule" : "functional";
}
