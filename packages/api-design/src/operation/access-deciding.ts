import type { Ref, ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import {
  assigned,
  employing,
  placing,
  rightGiving,
  rightHolding,
} from "../catalog/access-words.ts";
import { accountId } from "../steps/sessions.ts";
import { userConcept } from "./access.ts";
import { actionsOn, entityBy, fieldsOf } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;
type Action = ViewOf<typeof brief.action>;

export interface DecidingFacts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly actions: readonly Action[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly actors: readonly ViewOf<typeof brief.actor>[];
}

/** Who writes a field of which access hangs: nobody through this body, or some roles alone. */
export type Writers = "anybody" | "nobody" | readonly string[];

/**
 * Who changes what a field says. By the team or company of an account people get at what is of it, so
 * whoever owns the account does not move it: that is for those who look after accounts. Nor does anybody
 * give himself more rights in his own row of a group.
 */
export function changers(field: Field, holder: Entity | undefined, facts: DecidingFacts): Writers {
  if (isRight(field, holder)) {
    const keepers = keepersOf("update", holder?.data.concept, facts);
    return holdsOwn(holder, facts) ? keepers : "anybody";
  }
  if (!isPlacing(field, holder, facts.entities)) return "anybody";
  return keepersOf("update", userConcept, facts);
}

/** Who says it when the thing is made: whoever hands something in does not say who works on it. */
export function givers(field: Field, holder: Entity | undefined, facts: DecidingFacts): Writers {
  if (isPlacing(field, holder, facts.entities)) {
    const opens = facts.actions.some(
      ({ data }) => data.concept === userConcept && data.effect === "create" && data.open === true,
    );
    return opens ? "nobody" : "anybody";
  }
  if (isRight(field, holder)) return rightGivers(holder, facts);
  const { name, references } = field.data;
  if (holder === undefined || references === undefined || !assigned.test(plainOf(name)))
    return "anybody";
  const about = actionsOn(facts.actions, holder.data.concept);
  const assigners = about.filter(({ data }) => /^(?:re)?assign$/.test(data.verb));
  const may = new Set(assigners.flatMap(({ data }) => data.actors));
  const makers = about.filter(({ data }) => data.effect === "create");
  const others = makers.flatMap(({ data }) => data.actors).filter((each) => !may.has(each));
  return assigners.length > 0 && others.length > 0 ? "nobody" : "anybody";
}

/** The person of a thing whose company is the thing's: nobody hands something in for another company. */
export function personOf(
  { data: { references } }: Field,
  holder: Entity | undefined,
  { entities, fields }: Pick<DecidingFacts, "entities" | "fields">,
): string | undefined {
  const target = entityBy(entities, references?.entity);
  if (holder === undefined || holder.id === accountId || target === undefined) return undefined;
  if (!employing.test(plainOf(target.data.name))) return undefined;
  const account = entities.find(({ id }) => id === accountId);
  const of = (from: Ref | undefined, to: Ref | undefined) =>
    fieldsOf(fields, from).filter(({ data }) => data.references?.entity === to && to !== undefined);
  if (of(account?.ref, target.ref).length !== 1) return undefined;
  const person = of(holder.ref, account?.ref).find(
    ({ data }) => data.generated || data.fallback === true,
  );
  return person && plainOf(person.data.name);
}

function isPlacing(
  { data: { references } }: Field,
  holder: Entity | undefined,
  entities: readonly Entity[],
): boolean {
  const target = entityBy(entities, references?.entity);
  return (
    holder?.id === accountId && target !== undefined && placing.test(plainOf(target.data.name))
  );
}

/** Whether by what the field says somebody may do more: an account's own role is given apart from this. */
function isRight(
  { data: { name, references, type, values = [] } }: Field,
  holder: Entity | undefined,
): boolean {
  if (holder === undefined || holder.id === accountId || references !== undefined) return false;
  const gives = type === "boolean" || values.some((each) => rightHolding.test(plainOf(each)));
  return gives && rightGiving.test(plainOf(name));
}

/** Whether somebody changes such a thing because it is about him: that must not give him more rights. */
function holdsOwn(holder: Entity | undefined, { policies }: DecidingFacts): boolean {
  return policies.some(
    ({ data: { concept, effects, condition } }) =>
      concept === holder?.data.concept && effects.includes("update") && condition === "own",
  );
}

/** Whoever comes in by himself does not say with which rights, where others look after those. */
function rightGivers(holder: Entity | undefined, facts: DecidingFacts): Writers {
  const concept = holder?.data.concept;
  const keepers = keepersOf("update", concept, facts);
  if (keepers === "nobody" || !holdsOwn(holder, facts)) return "anybody";
  const making = facts.policies.filter(
    ({ data }) => data.concept === concept && data.effects.includes("create"),
  );
  // Who brings others in by a role in the group is who gives roles there.
  if (making.length > 0 && making.every(({ data }) => data.least !== undefined)) return "anybody";
  const makers = making.map(({ data }) => data.role);
  const names = facts.actors.filter(({ ref }) => makers.includes(ref)).map(({ data }) => data.name);
  if (names.every((each) => keepers.includes(each))) return "anybody";
  return keepers.some((each) => names.includes(each)) ? keepers : "nobody";
}

/** Names of those who may do it with things that are not about themselves. */
function keepersOf(
  effect: "update",
  about: Ref | undefined,
  { policies, actors }: DecidingFacts,
): "nobody" | readonly string[] {
  const keeping = policies.filter(
    ({ data: { concept, effects, condition } }) =>
      concept === about && effects.includes(effect) && condition !== "own",
  );
  // Where a role in the group decides, everybody has the same role in the product.
  const ranked = keeping.flatMap(({ data: { least, when } }) =>
    least !== undefined && when !== undefined ? [`whoever ${when}`] : [],
  );
  const roles = keeping.flatMap(({ data: { least, role } }) => (least === undefined ? [role] : []));
  const names = actors.filter(({ ref }) => roles.includes(ref)).map(({ data }) => data.name);
  const all = [...new Set([...names, ...ranked])];
  return all.length === 0 ? "nobody" : all;
}

function plainOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[_-]/g, " ");
}
