import { describe, expect, it } from "vitest";
import { type PlannedCall, wrongPolicies } from "./call-policies.ts";

const one = { value: 1, unit: "count" } as const;

const planned = (more: Partial<PlannedCall> = {}): PlannedCall => ({
  system: "Harbour pay",
  provider: "integration/provider#harbour-pay",
  caller: "architecture/component#api",
  connection: "architecture/connection#api.harbour-pay",
  operation: "charge a fare",
  method: "chargeFare",
  effect: "charge",
  flows: [],
  actions: [],
  requirements: [],
  awaited: "nobody",
  timeout: { value: 10, unit: "s" },
  deadline: { value: 10, unit: "s" },
  within: [],
  retry: {
    layer: "queue",
    repeats: 4,
    pauses: [],
    jitter: 0.5,
    when: ["503"],
    never: [],
    atLast: "set aside",
    stated: [],
  },
  idempotency: { kind: "key", at: "header Key", from: "fare id" },
  breaker: { kind: "consecutive", failures: 5, open: { value: 1, unit: "min" }, probes: 1 },
  bulkhead: { ...one, formula: "one", inputs: [{ name: "one", ...one }] },
  answers: [],
  fallback: { text: "later" },
  ...more,
});

const awaited = (retry: PlannedCall["retry"]) => planned({ awaited: "person", retry });
const twice: PlannedCall["retry"] = {
  layer: "inline",
  attempts: 2,
  base: { value: 250, unit: "ms" },
  cap: { value: 1, unit: "s" },
  jitter: "full",
  when: ["503"],
  never: [],
  budget: 0.2,
  longest: { value: 10_000, unit: "ms", formula: "a", inputs: [{ name: "a", ...one }] },
};
const asked: PlannedCall["retry"] = { layer: "caller", because: "test" };

const repeated = "Repeated up to 4 times, after about 30 s: Worker → Harbour pay and Post.";
const waits = "While somebody waits, one repeat: API → Harbour pay.";
const never = "While somebody waits, no repeat: API → Harbour pay.";
const opens =
  "What opens the breaker for a minute: failed calls for five different jobs in a row. Then one call tries.";

describe("what a record says of calls", () => {
  it.each<[string, PlannedCall]>([
    [repeated, planned()],
    [repeated, awaited(asked)],
    [waits, awaited(twice)],
    [waits, planned()],
    [never, awaited(asked)],
    [opens, planned()],
    [opens, planned({ breaker: { kind: "none", because: "test" } })],
    ["It is repeated up to 9 times by hand.", planned()],
  ])("agrees with the sheet: %s", (line, call) => {
    expect(wrongPolicies(line, [call])).toEqual([]);
  });

  it.each<[string, PlannedCall, string]>([
    [repeated.replace("4 times", "6 times"), planned(), "4 repeats"],
    [waits, awaited(asked), "no attempt but the first within the wait"],
    [never, awaited(twice), "a second attempt of “charge a fare”"],
    [
      opens,
      planned({
        breaker: {
          kind: "rolling",
          window: 20,
          ratio: 0.5,
          open: { value: 30, unit: "s" },
          probes: 1,
        },
      }),
      "50 % of 20 calls",
    ],
    [
      opens,
      planned({
        breaker: { kind: "consecutive", failures: 5, open: { value: 30, unit: "s" }, probes: 1 },
      }),
      "5 failures in a row, open for 30 s",
    ],
  ])("parts from the sheet: %s", (line, call, instead) => {
    expect(wrongPolicies(line, [call]).map((each) => [each.system, each.instead])).toEqual([
      ["Harbour pay", instead],
    ]);
  });
});
