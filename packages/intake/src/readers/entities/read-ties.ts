import {
  belongingCues,
  determiners,
  holdingCues,
  manyWords,
  sharedThings,
} from "../../catalog/tie-words.ts";
import { nameWords, plainName } from "../../words/split-name.ts";
import type { Sentence } from "../sentence.ts";
import type { TextSpan } from "../text-span.ts";
import type { ConceptIndex, ConceptMention } from "./concept-index.ts";

export type TieKind = "many-to-one" | "one-to-one" | "many-to-many";

/** What ties the thing described to another; `from` holds the reference. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly role?: string;
  /** The field that names it, where it is of several. */
  readonly field?: string;
  readonly required?: boolean;
  readonly owned?: boolean;
  /** Several of `from` are said to be in `to`, which has them, or is a collection of them. */
  readonly held?: "had" | "collected";
  /** How many of each there are is not said. */
  readonly inferred: boolean;
  readonly span: TextSpan;
}

export interface TieContext {
  readonly self: string;
  readonly index: ConceptIndex;
  /** The thing described is worked out from the other: there is one of it for each. */
  readonly computed: boolean;
  /** Things that its fields refer to: a sentence that names them says no more. */
  readonly tied: Set<string>;
  /** It is described outside of a section on what is kept: people in it are named by their roles. */
  readonly isLoose?: boolean;
}

interface Cue {
  readonly kind: "belongs" | "holds";
  readonly count: Count;
  readonly verb: string;
  /** "several", "one or more": the number is said, rather than seen from a plural. */
  readonly told: boolean;
}

/** "a recipe can be in several collections": the sentence is about another thing than the described one. */
const subjectVerb =
  /^s?\s(?:can|may|must|should|will|has|have|is|are|belongs?|owns?|contains?|includes?|references?)\b/i;

type Count = "one" | "many" | "unsaid";

/** Reads what a sentence about a thing says of the other things that it belongs to or has. */
export function readTies(sentence: Sentence, span: TextSpan, context: TieContext): readonly Tie[] {
  const { text } = sentence;
  const ties: Tie[] = [];
  const mentions = context.index.mentions(text, span);
  const pair = pairOf(text, mentions, context);
  if (pair) return pair;
  const subject = subjectAmong(text, span, mentions);
  const about = subject?.concept ?? context.self;
  const own = { ...context, self: about };
  const tail = subject && manyBehind.test(text.slice(subject.span.to, span.to));
  if (tail && about !== context.self) {
    const { span: at } = subject;
    return [{ from: context.self, to: about, kind: "many-to-one", inferred: false, span: at }];
  }
  let before: { readonly cue: Cue; readonly to: number } | undefined;
  for (const mention of subject ? mentions.slice(1) : mentions) {
    const front = text.slice(Math.max(span.from, mention.span.from - 80), mention.span.from);
    const role = /\b(parent|superseding|previous|original|next)\s$/i
      .exec(front)?.[1]
      ?.toLowerCase();
    if (mention.concept === about && role === undefined) {
      before = undefined;
      continue;
    }
    const cue = isModifier(sentence, mention)
      ? undefined
      : (cueOf(front, mention) ?? continued(text, before, mention));
    before = cue && { cue, to: mention.span.to };
    const tie = cue && tieOf(text, cue, mention, own);
    const known = about === context.self && context.tied.has(mention.concept);
    const named =
      tie && mention.concept === about ? { ...tie, role: `${role} ${plainName(about)}` } : tie;
    if (named && !(named.inferred && known)) ties.push(named);
  }
  return ties;
}

function subjectAmong(
  text: string,
  span: TextSpan,
  [opening]: readonly ConceptMention[],
): ConceptMention | undefined {
  const opens =
    opening !== undefined &&
    /^(?:an?|the|each|every|one)?\s?$/i.test(text.slice(span.from, opening.span.from)) &&
    subjectVerb.test(text.slice(opening.span.to, opening.span.to + 20));
  return opens ? opening : undefined;
}

/** The declared thing that a sentence is about, where it begins with one. */
export function subjectOf(text: string, span: TextSpan, index: ConceptIndex): string | undefined {
  return subjectAmong(text, span, index.mentions(text, span))?.concept;
}

/** "A customer may have many", "has a history of these" */
const manyBehind =
  /^s?\s(?:can |may |will )?(?:have|has|own|owns)\s(?:many|several|multiple|one or more|zero or more|any number|a (?:history|list|number|set) of (?:these|them|such \w+))\s?\.?$/i;

/** "User ↔ Home link": the thing ties the two. */
function pairOf(
  text: string,
  mentions: readonly ConceptMention[],
  { self }: TieContext,
): readonly Tie[] | undefined {
  const at = mentions.findIndex((mention, i) => {
    const next = mentions[i + 1];
    const between = next && text.slice(mention.span.to, next.span.from);
    return between !== undefined && /^\s?(?:↔|<->|<=>|⟷|⇔)\s?(?:an?\s)?$/.test(between);
  });
  const sides = at === -1 ? [] : mentions.slice(at, at + 2);
  if (sides.length < 2 || sides.some(({ concept }) => concept === self)) return undefined;
  return sides.map(({ concept, span }) => ({
    from: self,
    to: concept,
    kind: "many-to-one",
    required: true,
    inferred: true,
    span,
  }));
}

