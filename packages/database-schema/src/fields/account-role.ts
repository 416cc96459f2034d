import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { accountId } from "./account.ts";
import { closedList } from "./closed-list.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";
import { isPassword } from "./secret-name.ts";

type Attribute = ViewOf<typeof brief.attribute>;
type Concept = ViewOf<typeof brief.concept>;

/** What has to be known to tell whether an account has a role of its own. */
export interface RoleFacts {
  readonly identity:
    | { readonly ref: Ref; readonly data: DataOf<typeof security.identity> }
    | undefined;
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  readonly concepts: readonly Concept[];
  /** Of all things. */
  readonly attributes: readonly Attribute[];
  readonly relations: readonly ViewOf<typeof brief.relation>[];
}

/** Ends of names for what somebody is within a group, which the membership keeps: `Room administrator`. */
const rankInGroup = /\s(?:administrator|manager|member|moderator|owner)$/i;

/** What people pay for: their role follows from it. */
const paidTier = /\b(?:plan|subscription|tier)\b/i;

/** Things that are nothing but a role that somebody has. */
const grantOfRole = /\b(?:(?:permission|role) ?(?:assignment|grant)|user ?role)s?$/i;

/** What an account may do in the whole product, where the product holds accounts and tells roles apart. */
export function roleField(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id> },
  /** Attributes of the account. */
  told: readonly Attribute[],
  facts: RoleFacts,
): readonly FieldDraft[] {
  const { identity, actors, concepts } = facts;
  if (entity.id !== accountId || identity?.data.owner !== "system") return [];
  const groups = new Set(concepts.map(({ data }) => data.name.toLowerCase()));
  const elsewhere = namesWithAccounts(facts);
  const roles = actors.filter(
    ({ data: { name, kind, anonymous, outside } }) =>
      kind === "person" &&
      anonymous !== true &&
      outside !== true &&
      !elsewhere.has(roleKey(name)) &&
      !(rankInGroup.test(name) && groups.has(name.toLowerCase().replace(rankInGroup, ""))),
  );
  // The roles that the text lists stand, with whoever else signs in.
  const listed = told.find(({ data: { name } }) => /^(?:user )?roles?$/i.test(name));
  const values = closedList(listed?.data.values ?? []);
  if (listed && values.length > 0) {
    const stored = new Set(values.map(roleKey));
    const others = roles.filter(({ data: { name } }) => !stored.has(roleKey(name)));
    return [
      fieldNode(
        entity.id,
        {
          ...roleOf(entity.ref),
          ...firstRole([...values, ...others.map(({ data: { name } }) => name.toLowerCase())]),
          attribute: listed.ref,
        },
        derived("account-role", [identity.ref, listed.ref, ...others.map(({ ref }) => ref)]),
      ),
    ];
  }
  const names = roles.map(({ data: { name } }) => roleKey(name));
  if (roles.length < 2 || followsFromTier(names, told) || isGranted(facts)) return [];
  return [
    fieldNode(
      entity.id,
      {
        ...roleOf(entity.ref),
        ...firstRole(roles.map(({ data: { name } }) => name.toLowerCase())),
      },
      derived("account-role", [identity.ref, ...roles.map(({ ref }) => ref)]),
    ),
  ];
}

/** Who has an account and no more rights than that, by the last word of the role. */
const plainRole =
  /(?:^|[ _-])(?:attendee|buyer|client|customer|guest|learner|member|participant|patient|player|reader|student|subscriber|user|viewer)$/i;

/** The roles, with that of whoever has just got an account where one of them is plain. */
function firstRole(values: readonly string[]): Pick<FieldDraft["data"], "values" | "default"> {
  const plain = values.filter((value) => plainRole.test(value));
  const [first, ...more] = plain;
  return { values: [...values], ...(first && more.length === 0 ? { default: first } : {}) };
}

/** Premium and free users are told apart by what they pay for, which the account keeps already. */
function followsFromTier(names: readonly string[], told: readonly Attribute[]): boolean {
  const tiers = told.find(
    ({ data: { name, values } }) => paidTier.test(name) && (values?.length ?? 0) > 1,
  );
  if (tiers === undefined) return false;
  const values = new Set((tiers.data.values ?? []).map(roleKey));
  const kinds = names.map((name) =>
    name.replace(/(?:^| )(?:account|customer|member|subscriber|tier|user)(?= |$)/g, "").trim(),
  );
  return (
    kinds.some((kind) => values.has(kind)) && kinds.every((kind) => kind === "" || values.has(kind))
  );
}

/** Who holds which role is a thing of its own: kept with the account it would be kept twice. */
function isGranted({ concepts, attributes, relations }: RoleFacts): boolean {
  return concepts.some(
    ({ ref, data: { name, role } }) =>
      role !== "external" &&
      grantOfRole.test(name.replace(/([a-z])([A-Z])/g, "$1 $2")) &&
      (attributes.some(({ data }) => data.concept === ref && /^role\b/i.test(data.name)) ||
        relations.some(({ data }) => data.from === ref && /#(?:[a-z-]+-)?role$/.test(data.to))),
  );
}

/** Those who have accounts of another kind, with passwords of their own. */
function namesWithAccounts({ concepts, attributes }: RoleFacts): ReadonlySet<string> {
  return new Set(
    concepts
      .filter(
        ({ id, ref, data: { role } }) =>
          id !== accountId &&
          role === "stored" &&
          attributes.some(({ data }) => data.concept === ref && isPassword(data.name)),
      )
      .map(({ data }) => roleKey(data.name)),
  );
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
