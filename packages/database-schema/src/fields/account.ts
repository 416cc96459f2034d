import type { DataOf, Ref } from "@planc/core";
import type { data, security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

/** The id of the concept that accounts of people are, in every domain. */
export const accountId = "user";

type Identity = { readonly ref: Ref; readonly data: DataOf<typeof security.identity> } | undefined;

/** What an account keeps so that its person is known again: a hash of the secret, or whom a provider means. */
export function credentialFields(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id> },
  identity: Identity,
): readonly FieldDraft[] {
  if (entity.id !== accountId || identity === undefined) return [];
  const why = derived("account-credential", [identity.ref, entity.ref]);
  const shared = { entity: entity.ref, generated: true } as const;
  switch (identity.data.owner) {
    case "system":
      return [
        fieldNode(
          entity.id,
          {
            ...shared,
            name: "password hash",
            type: "secret-hash",
            required: true,
            unique: false,
            maxLength: 255,
          },
          why,
        ),
      ];
    case "provider":
    case "platform":
      return [
        fieldNode(
          entity.id,
          {
            ...shared,
            name: "identity subject",
            type: "text",
            required: true,
            unique: true,
            // OpenID Connect Core 1.0, section 2: at most 255 ASCII characters.
            maxLength: 255,
          },
          why,
        ),
      ];
    case "none":
      return [];
  }
}
