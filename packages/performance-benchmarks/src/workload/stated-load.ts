import type { DataOf, ViewOf } from "@planc/core";
import type { brief, Unit, workload } from "@planc/core/ir";

export type Measure = DataOf<typeof workload.load>["measure"];
type Quantity = ViewOf<typeof brief.quantity>;

/** Which quantity of the brief is which load, and in what unit. */
const measures: Readonly<Record<string, { readonly measure: Measure; readonly unit: Unit }>> = {
  users: { measure: "registered-users", unit: "users" },
  "daily-active-users": { measure: "daily-active-users", unit: "users" },
  "concurrent-users": { measure: "concurrent-users", unit: "users" },
  "request-rate": { measure: "peak-request-rate", unit: "req/s" },
  "message-rate": { measure: "message-rate", unit: "msg/s" },
};

/** More users than people live, or more requests than any one system has ever answered. */
export const mostPlausible = 8e9;

export interface StatedLoad {
  readonly measure: Measure;
  readonly unit: Unit;
  readonly value: number;
  readonly quantity: Quantity;
}

/** Loads that the brief states; of several for one measure the largest, because it must hold too. */
export function statedLoads(
  quantities: readonly Quantity[],
  refuse: (quantity: Quantity, value: number) => void,
): ReadonlyMap<Measure, StatedLoad> {
  const loads = new Map<Measure, StatedLoad>();
  for (const quantity of quantities) {
    const known = quantity.data.measure === undefined ? undefined : measures[quantity.data.measure];
    if (known === undefined || quantity.data.kind === "human-target") continue;
    const value = perSecond(quantity, largest(quantity.data.value));
    if (!(value > 0) || value > mostPlausible) {
      refuse(quantity, value);
      continue;
    }
    const before = loads.get(known.measure);
    if (before === undefined || before.value < value)
      loads.set(known.measure, { ...known, value, quantity });
  }
  return loads;
}

function largest(value: Quantity["data"]["value"]): number {
  return typeof value === "number" ? value : Math.max(...value);
}

/** Rates per minute, hour or day as rates per second; counts as they are. */
function perSecond({ data }: Quantity, value: number): number {
  const [, per] = /\/\s*(min|minute|h|hour|day|d)$/.exec(data.unit) ?? [];
  const seconds =
    { min: 60, minute: 60, h: 3600, hour: 3600, day: 86_400, d: 86_400 }[per ?? ""] ?? 1;
  return value / seconds;
}
