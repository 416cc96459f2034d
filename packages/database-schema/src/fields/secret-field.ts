import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { usualLength } from "../catalog/type-limits.ts";
import { assumed } from "../kit.ts";
import { accountId } from "./account.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

type Attribute = ViewOf<typeof brief.attribute>;
type Entity = ViewOf<typeof data.entity>;

/** The field that keeps the hash of a secret. */
export function secretField(entity: Entity, attribute: Attribute, name: string): FieldDraft {
  // Made by the system for who asks for one, and found by its hash.
  const isKey = /^(?:api|personal)\b/.test(name);
  return fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name,
      type: "secret-hash",
      // A thing that is no account may be protected or not, as a link with a password.
      required:
        attribute.data.required ?? (!isKey && (entity.id === accountId || name === "token hash")),
      unique: attribute.data.unique === true || isKey || name === "token hash",
      maxLength: usualLength("secret-hash") ?? 255,
      attribute: attribute.ref,
      generated: isKey,
    },
    assumed(
      "type-by-name",
      `“${attribute.data.name}” is a secret, of which only the hash is kept.`,
      [attribute.ref],
    ),
  );
}
