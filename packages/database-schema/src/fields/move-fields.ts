import { participleOf, type Ref, type ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { undoing } from "../catalog/undoing.ts";
import { derived } from "../kit.ts";
import { snake } from "../naming/identifier.ts";
import { accountId } from "./account.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

/** A value that says where a thing stands, whoever sets it. */
const standing = /(?:^|_)(?:state|status|stage|active|enabled)$/;

/**
 * When each move of a thing was made that no state and no value of it would tell: without it a cancelled
 * event is like any other.
 */
export function moveFields(
  entity: {
    readonly id: string;
    readonly ref: Ref<typeof data.entity.id>;
    readonly data: Pick<ViewOf<typeof data.entity>["data"], "states">;
  },
  actions: readonly ViewOf<typeof brief.action>[],
  attributes: readonly ViewOf<typeof brief.attribute>[],
): readonly FieldDraft[] {
  if (entity.id === accountId || entity.data.states !== undefined) return [];
  const names = attributes.map(({ data: { name } }) => snake(name));
  if (names.some((name) => standing.test(name))) return [];
  return actions.flatMap(({ ref, data: { effect, verb } }) => {
    if (effect !== "transition" || undoing.test(verb) || /[^a-z]/.test(verb)) return [];
    const stem = verb.slice(0, 5);
    if (names.some((name) => name.split("_").some((word) => word.startsWith(stem)))) return [];
    const field = {
      entity: entity.ref,
      name: `${participleOf(verb)} at`,
      type: "timestamp",
      required: false,
      unique: false,
      generated: true,
    } as const;
    return [fieldNode(entity.id, field, derived("moment-of-move", [ref, entity.ref]))];
  });
}
