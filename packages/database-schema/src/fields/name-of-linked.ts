import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { usualLength } from "../catalog/type-limits.ts";
import { assumed } from "../kit.ts";
import { withArticle } from "../naming/identifier.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

/** The name of a thing of which the text says nothing but what its links have: else nobody could choose one. */
export function nameOfLinked(
  entity: ViewOf<typeof data.entity>,
  relations: readonly ViewOf<typeof brief.relation>[],
): readonly FieldDraft[] {
  const { concept } = entity.data;
  const linked = relations.filter(
    ({ data: { parts, from, to } }) =>
      parts !== undefined && concept !== undefined && (from === concept || to === concept),
  );
  if (linked.length === 0) return [];
  const thing = entity.data.name.toLowerCase();
  return [
    fieldNode(
      entity.id,
      {
        entity: entity.ref,
        name: "name",
        type: "text",
        required: true,
        unique: false,
        maxLength: usualLength("text") ?? 200,
        generated: false,
      },
      assumed(
        "name-of-linked",
        `The text says what a link to ${withArticle(thing)} has and nothing of the ${thing} itself: people tell them apart by name.`,
        linked.map(({ ref }) => ref),
      ),
    ),
  ];
}
