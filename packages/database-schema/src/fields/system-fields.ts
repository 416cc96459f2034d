import type { Ref } from "@planc/core";
import type { data } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

/** Names of the fields that the system sets on every entity. */
export const systemFieldNames = { id: "id", created: "created at", updated: "updated at" } as const;

/**
 * Identity and dates. A join of two things is identified by them; what is never changed after it was made
 * has no date of change.
 */
export function systemFields(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id> },
  has: { readonly id: boolean; readonly changes: boolean },
): readonly FieldDraft[] {
  const why = derived("system-field", [entity.ref]);
  const { id, created, updated } = systemFieldNames;
  const field = (name: string, type: "uuid" | "timestamp"): FieldDraft =>
    fieldNode(
      entity.id,
      { entity: entity.ref, name, type, required: true, unique: false, generated: true },
      why,
    );
  return [
    ...(has.id ? [field(id, "uuid")] : []),
    field(created, "timestamp"),
    ...(has.changes ? [field(updated, "timestamp")] : []),
  ];
}
