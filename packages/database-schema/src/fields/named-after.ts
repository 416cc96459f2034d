import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { sortingWords } from "../catalog/sorting-words.ts";
import { assumed } from "../kit.ts";
import { spaced } from "../naming/identifier.ts";
import { accountId } from "./account.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

type Entity = ViewOf<typeof data.entity>;

/**
 * A thing of which the text says nothing but its name, and that is named after others: a `Recipe tag` is of a recipe,
 * and where there are tags, of one of those too.
 */
export function namedAfter(entity: Entity, entities: readonly Entity[]): readonly FieldDraft[] {
  const words = spaced(entity.data.name).split(" ");
  if (words.length < 2 || sortingWords.has(words.at(-1) ?? "")) return [];
  const find = (name: string) =>
    entities.find(
      (each) =>
        each !== entity && each.id !== accountId && spaced(each.data.name).toLowerCase() === name,
    );
  for (let length = words.length - 1; length > 0; length--) {
    const whole = find(words.slice(0, length).join(" "));
    if (!whole) continue;
    const other = find(words.slice(length).join(" "));
    return [whole, ...(other ? [other] : [])].map((target) => reference(entity, target));
  }
  return [];
}

function reference(entity: Entity, target: Entity): FieldDraft {
  const [thing, name] = [entity, target].map(({ data: each }) => spaced(each.name).toLowerCase());
  return fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name: name ?? "",
      type: "uuid",
      required: true,
      presumed: true,
      unique: false,
      references: {
        entity: target.ref,
        onDelete: "cascade",
        because: `Named after its ${name}: without it a ${thing} says nothing.`,
      },
      generated: false,
    },
    assumed(
      "named-after",
      `The text says no more of “${entity.data.name}” than its name, which is that of “${target.data.name}” with a word more.`,
      [entity.ref, target.ref],
    ),
  );
}
