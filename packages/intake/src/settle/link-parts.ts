import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { propertyHeads } from "../catalog/element-words.ts";
import { nameWords } from "../words/split-name.ts";
import { patternOf } from "./field-places.ts";
import type { Readings } from "./readings.ts";

type Attribute = DraftOf<typeof brief.attribute>;
type Concept = DraftOf<typeof brief.concept>;
type Relation = DraftOf<typeof brief.relation>;

/** "linked to dishes with a portion": what stands behind is of the link. */
const linkedWith =
  /\b(?:add|assign|associat|attach|combin|connect|join|link|map|pair|relat|tie)(?:e?d|ied)? (?:to|with|into|in) [^.;]{1,60}? (?:with|by|carrying|storing|together with|along with) /gi;
const inOrder = /\bordered (?:list|sequence|series|set|collection) of (?:[\p{L}-]{1,20} ){0,2}$/iu;

/** Moves what the text says of a link from the thing to the link, and gives it a place where there is an order. */
export function withLinkParts(
  relations: readonly Relation[],
  attributes: readonly Attribute[],
  concepts: readonly Concept[],
  { statements, attributes: read }: Pick<Readings, "statements" | "attributes">,
): { readonly relations: readonly Relation[]; readonly attributes: readonly Attribute[] } {
  const links = relations.filter(
    ({ data: { kind, via } }) => kind === "many-to-many" && via === undefined,
  );
  if (links.length === 0) return { relations, attributes };
  const texts = new Map<string, string>(statements.map(({ ref, data }) => [ref, data.text]));
  const saidIn = new Map<string, string>(
    read.map(({ ref, data }) => [ref, texts.get(data.statement) ?? ""]),
  );
  const words = new Map<string, readonly string[]>(
    concepts.map(({ id, data }) => [`brief/concept#${id}`, nameWords(data.name)]),
  );
  const taken = new Set<string>();
  const linked = relations.map((relation) => {
    if (!links.includes(relation)) return relation;
    const { from, to } = relation.data;
    const sides = [
      [from, to],
      [to, from],
    ] as const;
    const moved = sides.flatMap(([own, other]) =>
      attributes.filter(
        ({ id, data, why }) =>
          data.concept === own &&
          !taken.has(id) &&
          why.kind === "carried" &&
          why.from.every((ref) => isOfLink(saidIn.get(ref), data.name, words.get(other) ?? [])),
      ),
    );
    for (const { id } of moved) taken.add(id);
    const told = sides.flatMap(([own, other]) =>
      statements.flatMap(({ data: { text, lead } }) =>
        partsIn(text, lead, words.get(own) ?? [], words.get(other) ?? []),
      ),
    );
    const isOrdered = sides.some(([own, other]) =>
      statements.some(({ data: { text, lead } }) =>
        isListed(text, lead, words.get(own) ?? [], words.get(other) ?? []),
      ),
    );
    const parts = [
      ...new Set([
        ...moved.map(({ data }) => data.name),
        ...told,
        ...(isOrdered ? ["position"] : []),
      ]),
    ];
    if (parts.length === 0) return relation;
    return { ...relation, data: { ...relation.data, parts } };
  });
  return { relations: linked, attributes: attributes.filter(({ id }) => !taken.has(id)) };
}

function isOfLink(text: string | undefined, name: string, other: readonly string[]): boolean {
  if (text === undefined) return false;
  return [...text.matchAll(linkedWith)].some(({ 0: found, index }) => {
    const behind = text.slice(index + found.length).split(/[.;]\s/, 1)[0] ?? "";
    return (
      patternOf(other).test(found.toLowerCase()) &&
      patternOf(nameWords(name)).test(behind.toLowerCase())
    );
  });
}

/** What a sentence lists behind "linked to dishes with": "a portion and a unit". */
function partsIn(
  text: string,
  lead: string | undefined,
  own: readonly string[],
  other: readonly string[],
): readonly string[] {
  return [...text.matchAll(linkedWith)].flatMap(({ 0: found, index }) => {
    const isOwn =
      nameWords(lead ?? "").join(" ") === own.join(" ") ||
      patternOf(own).test(text.slice(0, index).toLowerCase());
    if (!isOwn || !patternOf(other).test(found.toLowerCase())) return [];
    const behind = text.slice(index + found.length).split(/[.;(]/, 1)[0] ?? "";
    return behind.split(/,|\band\b/i).flatMap((piece) => {
      const name = piece.trim().toLowerCase().replace(determiners, "");
      const parts = nameWords(name);
      const isPart = parts.length > 0 && parts.length < 4 && propertyHeads.has(parts.at(-1) ?? "");
      return isPart ? [parts.join(" ")] : [];
    });
  });
}

const determiners =
  /^(?:(?:an?|the|its|their|each|specific|own|given|certain|optional|particular|respective)\s){1,4}/;

/** "an ordered list of songs" of a playlist. */
function isListed(
  text: string,
  lead: string | undefined,
  own: readonly string[],
  other: readonly string[],
): boolean {
  if (!/\bordered /i.test(text)) return false;
  const lower = text.toLowerCase();
  const at = [...lower.matchAll(new RegExp(patternOf(other).source, "gu"))];
  if (!at.some(({ index }) => inOrder.test(lower.slice(Math.max(0, index - 80), index))))
    return false;
  return nameWords(lead ?? "").join(" ") === own.join(" ") || patternOf(own).test(lower);
}
