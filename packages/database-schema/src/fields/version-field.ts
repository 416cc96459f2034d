import {
  isEditedAtOnce,
  isHandedTo,
  isWorkedOnTogether,
  laterStands,
  type Ref,
  type ViewOf,
} from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { snake, spaced } from "../naming/identifier.ts";
import { wordsOf } from "../naming/words-of.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

/** What the text says or asks, with where that stands. */
export type Sentence = ViewOf<typeof brief.requirement> | ViewOf<typeof brief.question>;

/**
 * By which a change is known to be made from what still stands, where the text speaks of two people who
 * change one thing at the same time: without it the second one takes away what the first one wrote.
 */
export function versionField(
  entity: {
    readonly id: string;
    readonly ref: Ref<typeof data.entity.id>;
    readonly data: { readonly name: string };
  },
  told: readonly ViewOf<typeof brief.attribute>[],
  sentences: readonly Sentence[],
  /** What the thing refers to, by the roles of the other sides. */
  relations: readonly ViewOf<typeof brief.relation>[] = [],
): readonly FieldDraft[] {
  // A version that people count themselves is told.
  if (told.some(({ data }) => /(?:^|_)version(?:_|$)/.test(snake(data.name)))) return [];
  if (sentences.some(({ data: { text } }) => laterStands(text))) return [];
  const name = spaced(entity.data.name).toLowerCase();
  const named = wordsOf(name, "(?:s|es)?");
  // Who works on all of it with others takes things that are handed round out of each other's hands.
  const handed = relations.filter(({ data: { role } }) => isHandedTo(role));
  const about = sentences.filter(({ data: { text } }) =>
    named.test(text)
      ? text
          .split(/(?<=[.?!;])\s+/)
          .some((each) => named.test(each) && (isEditedAtOnce(each) || isWorkedOnTogether(each)))
      : handed.length > 0 && isWorkedOnTogether(text),
  );
  if (about.length === 0) return [];
  return [
    fieldNode(
      entity.id,
      {
        entity: entity.ref,
        name: "version",
        type: "integer",
        required: true,
        unique: false,
        minimum: 1,
        default: 1,
        generated: true,
      },
      derived(
        "version-of-edited-at-once",
        [...about, ...handed].map(({ ref }) => ref),
      ),
    ),
  ];
}
