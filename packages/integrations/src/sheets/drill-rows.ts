import type { PlanNodeOf } from "@planc/core";
import type { integration } from "@planc/core/ir";

type Drill = PlanNodeOf<typeof integration.drill>;

const order: readonly Drill["data"]["kind"][] = [
  "contract",
  "timeout",
  "throttle",
  "refusal",
  "attempts",
  "outage",
  "duplicate",
  "out-of-order",
  "forged",
  "stale",
  "lost-report",
];

/** Each kind of drill with what it is of, in the order in which they are run. */
export function drillRows(
  drills: readonly Drill[],
): readonly (readonly [kind: string, of: readonly string[]])[] {
  return order.flatMap((kind) => {
    const own = drills.filter(({ data }) => data.kind === kind);
    return own.length === 0 ? [] : [[kind.replaceAll("-", " "), own.map(({ data }) => data.of)]];
  });
}
