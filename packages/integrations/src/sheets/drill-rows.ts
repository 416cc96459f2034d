import type { PlanNodeOf } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { distinct } from "../text.ts";

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

/** One row for each thing that is brought about; what several calls answer alike stands once. */
export function drillRows(drills: readonly Drill[]): readonly (readonly string[])[] {
  return order.flatMap((kind) => {
    const own = drills.filter(({ data }) => data.kind === kind).map(({ data }) => data);
    const expectations = distinct(own.map(({ expected }) => expected));
    return expectations.map((expected) => [
      kind.replaceAll("-", " "),
      distinct(own.filter((each) => each.expected === expected).map(({ given }) => given)).join(
        "; ",
      ),
      expected,
    ]);
  });
}
