import type { ViewOf } from "@planc/core";
import type { api, data, decision } from "@planc/core/ir";
import { camel } from "../naming.ts";
import type { Form } from "./form.ts";
import { fieldsOf } from "./lookups.ts";

/** Ids of things that the repository keeps already have the type of their key. */
export function idTypesOf(
  resources: readonly {
    readonly data: Pick<ViewOf<typeof api.resource>["data"], "entity" | "name">;
  }[],
  fields: readonly ViewOf<typeof data.field>[],
): ReadonlyMap<string, ViewOf<typeof data.field>["data"]["type"]> {
  return new Map(
    resources.flatMap(({ data: { entity, name: called } }) => {
      const key = fieldsOf(fields, entity).find(
        ({ data: field }) =>
          (field.existing || (field.name === "id" && field.type === "text")) &&
          field.generated &&
          !field.references,
      );
      return key ? [[`${camel(called)}Id`, key.data.type]] : [];
    }),
  );
}

/** The key by which a repeated request is known. */
export const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  type: "text",
  required: true,
  description: "Chosen by the client, one per intended effect; a repeat returns the first answer.",
  maxLength: 255,
} as const;

/** The same key where the text has a repeat refused. */
export const refusingKey = {
  ...idempotencyKey,
  description:
    "Chosen by the client, one per intended effect; a repeat is refused with 409, whose detail has the id of what the first one made.",
} as const;

/** By which a change says what it was made from. */
export const ifMatch = {
  name: "If-Match",
  in: "header",
  type: "text",
  required: true,
  description:
    "The `version` of the record that the change was made from; `*` is not taken, as it would change what nobody has seen.",
  maxLength: 20,
} as const;

/** The version that a change of one record names, where records have one. */
export function versionParameters(
  { effect, on }: Pick<Form, "effect" | "on">,
  fields: readonly ViewOf<typeof data.field>[],
): readonly (typeof ifMatch)[] {
  const changes = effect === "update" || effect === "transition" || effect === "delete";
  const counts = fields.some(
    ({ data: { name, type, generated } }) => name === "version" && type === "integer" && generated,
  );
  return changes && counts && on !== "collection" ? [ifMatch] : [];
}

/** Whether the text asks that what makes something can be sent again, whatever it makes. */
export function asksForKeys(practices: readonly ViewOf<typeof decision.practice>[]): boolean {
  return practices.some(({ data: { key } }) => key === "idempotency");
}

/** How a repetition does no harm; `keyed` where people or the text count on that. */
export function idempotencyOf(
  { repeatable, effect }: Pick<Form, "repeatable" | "effect">,
  keyed: boolean,
): "natural" | "key" | "none" {
  if (repeatable) return "natural";
  return keyed && effect !== "read" && effect !== "list" && effect !== "search" ? "key" : "none";
}
