import type { Action, Facts } from "../design/facts.ts";

/** What a thing waits for before anybody outside its own service may act on it. */
export interface PaidBefore {
  /** What it is paid by: a payment of an order. */
  readonly by: Action["data"]["concept"];
  /** The step that it takes by itself once it is paid. */
  readonly then: Action;
}

/** Of a thing that goes on from its first state once what pays for it has come to a state: an order, once paid. */
export function paidBefore(
  facts: Pick<Facts, "concept" | "actionsOn" | "actions">,
  concept: string,
): PaidBefore | undefined {
  const [first] = facts.concept.get(concept)?.data.states ?? [];
  for (const then of facts.actionsOn.get(concept) ?? []) {
    const { sets, state } = then.data;
    if (state === undefined || !first?.next.includes(state)) continue;
    const before = facts.actions.find(({ ref }) => ref === sets?.after);
    // What pays is begun by somebody, and moved on by the provider alone.
    const isReported =
      before?.data.automatic === "event" && before.data.concept !== concept && before.data.taken;
    if (before && isReported) return { by: before.data.concept, then };
  }
  return undefined;
}
