import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { deedNouns, takingVerbs } from "../catalog/deed-nouns.ts";

type Action = ViewOf<typeof brief.action>;
type Quantity = ViewOf<typeof brief.quantity>;

export interface SubjectReads {
  readonly actions: readonly Action[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
}

/**
 * The one action that a stated rate is of: the deed that it counts (lookups), the thing that is taken in
 * (payments), or, where it counts requests, the deed that its sentence speaks of. Where several could be
 * meant it is nobody's, and all share it.
 */
export function subjectOf(quantity: Quantity, reads: SubjectReads): Action | undefined {
  const { unit } = quantity.data;
  const thing = unit.slice(0, Math.max(0, unit.lastIndexOf("/"))).toLowerCase();
  if (thing === "") return undefined;
  const asked = reads.actions.filter(({ data }) => data.automatic === undefined);
  if (/^(?:req|request|call|query|msg|message)$/.test(thing)) {
    const sentence = sentenceOf(quantity, reads.requirements);
    const named = asked.filter((each) => namesDeed(each, wordsOf(sentence)));
    return named.length === 1 ? named[0] : undefined;
  }
  const words = wordsOf(thing);
  const deeds = asked.filter((each) => namesDeed(each, words));
  if (deeds.length === 1) return deeds[0];
  const kept = reads.concepts.filter(
    ({ ref, data }) =>
      ref === quantity.data.subject || wordsOf(data.name).some((word) => words.includes(word)),
  );
  const taking = asked.filter(
    ({ data }) =>
      kept.some(({ ref }) => ref === data.concept) &&
      (data.effect === "create" || takingVerbs.has(data.verb)),
  );
  const made = taking.filter(({ data }) => data.effect === "create");
  const [only, ...others] = made.length > 0 ? made : taking;
  return others.length === 0 ? only : undefined;
}

function namesDeed({ data: { verb } }: Action, words: readonly string[]): boolean {
  const names = [verb, ...(deedNouns[verb] ?? [])].map(stem);
  return words.some((word) => names.includes(word));
}

/** The sentence that gives the number, of what was taken down of it or of its requirement. */
function sentenceOf({ data }: Quantity, requirements: SubjectReads["requirements"]): string {
  if (data.said !== undefined) return data.said;
  const text = requirements.find((each) => each.data.key === data.key)?.data.text ?? "";
  const value = typeof data.value === "number" ? data.value : Math.max(...data.value);
  const written = [String(value), value.toLocaleString("en")];
  return (
    text
      .split(/(?<=[.;!?])\s+(?=\p{Lu})/u)
      .find((sentence) => written.some((number) => sentence.includes(number))) ?? ""
  );
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []).map(stem);
}

/** `redirections`, `redirecting` and `redirect` are one word here. */
function stem(word: string): string {
  const short = word.replace(/(?:ations?|ions?|ings?|ments?|es|s|ed|e)$/, "");
  return short.length >= 3 ? short : word;
}
