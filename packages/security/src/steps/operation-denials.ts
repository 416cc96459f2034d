import type { Ref, ViewOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";

type Denial = ViewOf<typeof security.denial>;
type Operation = ViewOf<typeof api.operation>;

/** Whether a denial is for somebody. */
export function isFor({ data: { role, except } }: Denial, actor: Ref<"brief/actor">): boolean {
  return role === undefined ? except?.includes(actor) !== true : role === actor;
}

/** Finds the denials that are about an operation: about its actions, or about all of its effect. */
export function denialsBy(plan: {
  readonly denials: readonly Denial[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
}): (operation: Operation) => readonly Denial[] {
  const concepts = new Map<string, string | undefined>(
    plan.entities.map((each) => [each.ref, each.data.concept]),
  );
  const conceptOf = new Map<string, string | undefined>(
    plan.resources.map(({ ref, data: { entity } }) => [
      ref,
      entity === undefined ? undefined : concepts.get(entity),
    ]),
  );
  const known = new Set<string>(plan.actions.map((each) => each.ref));
  return ({ data: { realises, effect, resource } }) => {
    const behind = new Set<string>(realises.filter((each) => known.has(each)));
    const concept = conceptOf.get(resource);
    return plan.denials.filter(({ data: denial }) => {
      // What is looked at is shown for the sake of editing too, and editing alone may be forbidden.
      const same = denial.effects.some((each) => kindOf(each) === kindOf(effect));
      if (same && denial.actions.some((each) => behind.has(each))) return true;
      const about = denial.concept === undefined || denial.concept === concept;
      // A denial of one action is about that action alone.
      return about && behind.size === 0 && denial.effects.includes(effect);
    });
  };
}

type Effect = Operation["data"]["effect"];

/** What looks is one kind, and so is what changes. */
function kindOf(effect: Effect): "look" | "create" | "change" | "delete" {
  switch (effect) {
    case "read":
    case "list":
    case "search":
      return "look";
    case "create":
    case "delete":
      return effect;
    default:
      return "change";
  }
}
