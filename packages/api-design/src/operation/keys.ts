import type { DataOf, ViewOf } from "@planc/core";
import type { api, brief, data, decision } from "@planc/core/ir";
import type { HouseStyle } from "../catalog/house-styles.ts";
import { moneyVerbs, tellingVerbs } from "../catalog/unsafe-verbs.ts";
import { camel } from "../naming.ts";
import type { Form } from "./form.ts";
import { fieldsOf } from "./lookups.ts";

type Parameter = DataOf<typeof api.operation>["parameters"][number];

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

/**
 * The key by which a repeated request is known; `refuses` where the text has a repeat refused, `isOpen` where nobody
 * has signed in.
 */
export function repeatKey({ repeat }: HouseStyle, refuses: boolean, isOpen: boolean): Parameter {
  return {
    name: repeat.name,
    in: repeat.in,
    type: repeat.uuid || isOpen ? "uuid" : "text",
    required: true,
    description: `Chosen by the client, one per intended effect; a repeat ${
      refuses
        ? "is refused with 409, whose detail has the id of what the first one made."
        : "returns the first answer."
    }${isOpen ? " A random UUID: of who has not signed in nothing else is known, and whoever has the key is given that answer." : ""}`,
    ...(repeat.uuid || isOpen ? {} : { maxLength: 255 }),
  };
}

/** By which a change says what it was made from. */
export const ifMatch = {
  name: "If-Match",
  in: "header",
  type: "text",
  required: true,
  description:
    "The ETag of the record that the change was made from, its `version` in quotes; `*` is not taken, as it would change what nobody has seen.",
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

/**
 * Whether a request that was sent twice does harm: it moves money or sends something, or makes a second thing
 * that nothing refuses.
 */
export function isUnsafe(about: {
  readonly form: Pick<Form, "effect" | "body">;
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly behind: readonly ViewOf<typeof brief.action>[];
  /** No two of them are alike, so that the second one is refused. */
  readonly isAlone: boolean;
}): boolean {
  const { form, fields, behind, isAlone } = about;
  // What a device sends again after a broken connection must not be there twice.
  if (form.body === "batch" || behind.some(({ data }) => data.critical === true)) return true;
  const does = (verbs: ReadonlySet<string>) =>
    behind.some(({ data: { verb } }) => verbs.has(verb.toLowerCase()));
  // Its state keeps a thing from being sent twice; who pays wants to hear the first answer again.
  if (form.effect === "transition") return does(moneyVerbs);
  if (form.effect === "command") return does(moneyVerbs) || does(tellingVerbs);
  if (form.effect !== "create" || isAlone) return false;
  if (fields.some(({ data }) => data.unique && !data.generated)) return false;
  // Whoever hears no answer asks again, and a second one would be there until somebody sees it.
  return true;
}

/** How a repetition does no harm; `keyed` where people or the text count on that. */
export function idempotencyOf(
  { repeatable, effect, answer }: Pick<Form, "repeatable" | "effect" | "answer">,
  keyed: boolean,
): "natural" | "key" | "none" {
  if (repeatable) return "natural";
  if (answer === "job") return "key";
  return keyed && effect !== "read" && effect !== "list" && effect !== "search" ? "key" : "none";
}
