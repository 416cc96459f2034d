import type { Ref, ViewOf } from "@planc/core";
import type { data, decision } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

/** What devices change without a connection keeps when each field was changed, where the later change is to stay. */
export function fieldTimes(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id> },
  isEdited: boolean,
  choices: readonly ViewOf<typeof decision.choice>[],
): readonly FieldDraft[] {
  const decided = choices.find(
    ({ data: { topic, technology } }) =>
      topic === "decision/topic#sync-conflicts" && technology === "last-made-per-field",
  );
  if (!isEdited || decided === undefined) return [];
  return [
    fieldNode(
      entity.id,
      {
        entity: entity.ref,
        name: "field times",
        type: "json",
        required: true,
        unique: false,
        default: "{}",
        generated: true,
      },
      derived("times-of-fields", [decided.ref]),
    ),
  ];
}