/** The cue that ends in front of a mention, behind articles, numbers and adjectives. */
function cueOf(front: string, { plural, genitive, short }: ConceptMention): Cue | undefined {
  let rest = front.replace(/[\s"'“‘([]{1,6}$/, "");
  if (genitive && /(?:^|\s)(?:a|an|the|each|their)$/i.test(rest)) {
    return { kind: "belongs", count: "unsaid", verb: "of", told: false };
  }
  let count: Count = plural ? "many" : "unsaid";
  let determined = false;
  let several = false;
  let own = false;
  for (let i = 0; i < 5; i++) {
    const many = manyWords.exec(rest);
    if (many) {
      count = "many";
      several = true;
      determined = true;
      rest = rest.slice(0, many.index).trimEnd();
      continue;
    }
    const word = determiners.exec(rest);
    if (!word) break;
    own ||= /\b(?:its|their|his|her)$/i.test(word[0]);
    if (/\b(?:one|single|1)$/i.test(word[0]) && !plural) count = "one";
    determined = true;
    rest = rest.slice(0, word.index).trimEnd();
  }
  // "a specific purchasable version of a product": one adjective may stand in between.
  const cue = holdingOrBelonging(rest, plural) ?? undefined;
  if (!cue) return undefined;
  // "links to its parts": what it refers to as its own belongs to it.
  if (own && plural && /\bto$/i.test(cue.verb)) {
    return { kind: "holds", verb: cue.verb, count, told: several };
  }
  const loose =
    /^(?:of|in|on|at|to|with|by|from|under|for|across|per|between|within|inside|against|about)$/i.test(
      cue.verb,
    );
  if (loose && !determined && (plural || short)) return undefined;
  if (loose && plural && !several && cue.kind === "belongs") return undefined;
  return { ...cue, count, told: several };
}

function holdingOrBelonging(
  rest: string,
  plural: boolean,
): { readonly kind: "belongs" | "holds"; readonly verb: string } | undefined {
  const holds = holdingCues.exec(rest);
  if (holds && (plural || /^(?:has|have|owns?)$/i.test(holds[0]))) {
    return { kind: "holds", verb: holds[0] };
  }
  const belongs = belongingCues.exec(rest);
  return belongs ? { kind: "belongs", verb: belongs[0] } : undefined;
}

/** "belongs to one room, one guest and one rate": what was said in front goes on. */
function continued(
  text: string,
  before: { readonly cue: Cue; readonly to: number } | undefined,
  { span, plural }: ConceptMention,
): Cue | undefined {
  if (!before) return undefined;
  const between = text.slice(before.to, span.from).replace(/\([^()]{0,80}\)/g, " ");
  const joined =
    /^\s?(?:,|and|or|&|\/|↔|–|,\s?and|,\s?or)\s?(?:(?:an?|the|exactly|one|single|many|multiple|several|responsible|optional|optionally|to|its|their|[\p{L}-]{3,14})\s){0,3}$/u.exec(
      between,
    );
  if (!joined) return undefined;
  const count = /\bone\b|\bsingle\b/.test(between)
    ? "one"
    : plural
      ? "many"
      : before.cue.count === "many"
        ? "unsaid"
        : before.cue.count;
  return { ...before.cue, count };
}

/** "link management", "roll operation": a part of the name of something else. */
function isModifier({ words }: Sentence, { span, genitive }: ConceptMention): boolean {
  if (genitive) return false;
  const at = words.findIndex(({ start }) => start >= span.to);
  const next = words[at];
  if (next?.kind !== "word" || next.start !== span.to + 1) return false;
  return (next.tag === "NOUN" || next.tag === "PROPN") && !/^\p{Lu}/u.test(next.text);
}

/** "for a project and month": there are several for each. */
const furtherDimension =
  /^\s(?:and|per|by|over|in|within|for|during|across)\s(?:an?\s|the\s|each\s|one\s)?(?:[\p{L}-]{1,20}\s){0,2}(?:time|period|month|day|week|year|quarter|date|range|interval|window)\b/iu;

function tieOf(
  text: string,
  cue: Cue,
  { concept, span }: ConceptMention,
  context: TieContext,
): Tie | undefined {
  const { self, computed } = context;
  if (cue.kind === "holds") {
    if (cue.count === "many") {
      const shared = sharedThings.has(nameWords(concept).at(-1) ?? "");
      return shared
        ? { from: self, to: concept, kind: "many-to-many", inferred: true, span }
        : {
            from: concept,
            to: self,
            kind: "many-to-one",
            inferred: true,
            held: /\bof$/i.test(cue.verb) ? "collected" : "had",
            span,
          };
    }
    return { from: concept, to: self, kind: "one-to-one", inferred: cue.count !== "one", span };
  }
  if (/many-to-many/i.test(cue.verb))
    return { from: self, to: concept, kind: "many-to-many", inferred: false, span };
  if (/one-to-one|1:1/i.test(cue.verb))
    return { from: self, to: concept, kind: "one-to-one", inferred: false, span };
  if (cue.count === "many")
    return { from: self, to: concept, kind: "many-to-many", inferred: !cue.told, span };
  const front = text.slice(Math.max(0, span.from - 24), span.from);
  // "one per inspection"
  if (/\bone (?:per|for (?:each|every))\s(?:an?\s)?$/i.test(front))
    return { from: self, to: concept, kind: "one-to-one", inferred: false, span };
  const several = furtherDimension.test(text.slice(span.to, span.to + 80));
  const kind = computed && !several ? "one-to-one" : "many-to-one";
  return { from: self, to: concept, kind, inferred: cue.count !== "one", span };
}
