import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import {
  belongsSomewhere,
  belongsWholly,
  partHeads,
  pieceOf,
  proofHeads,
  removal,
} from "../catalog/part-words.ts";
import { derived } from "../kit.ts";
import { plural, singular } from "../words/singular.ts";
import { spacedName } from "../words/split-name.ts";

type Concept = DraftOf<typeof brief.concept>;
type Relation = DraftOf<typeof brief.relation>;

/**
 * Parts go with their whole: what is described as a piece of another, belongs to exactly one, is named
 * after it, or is said to be removed with it.
 */
export function withOwnership(
  relations: readonly Relation[],
  concepts: readonly Concept[],
  texts: readonly string[],
): readonly Relation[] {
  const byRef = new Map<string, Concept>(
    concepts.map((each) => [`brief/concept#${each.id}`, each]),
  );
  const removals = texts.filter((text) => removal.test(text)).map((text) => text.toLowerCase());
  const belonging = texts
    .filter((text) => belongsSomewhere.test(text))
    .map((text) => text.toLowerCase());
  return relations.map((relation) => {
    const { data, why } = relation;
    const [from, to] = [byRef.get(data.from), byRef.get(data.to)];
    const isOpen =
      data.kind !== "many-to-many" && data.owned === undefined && data.required !== false;
    if (!from || !to || from === to || !isOpen || why.kind === "stated") return relation;
    if (!isPart(relation, from, to, { removals, belonging })) return relation;
    const [first, ...rest] = why.from;
    if (first === undefined) return relation;
    return {
      ...relation,
      data: { ...data, required: true, owned: true },
      why: derived("part-of-whole", [first, ...rest]),
    };
  });
}

function isPart(
  { data: { role } }: Relation,
  from: Concept,
  to: Concept,
  {
    removals,
    belonging,
  }: { readonly removals: readonly string[]; readonly belonging: readonly string[] },
): boolean {
  if (role !== undefined) return false;
  const own = wordsOf(from);
  const whole = wordsOf(to);
  const head = own.at(-1) ?? "";
  const named =
    own.length > whole.length && whole.every((word, i) => own[i] === word) && partHeads.has(head);
  if (named || (to.id === "user" && proofHeads.has(head))) return true;
  const described = from.data.description?.slice(0, 600) ?? "";
  const at = mentionsOf(described.toLowerCase(), whole);
  const piece = pieceOf.exec(described)?.[0].length;
  if (piece !== undefined && at.some((each) => each >= piece - 1 && each < piece + 40)) return true;
  const wholly = (text: string, places: readonly number[]) =>
    places.some((each) => belongsWholly.test(text.slice(Math.max(0, each - 60), each)));
  if (wholly(described, at)) return true;
  const told = belonging.some((text) => {
    const self = mentionsOf(text, own)[0];
    if (self === undefined || self > 12) return false;
    return wholly(text, mentionsOf(text, whole));
  });
  if (told) return true;
  const whose = whole.join(" ");
  const parts = own.join(" ");
  const several = [...own.slice(0, -1), plural(head)].join(" ");
  return removals.some((text) => {
    const start = removal.exec(text)?.index ?? text.length;
    const wholeAt = text.indexOf(whose, start);
    if (wholeAt === -1 || wholeAt > start + 40 || /\b(?:not|never|without)\b/.test(text))
      return false;
    const behind = text.slice(wholeAt + whose.length, wholeAt + whose.length + 120);
    return new RegExp(
      `\\b(?:its|all|along|associated|including|related|their|with)\\b[^.;]{0,60}\\b(?:${escaped(several)}|${escaped(parts)})\\b`,
    ).test(behind);
  });
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} -]/gu, "");
}

function wordsOf({ data: { name } }: Concept): readonly string[] {
  const words = spacedName(name).toLowerCase().split(/\s+/);
  const last = words.pop() ?? "";
  return [...words, singular(last)];
}

/** Where the thing is named, in any of a few places. */
function mentionsOf(text: string, words: readonly string[]): readonly number[] {
  const found: number[] = [];
  const names = [words.join(" "), words.join("")];
  for (const name of new Set(names)) {
    for (
      let at = text.indexOf(name);
      at !== -1 && found.length < 8;
      at = text.indexOf(name, at + 1)
    ) {
      found.push(at);
    }
  }
  return found;
}
