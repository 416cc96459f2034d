import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { snake, spaced } from "../naming/identifier.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

type Attribute = ViewOf<typeof brief.attribute>;
type Entity = ViewOf<typeof data.entity>;

/** "parent", "parent category" of a category: the row above it, not a text. */
export function isParent({ name, type, values }: Attribute["data"], entity: string): boolean {
  if ((type !== undefined && type !== "text" && type !== "uuid") || values !== undefined)
    return false;
  const own = snake(entity);
  return ["parent", `parent_${own}`, "parent_id", `parent_${own}_id`].includes(snake(name));
}

/** The reference of a hierarchy to the row above; the topmost rows have none. */
export function parentFields(
  entity: Entity,
  attributes: readonly Attribute[],
): readonly FieldDraft[] {
  const thing = spaced(entity.data.name).toLowerCase();
  return attributes
    .filter(({ data: each }) => isParent(each, entity.data.name))
    .map((attribute) =>
      fieldNode(
        entity.id,
        {
          entity: entity.ref,
          name: "parent",
          type: "uuid",
          required: false,
          unique: false,
          attribute: attribute.ref,
          references: {
            entity: entity.ref,
            onDelete: "restrict",
            because: `What stands below a ${thing} is moved or deleted first: it would lose its place.`,
          },
          generated: false,
        },
        derived("row-above", [entity.ref, attribute.ref]),
      ),
    );
}
