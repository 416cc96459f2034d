import type { PlanNodeOf, Slot } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { brief } from "@planc/core/ir";

type Nodes<S extends Slot> = readonly PlanNodeOf<S>[];

/** The nodes of a brief that are scored. */
export interface Brief {
  readonly concepts: Nodes<typeof brief.concept>;
  readonly attributes: Nodes<typeof brief.attribute>;
  readonly relations: Nodes<typeof brief.relation>;
  readonly requirements: Nodes<typeof brief.requirement>;
  readonly quantities: Nodes<typeof brief.quantity>;
  readonly mentions: Nodes<typeof brief.mention>;
  readonly systems: Nodes<typeof brief.system>;
  readonly actors: Nodes<typeof brief.actor>;
  readonly regimes: Nodes<typeof brief.regime>;
}

export function briefOf(plan: Plan): Brief {
  return {
    concepts: plan.get(brief.concept),
    attributes: plan.get(brief.attribute),
    relations: plan.get(brief.relation),
    requirements: plan.get(brief.requirement),
    quantities: plan.get(brief.quantity),
    mentions: plan.get(brief.mention),
    systems: plan.get(brief.system),
    actors: plan.get(brief.actor),
    regimes: plan.get(brief.regime),
  };
}

/** What the text says, or what follows from it; and what was assumed where it is silent. */
export function partBrief(whole: Brief): { readonly read: Brief; readonly assumed: Brief } {
  return { read: filter(whole, false), assumed: filter(whole, true) };
}

function filter(whole: Brief, assumed: boolean): Brief {
  const of = <N extends { readonly why: { readonly kind: string } }>(nodes: readonly N[]): N[] =>
    nodes.filter(({ why }) => (why.kind === "assumed") === assumed);
  return {
    concepts: of(whole.concepts),
    attributes: of(whole.attributes),
    relations: of(whole.relations),
    requirements: of(whole.requirements),
    quantities: of(whole.quantities),
    mentions: of(whole.mentions),
    systems: of(whole.systems),
    actors: of(whole.actors),
    regimes: of(whole.regimes),
  };
}
