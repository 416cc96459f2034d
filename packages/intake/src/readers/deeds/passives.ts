import type { Phrase } from "../../words/phrases.ts";
import { isParticipleForm } from "../../words/verb-forms.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import { isDeniedBefore } from "../governing-words.ts";
import type { Sentence } from "../sentence.ts";
import { type Deed, type Doer, none } from "./deed.ts";
import { verbAt } from "./deeds-from.ts";
import { isNot, isTurned } from "./negation.ts";
import { isJoint, nounsFrom } from "./noun-phrase.ts";
import { phraseEnding, roleFrom } from "./subjects.ts";

/** "orders are shipped by couriers", "events can be archived", "was cancelled" */
export function passive(sentence: Sentence, at: number): readonly Deed[] {
  const { words } = sentence;
  if (!/^(?:is|are|was|were|be|been|gets?|being)$/.test(words[at]?.lower ?? "")) return [];
  let verb = at + 1;
  let negated = false;
  while (
    words[verb]?.tag === "ADV" ||
    /^(?:not|never|also|only|then|been)$/.test(words[verb]?.lower ?? "")
  ) {
    // "is already registered" is how it stands.
    if (
      /^(?:already|currently|visually|clearly|prominently|graphically)$/.test(
        words[verb]?.lower ?? "",
      )
    )
      return [];
    if (isNot(words, verb)) negated = true;
    verb++;
  }
  let subject = at - 1;
  while (
    subject >= 0 &&
    (words[subject]?.tag === "ADV" ||
      /^(?:must|shall|should|will|can|could|may|might|cannot|not|never|has|have|had|been|being|to|only|also|is|are|then|needs?|ability|able)$/.test(
        words[subject]?.lower ?? "",
      ))
  ) {
    if (isNot(words, subject)) negated = true;
    subject--;
  }
  const phrase = phraseEnding(sentence, subject);
  if (!phrase) return [];
  if (isNotAllowed(words, phrase.first)) negated = true;
  const start = verb;
  const told = isConditional(words, phrase.first);
  const toPerson = isActing(words[phrase.last - 1]);
  const ties = whatItIsPartOf(sentence, phrase);
  const deeds: Deed[] = [];
  for (let many = 0; many < 8; many++) {
    const found = verbAt(words, verb, "ed");
    const word = words[verb];
    if (!found || !word || !isParticipleForm(word.lower, { verb: found.verb, form: "ed" })) break;
    if (
      /^(?:place|put|move|set)$/.test(found.verb) &&
      /^(?:in|into|on)$/.test(words[found.last]?.lower ?? "")
    )
      break;
    const as =
      /^(?:marked|set|flagged|tagged)$/.test(word.lower) && words[verb + 1]?.lower === "as";
    deeds.push({
      verb: found.verb,
      object: phrase,
      ties,
      ...(as ? { as: words[verb + 2]?.lower ?? "" } : {}),
      first: found.first,
      last: found.last,
      by: none,
      negated: negated && !isTurned(words, start, found.first),
      passing: told,
      ...(toPerson ? { done: "person" } : {}),
    });
    verb = found.last;
    if (!isJoint(words[verb])) break;
    while (isJoint(words[verb]) || words[verb]?.tag === "ADV" || words[verb]?.lower === "then")
      verb++;
  }
  const agent = agentBehind(sentence, verb);
  // "while exports have been disabled by an admin" is how things stand.
  const stands = told && words[at]?.lower === "been";
  return deeds.map((deed) => (agent ? { ...deed, by: agent, passing: stands } : deed));
}

/** "must not allow orders to be", "does not let a tour be" */
function isNotAllowed(words: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (/^(?:a|an|the|any|all)$/.test(words[at]?.lower ?? "")) at--;
  return (
    /^(?:allow|let|permit|enable)s?$/.test(words[at]?.lower ?? "") && isDeniedBefore(words, at)
  );
}

/** "then booking created and guest notified" */
export function shortPassive(sentence: Sentence, at: number): readonly Deed[] {
  const { words, role } = sentence;
  if (words[at]?.lower !== "then" || (role !== "scenario" && role !== "requirement")) return [];
  const phrase = nounsFrom(words, at + 1);
  if (!phrase) return [];
  // The participle may have been taken for a part of the phrase.
  const last = verbAt(words, phrase.last, "ed") ? phrase.last : phrase.last - 1;
  const found = verbAt(words, last, "ed");
  const behind = words[last + 1];
  const closes = behind === undefined || behind.kind === "mark" || closing.test(behind.lower);
  if (!found || last <= phrase.first || !closes) return [];
  const deed = { verb: found.verb, object: { first: phrase.first, last }, ties: [] };
  return [{ ...deed, first: last, last: found.last, by: none, negated: false, passing: false }];
}

const closing =
  /^(?:and|or|with|by|on|in|from|to|for|at|as|without|within|immediately|automatically|successfully)$/;

function agentBehind(sentence: Sentence, from: number): Doer | undefined {
  const { words } = sentence;
  for (let at = from; at < from + 5; at++) {
    if (words[at]?.kind === "mark") return undefined;
    if (words[at]?.lower !== "by") continue;
    const role = roleFrom(sentence, at + 1);
    return role ? { kind: "role", phrases: [role.phrase, ...role.others] } : undefined;
  }
  return undefined;
}

/** "the price of a product is changed" */
function whatItIsPartOf({ words, phrases }: Sentence, phrase: Phrase): readonly Phrase[] {
  if (words[phrase.first - 1]?.lower === "of") {
    const whole = phrases.find(({ last }) => last === phrase.first - 1);
    return whole ? [whole] : [];
  }
  return [];
}

/** Behind "when", "if", "given" and the like, in its clause. */
function isConditional(words: readonly Word[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at > first - 8; at--) {
    const word = words[at];
    if (!word || /^[.;:,]$/.test(word.text)) return false;
    if (
      /^(?:when|whenever|if|given|once|after|before|until|unless|whether|where|while|that|which)$/.test(
        word.lower,
      )
    )
      return true;
  }
  return false;
}
