import type { Ref, ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { plural, words } from "../naming.ts";
import { accountId } from "../steps/sessions.ts";
import { entityBy } from "./lookups.ts";
import { foundingTold } from "./ranks.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

interface Facts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
}

interface WithGroups extends Facts {
  readonly groupRoles: readonly ViewOf<typeof security.groupRole>[];
}

/** What is there from the first day of an account on: one, or one for each value of a field. */
export interface WithAccount {
  readonly entity: Entity;
  readonly each?: Field;
}

/**
 * Things of an account that people change and nobody makes, all of whose values are known at first: what reads
 * them, as a message that goes out by what somebody wants, needs them before anybody has looked.
 */
export function comesWithAccount(entity: Entity, facts: Facts): WithAccount | undefined {
  const account = facts.entities.find(({ id }) => id === accountId);
  if (account === undefined || entity.ref === account.ref) return undefined;
  const about = facts.actions.filter(({ data }) => data.concept === entity.data.concept);
  const isKept = about.some(
    ({ data: { effect, automatic } }) => effect === "update" && automatic === undefined,
  );
  if (!isKept || about.some(({ data }) => data.effect === "create")) return undefined;
  const own = facts.fields.filter(({ data }) => data.entity === entity.ref);
  const [owner, ...others] = own.filter(
    ({ data: { references, required } }) => references !== undefined && required,
  );
  if (owner?.data.references?.entity !== account.ref || others.length > 0) return undefined;
  const open = own.filter(
    ({ data: { required, generated, references, default: first } }) =>
      required && !generated && references === undefined && first === undefined,
  );
  const [each, ...more] = open;
  if (more.length > 0 || (each !== undefined && (each.data.values ?? []).length < 2))
    return undefined;
  return { entity, ...(each ? { each } : {}) };
}

/** What making an account, or a group, makes with it. */
export function withAccountTold(
  effect: string,
  entity: Ref<"data/entity"> | undefined,
  facts: WithGroups,
): readonly string[] {
  const founded = foundingTold(effect, entityBy(facts.entities, entity), facts);
  if (founded.length > 0) return founded;
  const account = facts.entities.find(({ id }) => id === accountId);
  if (effect !== "create" || account === undefined || entity !== account.ref) return [];
  return facts.entities.flatMap((one) => {
    const found = comesWithAccount(one, facts);
    if (found === undefined) return [];
    const name = words(one.data.name).join(" ");
    const first = facts.fields
      .filter(
        ({ data }) => data.entity === one.ref && !data.generated && data.default !== undefined,
      )
      .map(({ data }) => `${data.name.toLowerCase()} ${String(data.default)}`);
    const values = found.each?.data.values ?? [];
    const which =
      found.each === undefined
        ? `its ${name}`
        : `its ${plural(name)}, one per ${found.each.data.name.toLowerCase()} (${values.join(", ")})`;
    return [`Makes ${which}${first.length > 0 ? `, with ${first.join(", ")}` : ""}.`];
  });
}
