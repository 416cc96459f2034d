import { type DataOf, firstSignInOf, type Ref, type ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { usualLength } from "../catalog/type-limits.ts";
import { derived } from "../kit.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";
import { isPassword } from "./secret-name.ts";

/** The id of the concept that accounts of people are, in every domain. */
export const accountId = "user";

/** Whom a provider means, as columns: a subject is of its issuer alone. */
export const issuerColumn = "identity_issuer";
export const subjectColumn = "identity_subject";

const providerNames = ["identity issuer", "identity subject"] as const;

/** The fields of an account that say whom a provider means, of whom there is one account; none where it has not both. */
export function providerFields<Field extends { readonly data: { readonly name: string } }>(
  id: string,
  fields: readonly Field[],
): readonly Field[] {
  if (id !== accountId) return [];
  const own = providerNames.flatMap((name) => fields.find(({ data }) => data.name === name) ?? []);
  return own.length === providerNames.length ? own : [];
}

type Identity = { readonly ref: Ref; readonly data: DataOf<typeof security.identity> } | undefined;

/** What an account keeps so that its person is known again: a hash of the secret, or whom a provider means. */
export function credentialFields(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id> },
  identity: Identity,
  attributes: readonly ViewOf<typeof brief.attribute>[],
  actions: readonly ViewOf<typeof brief.action>[],
  actors: readonly ViewOf<typeof brief.actor>[],
): readonly FieldDraft[] {
  if (entity.id !== accountId || identity === undefined) return [];
  const hasLogin = attributes.some(
    ({ data: { name, type } }) => type === "email" || loginName.test(name),
  );
  const why = derived("account-credential", [identity.ref, entity.ref]);
  // Whoever is invited has neither set a password nor been at the provider when the account is made.
  const isMadeFirst = actions.some(
    ({ data: { verb, concept } }) => verb === "invite" && concept === "brief/concept#user",
  );
  // Who makes the account of somebody else knows not whom the provider means.
  const isTied = isMadeFirst || firstSignInOf(actions, actors, identity)?.binds === true;
  const told = attributes.find(({ data: { name } }) => isPassword(name));
  const shared = { entity: entity.ref, generated: true } as const;
  switch (identity.data.owner) {
    case "system":
      return [
        ...(hasLogin ? [] : [emailField(entity, why)]),
        // Passkeys are rows of their own, and there is no secret beside them.
        ...(identity.data.means === "passkey"
          ? []
          : [
              fieldNode(
                entity.id,
                {
                  ...shared,
                  name: "password hash",
                  type: "secret-hash",
                  // Whom another provider signs in may have set no password.
                  required: (identity.data.besides ?? []).length === 0 && !isMadeFirst,
                  unique: false,
                  maxLength: 255,
                  ...(told ? { attribute: told.ref } : {}),
                },
                why,
              ),
            ]),
      ];
    case "provider":
    case "platform":
      // OpenID Connect Core 1.0, section 2: a subject has at most 255 ASCII characters, and is of its issuer.
      return providerNames.map((name) =>
        fieldNode(
          entity.id,
          {
            ...shared,
            name,
            type: "text",
            required: !isTied,
            unique: false,
            maxLength: 255,
          },
          why,
        ),
      );
    case "none":
      return [];
  }
}

/** What people type to say who they are. */
const loginName = /\b(?:e-?mail|user ?name|login|phone(?: number)?)\b/i;

/** Where no attribute is what people sign in with, their e-mail address is. */
function emailField(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id> },
  why: FieldDraft["why"],
): FieldDraft {
  return fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name: "email",
      type: "email",
      required: true,
      unique: true,
      maxLength: usualLength("email") ?? 254,
      generated: false,
    },
    why,
  );
}
