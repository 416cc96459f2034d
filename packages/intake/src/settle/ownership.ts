import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import {
  belongsTo,
  goesWith,
  partHeads,
  pieceOf,
  proofHeads,
  remarkHeads,
  removal,
} from "../catalog/part-words.ts";
import { plural, singular } from "../words/singular.ts";
import { spacedName } from "../words/split-name.ts";
import type { Readings } from "./readings.ts";

type Concept = DraftOf<typeof brief.concept>;
type Relation = DraftOf<typeof brief.relation>;

/**
 * Parts go with their whole: what is described as a piece of another, is named after it, or is said to be
 * removed with it. What only belongs to one of another outlives it: deleting a category deletes no goods.
 */
export function withOwnership(
  relations: readonly Relation[],
  concepts: readonly Concept[],
  { statements, relations: read }: Pick<Readings, "statements" | "relations">,
): readonly Relation[] {
  const byRef = new Map<string, Concept>(
    concepts.map((each) => [`brief/concept#${each.id}`, each]),
  );
  const removals = statements
    .map(({ data }) => data.text)
    .filter((text) => removal.test(text))
    .map((text) => text.toLowerCase());
  const said = new Map<string, string>(statements.map(({ ref, data }) => [ref, data.text]));
  const toldIn = new Map<string, string>(
    read.map(({ ref, data }) => [ref, said.get(data.statement)?.toLowerCase() ?? ""]),
  );
  return relations.map((relation) => {
    const { data } = relation;
    const [from, to] = [byRef.get(data.from), byRef.get(data.to)];
    const isOpen =
      data.kind !== "many-to-many" && data.owned === undefined && data.required !== false;
    if (!from || !to || from === to || !isOpen) return relation;
    const telling =
      relation.why.kind === "stated"
        ? []
        : relation.why.from.flatMap((ref) => toldIn.get(ref) ?? []);
    const bond = bondOf(relation, from, to, { removals, telling });
    if (bond === undefined) return relation;
    const outlives = bond === "belongs" ? ({ outlives: true } as const) : {};
    return { ...relation, data: { ...data, required: true, owned: true, ...outlives } };
  });
}

function bondOf(
  { data: { role } }: Relation,
  from: Concept,
  to: Concept,
  {
    removals,
    telling,
  }: { readonly removals: readonly string[]; readonly telling: readonly string[] },
): "part" | "belongs" | undefined {
  if (role !== undefined) return undefined;
  const own = wordsOf(from);
  const whole = wordsOf(to);
  const head = own.at(-1) ?? "";
  const named =
    own.length > whole.length && whole.every((word, i) => own[i] === word) && partHeads.has(head);
  if (named || (to.id === "user" && proofHeads.has(head))) return "part";
  const described = from.data.description?.slice(0, 600) ?? "";
  const at = mentionsOf(described.toLowerCase(), whole);
  const piece = pieceOf.exec(described)?.[0].length;
  if (piece !== undefined && at.some((each) => each >= piece - 1 && each < piece + 40))
    return "part";
  const says = (words: RegExp) =>
    [
      { text: described, places: at },
      ...telling.map((text) => ({ text, places: mentionsOf(text, whole) })),
    ].some(({ text, places }) =>
      places.some((each) => words.test(text.slice(Math.max(0, each - 60), each))),
    );
  if (says(goesWith)) return "part";
  const whose = whole.join(" ");
  const parts = own.join(" ");
  const several = [...own.slice(0, -1), plural(head)].join(" ");
  const removed = removals.some((text) => {
    const start = removal.exec(text)?.index ?? text.length;
    const wholeAt = text.indexOf(whose, start);
    if (wholeAt === -1 || wholeAt > start + 40 || /\b(?:not|never|without)\b/.test(text))
      return false;
    const behind = text.slice(wholeAt + whose.length, wholeAt + whose.length + 120);
    return new RegExp(
      `\\b(?:its|all|along|associated|including|related|their|with)\\b[^.;]{0,60}\\b(?:${escaped(several)}|${escaped(parts)})\\b`,
    ).test(behind);
  });
  if (removed) return "part";
  if (!says(belongsTo)) return undefined;
  const isNothingAlone = from.data.role === "join" || partHeads.has(head) || remarkHeads.has(head);
  return isNothingAlone ? "part" : "belongs";
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
