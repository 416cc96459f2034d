import { type DataOf, type ViewOf, wordTable } from "@planc/core";
import type { brief, Unit, workload } from "@planc/core/ir";

export type Measure = DataOf<typeof workload.load>["measure"];
type Quantity = ViewOf<typeof brief.quantity>;
type Action = ViewOf<typeof brief.action>;

/** Which quantity of the brief is which load, and in what unit. */
const measures: Readonly<Record<string, { readonly measure: Measure; readonly unit: Unit }>> =
  wordTable({
    users: { measure: "registered-users", unit: "users" },
    "daily-active-users": { measure: "daily-active-users", unit: "users" },
    "concurrent-users": { measure: "concurrent-users", unit: "users" },
    "request-rate": { measure: "peak-request-rate", unit: "req/s" },
    "message-rate": { measure: "message-rate", unit: "msg/s" },
    rows: { measure: "records-per-run", unit: "rows" },
  });

/** More users than people live, or more requests than any one system has ever answered. */
export const mostPlausible = 8e9;

export interface StatedLoad {
  readonly measure: Measure;
  readonly unit: Unit;
  /** Of the whole product. */
  readonly value: number;
  readonly quantity: Quantity;
  /** Where the text gives it for one instance, and how many of them there are. */
  readonly spread?: { readonly each: number; readonly times: number; readonly count: Quantity };
}

export interface Stated {
  readonly loads: ReadonlyMap<Measure, StatedLoad>;
  /** Rates that are of one action alone. */
  readonly ofActions: ReadonlyMap<Action, StatedLoad>;
}

/** Loads that the brief states; of several for one measure the largest, because it must hold too. */
export function statedLoads(
  quantities: readonly Quantity[],
  refuse: (quantity: Quantity, value: number) => void,
  subjectOf: (quantity: Quantity) => Action | undefined = () => undefined,
): Stated {
  const loads = new Map<Measure, StatedLoad>();
  const ofActions = new Map<Action, StatedLoad>();
  for (const quantity of quantities) {
    const known = loadOf(quantity);
    if (known === undefined || quantity.data.kind === "human-target") continue;
    // A run of a pipeline is what is counted, whatever word the text has for it: 2 million rows a night.
    const seconds = known.unit === "rows" ? 1 : (secondsOf(quantity) ?? 1);
    const each = largest(quantity.data.value) / seconds;
    const count = countOf(quantities, quantity.data.per);
    const times = count ? largest(count.data.value) : 1;
    const value = each * times;
    if (!(value > 0) || value > mostPlausible) {
      refuse(quantity, value);
      continue;
    }
    const action = known.measure === "peak-request-rate" ? subjectOf(quantity) : undefined;
    const before = action ? ofActions.get(action) : loads.get(known.measure);
    if (before !== undefined && before.value >= value) continue;
    const load = {
      ...known,
      value,
      quantity,
      ...(count ? { spread: { each, times, count } } : {}),
    };
    if (action) ofActions.set(action, load);
    else loads.set(known.measure, load);
  }
  return { loads, ofActions };
}

/** How many of what a rate is given for: the most that the text speaks of. */
function countOf(quantities: readonly Quantity[], per: string | undefined): Quantity | undefined {
  if (per === undefined) return undefined;
  const counts = quantities.filter(
    ({ data }) => data.unit === per && data.measure === "other" && largest(data.value) >= 1,
  );
  return counts.toSorted((a, b) => largest(b.data.value) - largest(a.data.value))[0];
}

function largest(value: Quantity["data"]["value"]): number {
  return typeof value === "number" ? value : Math.max(...value);
}

/** A number of requests for a day or longer is an average; for a shorter time it must hold at peak. */
function loadOf(quantity: Quantity): (typeof measures)[string] | undefined {
  if (isDoingRate(quantity)) return measures["request-rate"];
  const known = quantity.data.measure === undefined ? undefined : measures[quantity.data.measure];
  return known?.measure === "peak-request-rate" && (secondsOf(quantity) ?? 1) >= 86_400
    ? { measure: "request-rate", unit: "req/s" }
    : known;
}

/** "2,000 lookups a second": each of what people or programs do takes a request at least. */
function isDoingRate(quantity: Quantity): boolean {
  const { kind, measure, unit } = quantity.data;
  if (kind !== "system-target" || (measure !== undefined && measure !== "other")) return false;
  const period = secondsOf(quantity);
  const thing = unit.slice(0, unit.lastIndexOf("/"));
  return period !== undefined && period < 86_400 && /^\p{Ll}[\p{Ll} -]{2,}$/u.test(thing);
}

const seconds: Readonly<Record<string, number>> = wordTable({
  s: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  week: 604_800,
  month: 2_628_000,
  year: 31_536_000,
});

/** Seconds of the time that a rate is for: `req/min` → 60; counts have none. */
function secondsOf({ data }: Quantity): number | undefined {
  const slash = data.unit.lastIndexOf("/");
  return slash === -1 ? undefined : seconds[data.unit.slice(slash + 1).trim()];
}
