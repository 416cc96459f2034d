import { join, slug, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Condition } from "./conditions.ts";
import type { Held } from "./looking.ts";

type Actor = ViewOf<typeof brief.actor>;
type Concept = ViewOf<typeof brief.concept>;

/** Collects what becomes policies, one for each role, thing, condition and ground. */
export function holding() {
  const groups = new Map<string, Held>();
  const hold = (
    actor: Actor,
    concept: Concept,
    condition: Condition,
    basis: Held["basis"],
    looks: boolean,
    as?: Actor,
  ): Held => {
    // Looking and changing are two rights, each with what the text says of it.
    const base = join(
      actor.id,
      concept.id,
      ...(basis === "guess" ? ["assumed"] : basis === "member" ? ["as-member"] : []),
      ...(basis === "reading" ? ["reading"] : looks ? ["looking"] : []),
      ...(condition.condition === "always" ? [] : [condition.condition]),
      ...(condition.as === undefined ? [] : [condition.as]),
    );
    const same = groups.get(base);
    // Two conditions of one kind are two policies.
    const id =
      same && same.condition.when !== condition.when
        ? join(base, slug(condition.when ?? "always"))
        : base;
    const held = groups.get(id) ?? {
      id,
      actor,
      concept,
      condition,
      actions: [],
      reading: new Set<Held["actions"][number]["data"]["effect"]>(),
      because: [],
      basis,
      ...(as ? { as } : {}),
    };
    groups.set(id, held);
    return held;
  };
  return { groups, hold };
}
