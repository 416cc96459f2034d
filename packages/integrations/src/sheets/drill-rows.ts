import type { PlanNodeOf } from "@planc/core";
import type { integration } from "@planc/core/ir";

type Drill = PlanNodeOf<typeof integration.drill>;

const order: readonly Drill["data"]["kind"][] = [
  "contract",
  "timeout",
  "throttle",
  "refusal",
  "outage",
  "duplicate",
  "out-of-order",
  "forged",
  "stale",
  "lost-report",
];

/** One row for each thing that is brought about; what all calls share stands once. */
export function drillRows(drills: readonly Drill[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return order.flatMap((kind) =>
    drills
      .filter(({ data }) => data.kind === kind)
      .flatMap(({ data }) => {
        const key = data.given;
        if (seen.has(key)) return [];
        seen.add(key);
        return [[kind.replaceAll("-", " "), data.given, data.expected]];
      }),
  );
}
