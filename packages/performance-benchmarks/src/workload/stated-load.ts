import { type DataOf, type ViewOf, wordTable } from "@planc/core";
import type { brief, Unit, workload } from "@planc/core/ir";
import { anyone } from "../catalog/people-words.ts";
import { countOf, isOfCopy, type Spread, spreadOver } from "./of-each.ts";
import { largest, secondsOf, secondsOfDay } from "./periods.ts";
import { type StatedShares, statedShares } from "./stated-shares.ts";
import { statedTests } from "./stated-tests.ts";

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
    "average-request-rate": { measure: "request-rate", unit: "req/s" },
    "peak-factor": { measure: "peak-factor", unit: "ratio" },
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
  /** Where the text gives it for one of several, and how many of them there are. */
  readonly spread?: Spread;
}

export interface Stated {
  readonly loads: ReadonlyMap<Measure, StatedLoad>;
  /** Rates that are of one action alone. */
  readonly ofActions: ReadonlyMap<Action, StatedLoad>;
  /** Shares of the users, however many they are. */
  readonly shares: StatedShares;
}

export interface Refusals {
  /** It is zero, or beyond any system. */
  readonly outOfRange: (quantity: Quantity, value: number) => void;
  /** It is of one of several, of which the text does not say how many there are. */
  readonly ofUncounted: (quantity: Quantity, per: string) => void;
}

/** Loads that the brief states; of several for one measure the largest, because it must hold too. */
export function statedLoads(
  quantities: readonly Quantity[],
  refusals: Refusals,
  subjectOf: (quantity: Quantity) => Action | undefined = () => undefined,
): Stated {
  const loads = new Map<Measure, StatedLoad>();
  const ofActions = new Map<Action, StatedLoad>();
  for (const quantity of quantities) {
    const { kind, per } = quantity.data;
    const known = loadOf(quantity);
    if (known === undefined || kind === "human-target") continue;
    // A run of a pipeline is what is counted, whatever word the text has for it: 2 million rows a night.
    const isOwn = known.unit === "rows" || known.measure === "actions-per-user-day";
    const each = largest(quantity.data.value) / (isOwn ? 1 : (secondsOf(quantity) ?? 1));
    const count = known.measure === "actions-per-user-day" ? undefined : countOf(quantities, per);
    const isPart = per !== undefined && count === undefined && !isOwn;
    if (isPart && !isOfCopy(per)) {
      refusals.ofUncounted(quantity, per);
      continue;
    }
    const value = each * (count ? largest(count.data.value) : 1);
    if (!(value > 0) || value > mostPlausible) {
      refusals.outOfRange(quantity, value);
      continue;
    }
    const action = known.measure === "peak-request-rate" ? subjectOf(quantity) : undefined;
    const before = action ? ofActions.get(action) : loads.get(known.measure);
    if (before !== undefined && before.value >= value) continue;
    const load = {
      ...known,
      value,
      quantity,
      ...(count ? { spread: spreadOver({ quantity, each, unit: known.unit }, count) } : {}),
    };
    if (action) ofActions.set(action, load);
    else loads.set(known.measure, load);
  }
  for (const load of ofPeakTest(quantities))
    if (!loads.has(load.measure)) loads.set(load.measure, load);
  return { loads, ofActions, shares: statedShares(quantities, loads.has("registered-users")) };
}

/** "Peak load: 500 users, 60 % read": what is read of all at peak. */
function ofPeakTest(quantities: readonly Quantity[]): readonly StatedLoad[] {
  const reads = statedTests(quantities).get("peak")?.reads;
  const quantity = quantities.find(({ ref }) => ref === reads?.ref);
  return reads && quantity
    ? [{ measure: "read-share", unit: "ratio", value: reads.value, quantity }]
    : [];
}

/** A number of requests for a day or longer is an average; for a shorter time it must hold at peak. */
function loadOf(quantity: Quantity): (typeof measures)[string] | undefined {
  if (isDoingRate(quantity)) return measures["request-rate"];
  const { measure, per } = quantity.data;
  const known = measure === undefined ? undefined : measures[measure];
  const period = secondsOf(quantity) ?? 1;
  if (known?.unit !== "req/s" || period < secondsOfDay) return known;
  // What each person sends in a day is spread over those who are active in it.
  return period === secondsOfDay && per !== undefined && anyone.has(per)
    ? { measure: "actions-per-user-day", unit: "actions/user/day" }
    : { measure: "request-rate", unit: "req/s" };
}

/** "2,000 lookups a second": each of what people or programs do takes a request at least. */
function isDoingRate(quantity: Quantity): boolean {
  const { kind, measure, unit } = quantity.data;
  if (kind !== "system-target" || (measure !== undefined && measure !== "other")) return false;
  const period = secondsOf(quantity);
  const thing = unit.slice(0, unit.lastIndexOf("/"));
  return period !== undefined && period < secondsOfDay && /^\p{Ll}[\p{Ll} -]{2,}$/u.test(thing);
}
