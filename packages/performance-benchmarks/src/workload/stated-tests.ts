import type { FigureInput, Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { largest, secondsOf } from "./periods.ts";

type Quantity = ViewOf<typeof brief.quantity>;
type Kind = NonNullable<Quantity["data"]["test"]>;

/** What the text lays down for one load test. */
export interface StatedTest {
  readonly users?: FigureInput;
  /** Arrivals, where it gives a rate instead of users. */
  readonly rate?: FigureInput;
  readonly reads?: FigureInput;
  /** How long the load is held. */
  readonly minutes?: FigureInput;
  readonly from: readonly Ref[];
}

/** The load tests that the text lays down, by kind. */
export function statedTests(quantities: readonly Quantity[]): ReadonlyMap<Kind, StatedTest> {
  const tests = new Map<Kind, StatedTest>();
  for (const quantity of quantities) {
    const { test } = quantity.data;
    const said = test === undefined ? undefined : saidBy(quantity);
    if (test === undefined || said === undefined) continue;
    const before = tests.get(test) ?? { from: [] };
    tests.set(test, { ...said, ...before, from: [...before.from, quantity.ref] });
  }
  return tests;
}

function saidBy(quantity: Quantity): Omit<StatedTest, "from"> | undefined {
  const { ref, data } = quantity;
  const value = largest(data.value);
  if (!(value > 0) || value > 1e9) return undefined;
  if (/^users?$/.test(data.unit)) return { users: { value, unit: "users", ref } };
  if (data.unit === "req/s") return { rate: { value, unit: "req/s", ref } };
  if (data.unit === "%" && value <= 100) {
    if (/\bread/i.test(data.about)) return { reads: { value: value / 100, unit: "ratio", ref } };
    if (/\bwrit/i.test(data.about))
      return { reads: { value: Number((1 - value / 100).toPrecision(6)), unit: "ratio", ref } };
    return undefined;
  }
  const seconds = secondsOf({ data: { ...data, unit: `x/${data.unit}` } });
  return seconds === undefined
    ? undefined
    : { minutes: { value: Math.max(1, Math.round((value * seconds) / 60)), unit: "min", ref } };
}
