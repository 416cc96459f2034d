import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { nameWords } from "../words/split-name.ts";

type Attribute = DraftOf<typeof brief.attribute>;
type Relation = DraftOf<typeof brief.relation>;

/**
 * Attributes without those that a relation has under a longer name: the "source" of a transfer is its "source
 * location", where locations are things of their own.
 */
export function withoutTwins(
  attributes: readonly Attribute[],
  relations: readonly Relation[],
): readonly Attribute[] {
  const roles = new Set(
    relations.flatMap(({ data: { from, to, role } }) => {
      const words = role === undefined ? [] : nameWords(role);
      const target = to.slice(to.lastIndexOf("#") + 1).split("-");
      const isOf = target.every((word, i) => words.at(i - target.length) === word);
      return isOf && words.length > target.length
        ? [keyOf(from, words.slice(0, -target.length))]
        : [];
    }),
  );
  if (roles.size === 0) return attributes;
  return attributes.filter(
    ({ data: { concept, name, type, values } }) =>
      (type !== undefined && type !== "text") ||
      values !== undefined ||
      !roles.has(keyOf(concept, nameWords(name))),
  );
}

function keyOf(concept: string, words: readonly string[]): string {
  return `${concept} ${words.join(" ")}`;
}
