import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { snake } from "../naming/identifier.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

type Entity = ViewOf<typeof data.entity>;

/** What somebody is sent to prove who he is: a thing that the text names a token. */
const tokenName = /(?:^|_)tokens?$/;

/** Fields in which a text keeps the secret itself. */
const secretField = /(?:^|_)(?:code|hash|secret|token|value)$/;

/**
 * A token is found again by the hash of its secret, and by nothing else (OWASP Forgot Password Cheat
 * Sheet: stored securely, single use, expiring). Nothing where the text has a field for the secret.
 */
export function tokenFields(
  entity: Entity,
  attributes: readonly ViewOf<typeof brief.attribute>[],
): readonly FieldDraft[] {
  const told = attributes.some(({ data: { name } }) => secretField.test(snake(name)));
  if (!isToken(entity) || told) return [];
  return [
    fieldNode(
      entity.id,
      {
        entity: entity.ref,
        name: "token hash",
        type: "secret-hash",
        required: true,
        unique: true,
        maxLength: 255,
        generated: true,
      },
      derived("token-by-hash", [entity.ref]),
    ),
  ];
}

/** A token that never expires is none that the text asks for, so its end is always set. */
export function withEnd(entity: Entity, field: FieldDraft): FieldDraft {
  const ends = /^(?:expir\w*|valid until)/i.test(field.data.name);
  if (!isToken(entity) || !ends || field.data.required) return field;
  return { ...field, data: { ...field.data, required: true } };
}

function isToken({ data: { name } }: Entity): boolean {
  return tokenName.test(snake(name));
}
