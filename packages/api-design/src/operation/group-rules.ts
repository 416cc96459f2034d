import { type DraftOf, isMembership, type Ref, spoken, type ViewOf } from "@planc/core";
import type { api, data, security } from "@planc/core/ir";
import { withArticle } from "../naming.ts";
import { userConcept } from "./access.ts";
import { foreignPage } from "./errors.ts";
import { isOwner } from "./hand-over.ts";
import { entityBy, entityFor, fieldsOf } from "./lookups.ts";

type Operation = DraftOf<typeof api.operation>["data"];
type Errors = Operation["errors"];
type Entity = ViewOf<typeof data.entity>;

export interface GroupFacts {
  readonly groupRoles: readonly ViewOf<typeof security.groupRole>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly entities: readonly Entity[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly schemas: readonly ViewOf<typeof api.schema>[];
}

/** Operations with what follows from the roles that members have in a group: who is refused, and when. */
export function inGroups(
  operations: readonly DraftOf<typeof api.operation>[],
  facts: GroupFacts,
): readonly DraftOf<typeof api.operation>[] {
  const byRef = <T extends { readonly ref: string }>(nodes: readonly T[]) =>
    new Map<string, T>(nodes.map((each) => [each.ref, each]));
  const policies = byRef(facts.policies);
  const resources = byRef(facts.resources);
  const schemas = byRef(facts.schemas);
  return operations.map((each) => {
    const resource = resources.get(each.data.resource)?.data;
    const entity = entityBy(facts.entities, resource?.entity);
    const sent = schemas.get(each.data.request ?? "")?.data.properties ?? [];
    const handed = each.data.request?.endsWith(".handover") === true;
    const group = resource?.name.toLowerCase() ?? "group";
    const errors = each.data.errors.map((error) =>
      error.status === 403
        ? { ...error, when: refused(error.when, each.data, policies) }
        : error.status === 409 && handed
          ? { ...error, when: `Whoever is named is no member of the ${group}.` }
          : error,
    );
    const fields = new Set<Ref | undefined>(sent.map(({ field }) => field));
    const kept = [
      ...keepsOne(each.data.effect, entity, fields, facts),
      ...keepsOwner(each.data.effect, entity, facts),
    ];
    const told = handed
      ? `The new owner gets the role that may most in the ${group}; the one before stays a member of it.`
      : undefined;
    const next = succession(each.data.effect, entity, facts);
    const description = [each.data.description, told, ...next].filter((line) => line !== undefined);
    return {
      ...each,
      data: {
        ...each.data,
        ...(description.length > 0 ? { description: description.join("\n\n") } : {}),
        errors: [...errors, ...kept].sort((a, b) => a.status - b.status),
      },
    };
  });
}

/** Who is refused, where a role in the group decides. */
function refused(
  when: string,
  { access, effect }: Operation,
  policies: ReadonlyMap<string, GroupFacts["policies"][number]>,
): string {
  if (access.kind === "public") return when;
  const held = access.policies
    .flatMap((ref) => policies.get(ref)?.data ?? [])
    .filter(({ effects }) => effects.includes(effect));
  const conditions = saidOnce(held.flatMap((each) => each.when ?? []));
  const isBound = held.length > 0 && held.every((each) => each.when !== undefined);
  if (!isBound || !held.some(({ least }) => least !== undefined)) return when;
  const forged = when.includes(foreignPage)
    ? " Refused, too, where a page of another site makes the browser ask."
    : "";
  return `It is for whoever ${conditions.join(", or ")}.${forged}`;
}

/** Conditions without those that another one has as its last way. */
export function saidOnce(conditions: readonly string[]): readonly string[] {
  const all = [...new Set(conditions)];
  return all.filter((each) => !all.some((other) => other.endsWith(`, or ${each}`)));
}

/** A group is not left without anybody who looks after it. */
function keepsOne(
  effect: Operation["effect"],
  entity: Entity | undefined,
  sent: ReadonlySet<Ref | undefined>,
  { groupRoles, entities, fields }: GroupFacts,
): Errors {
  if (effect !== "delete" && effect !== "update") return [];
  const top = groupRoles.filter(({ data }) => data.capabilities.includes("administer"));
  const left = new Map<string, string[]>();
  for (const { data } of top) {
    const holder = entityFor(entities, data.membership);
    const group = entityFor(entities, data.group);
    const role = fields.find((each) => each.data.attribute === data.attribute);
    if (holder === undefined || group === undefined || role === undefined) continue;
    const name = spoken(group.data.name);
    if (holder.ref === entity?.ref && (effect === "delete" || sent.has(role.ref)))
      left.set(name, [...(left.get(name) ?? []), `\`${data.value}\``]);
  }
  return [...left].map(([group, roles]) => ({
    status: 409,
    problem: "last-administrator",
    when: `No ${roles.join(" or ")} would be left in ${withArticle(group)}.`,
  }));
}

/** Nobody has to keep an account for the sake of a group: who looks after it next follows from who is in it. */
function succession(
  effect: Operation["effect"],
  entity: Entity | undefined,
  { groupRoles, entities, fields }: GroupFacts,
): readonly string[] {
  if (effect !== "delete" || entity?.data.concept !== userConcept) return [];
  const left = new Map<string, string[]>();
  for (const { data } of groupRoles) {
    const holder = entityFor(entities, data.membership);
    const group = entityFor(entities, data.group);
    if (!data.capabilities.includes("administer") || !holder || !group) continue;
    const name = spoken(group.data.name);
    if (goesWith(holder, entity, fields))
      left.set(name, [...(left.get(name) ?? []), `\`${data.value}\``]);
  }
  return [...left].map(
    ([group, roles]) =>
      `Where the last ${roles.join(" or ")} of ${withArticle(group)} goes with the account, its longest member gets that role in the same transaction; ${withArticle(group)} without another member goes, too.`,
  );
}

/** Whether rows are deleted with the account that they are of. */
function goesWith(holder: Entity, account: Entity, fields: GroupFacts["fields"]): boolean {
  return fieldsOf(fields, holder.ref).some(
    ({ data: { references } }) =>
      references?.entity === account.ref && references.onDelete === "cascade",
  );
}

/** Who owns a group leaves it when somebody else owns it. */
function keepsOwner(
  effect: Operation["effect"],
  entity: Entity | undefined,
  { entities, fields }: GroupFacts,
): Errors {
  if (effect !== "delete" || entity === undefined || !isMembership(entity.data.name)) return [];
  return fieldsOf(fields, entity.ref).flatMap(({ data: { references } }) => {
    const group = entityBy(entities, references?.entity);
    if (group === undefined || group.data.concept === userConcept) return [];
    return fieldsOf(fields, group.ref).some(isOwner)
      ? [
          {
            status: 409,
            problem: "conflict",
            when: `The member owns the ${spoken(group.data.name)}: it is handed over first.`,
          },
        ]
      : [];
  });
}
