import { type Ref, units, type ViewOf } from "@planc/core";
import type { architecture, performance } from "@planc/core/ir";
import { operationsOf, type TargetReads } from "../workload/target-operations.ts";

type Target = ViewOf<typeof performance.target>;

/** Words with which a time names no part of the product. */
const general =
  /^(?:(?:the|a|an|of|on|under|normal|average|mean|perceived|overall|typical|user|users|system|server|backend|service|services|app|application|site|api|apis|rest|http|endpoint|endpoints|request|requests|response|responses|call|calls|page|pages|screen|screens|view|views|web|load|loads|loading|render|rendering|time|times|latency|performance|interactive|p\d+)\b[\s,]*)+$/i;

/**
 * The time within which a flow has to answer: one that names what it does before one that holds for all, of several the
 * strictest. Times of some other part (a query, a queue) hold for no flow.
 */
export function targetsOfFlows(
  targets: readonly Target[],
  reads: TargetReads,
): (flow: ViewOf<typeof architecture.flow>) => Target | undefined {
  const timed = targets
    .filter(({ data }) => data.measure === "response-time" && limitOf(data) > 0)
    .toSorted((a, b) => limitOf(a.data) - limitOf(b.data));
  const own = timed.map((target) => ({
    target,
    actions: new Set<Ref>(operationsOf(target.data, reads).flatMap(({ data }) => data.realises)),
  }));
  const all = own.find(
    ({ target, actions }) =>
      actions.size === 0 && target.data.applies.length === 0 && general.test(target.data.name),
  );
  return ({ data: { action } }) =>
    (action && own.find(({ actions }) => actions.has(action))?.target) ?? all?.target;
}

/** Milliseconds that the server may take. */
export function limitOf({ value, serverShare }: Target["data"]): number {
  const of = serverShare ?? value;
  return (of.value * units[of.unit].scale) / units.ms.scale;
}
