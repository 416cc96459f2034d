import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { usualLength } from "../catalog/type-limits.ts";
import { derived } from "../kit.ts";
import { closedList } from "./closed-list.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";
import { isPassword } from "./secret-name.ts";

/** The id of the concept that accounts of people are, in every domain. */
export const accountId = "user";

type Identity = { readonly ref: Ref; readonly data: DataOf<typeof security.identity> } | undefined;

/** What an account keeps so that its person is known again: a hash of the secret, or whom a provider means. */
export function credentialFields(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id> },
  identity: Identity,
  attributes: readonly ViewOf<typeof brief.attribute>[],
): readonly FieldDraft[] {
  if (entity.id !== accountId || identity === undefined) return [];
  const hasLogin = attributes.some(
    ({ data: { name, type } }) => type === "email" || loginName.test(name),
  );
  const why = derived("account-credential", [identity.ref, entity.ref]);
  const told = attributes.find(({ data: { name } }) => isPassword(name));
  const shared = { entity: entity.ref, generated: true } as const;
  switch (identity.data.owner) {
    case "system":
      return [
        ...(hasLogin ? [] : [emailField(entity, why)]),
        fieldNode(
          entity.id,
          {
            ...shared,
            name: "password hash",
            type: "secret-hash",
            // Whom another provider signs in may have set no password.
            required: (identity.data.besides ?? []).length === 0,
            unique: false,
            maxLength: 255,
            ...(told ? { attribute: told.ref } : {}),
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

/** Ends of names for what somebody is within a group, which the membership keeps: `Room administrator`. */
const rankInGroup = /\s(?:administrator|manager|member|moderator|owner)$/i;

/** What an account may do in the whole product, where the product holds accounts and tells roles apart. */
export function roleField(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id> },
  identity: Identity,
  actors: readonly ViewOf<typeof brief.actor>[],
  concepts: readonly ViewOf<typeof brief.concept>[],
  attributes: readonly ViewOf<typeof brief.attribute>[],
): readonly FieldDraft[] {
  if (entity.id !== accountId || identity?.data.owner !== "system") return [];
  const groups = new Set(concepts.map(({ data }) => data.name.toLowerCase()));
  const roles = actors.filter(
    ({ data: { name, kind, anonymous, outside } }) =>
      kind === "person" &&
      anonymous !== true &&
      outside !== true &&
      !(rankInGroup.test(name) && groups.has(name.toLowerCase().replace(rankInGroup, ""))),
  );
  // The roles that the text lists stand, with whoever else signs in.
  const listed = attributes.find(({ data: { name } }) => /^(?:user )?roles?$/i.test(name));
  const values = closedList(listed?.data.values ?? []);
  if (listed && values.length > 0) {
    const stored = new Set(values.map(roleKey));
    const others = roles.filter(({ data: { name } }) => !stored.has(roleKey(name)));
    return [
      fieldNode(
        entity.id,
        {
          ...roleOf(entity.ref),
          values: [...values, ...others.map(({ data: { name } }) => name.toLowerCase())],
          attribute: listed.ref,
        },
        derived("account-role", [identity.ref, listed.ref, ...others.map(({ ref }) => ref)]),
      ),
    ];
  }
  if (roles.length < 2) return [];
  return [
    fieldNode(
      entity.id,
      { ...roleOf(entity.ref), values: roles.map(({ data: { name } }) => name.toLowerCase()) },
      derived("account-role", [identity.ref, ...roles.map(({ ref }) => ref)]),
    ),
  ];
}

/** `Super admin` and `super_admin` are one role, as are an admin and an administrator. */
function roleKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .replace(/\badministrator\b/, "admin");
}

/** A client never sets it. */
function roleOf(entity: Ref<typeof data.entity.id>): Omit<FieldDraft["data"], "values"> {
  return { entity, name: "role", type: "enum", required: true, unique: false, generated: true };
}
