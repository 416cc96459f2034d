import { expect, it } from "vitest";
import type { premise } from "../ir/decision.ts";
import type { PlanNodeOf } from "../node.ts";
import type { DataOf } from "../slot.ts";
import { type KnownFacts, reviewDecisions, standingOf } from "./review-decisions.ts";

type Data = DataOf<typeof premise>;

const decision = "decision/choice#kiln" as const;
const turn = { at: 7, to: "Another" };
const load = (comparator: "<" | "<=" | ">" | ">=") => ({
  kind: "number" as const,
  decision,
  fact: "peak-request-rate" as const,
  comparator,
  bound: 100,
  unit: "req/s" as const,
  turn,
});

const known = (numbers: Record<string, number>, more: Partial<KnownFacts> = {}): KnownFacts => ({
  numbers: new Map(Object.entries(numbers)) as KnownFacts["numbers"],
  circumstances: new Map(),
  ...more,
});

it.each([
  ["<", 99.9, "holds"],
  ["<", 100, "broken"],
  ["<=", 100, "holds"],
  ["<=", 100.1, "broken"],
  [">", 100.1, "holds"],
  [">", 100, "broken"],
  [">=", 100, "holds"],
  [">=", 99.9, "broken"],
] as const)("compares with %s: %s %s", (comparator, value, standing) => {
  expect(standingOf(load(comparator), known({ "peak-request-rate": value }))).toBe(standing);
});

it("says of what is not known neither that it holds nor that it does not", () => {
  const support = {
    kind: "support",
    decision,
    technology: "kiln",
    name: "Kiln",
    version: "3",
    until: "2031-04-30",
  } as const satisfies Data;
  const none: Data = { kind: "no-number", decision, fact: "rows", unit: "rows", turn };
  const asked: Data = {
    kind: "circumstance",
    decision,
    fact: "failover",
    holds: false,
    to: "Another",
  };
  for (const each of [load("<"), support, none, asked]) {
    expect(standingOf(each, known({ "team-size": 3 }))).toBe("unknown");
  }
  expect(standingOf(none, known({ rows: 1 }))).toBe("broken");
  const when = (value: boolean) => known({}, { circumstances: new Map([["failover", value]]) });
  expect([standingOf(asked, when(false)), standingOf(asked, when(true))]).toEqual([
    "holds",
    "broken",
  ]);
  const on = (date: string) => standingOf(support, known({}, { date }));
  expect([on("2031-04-29"), on("2031-04-30")]).toEqual(["holds", "broken"]);
  const { version: _, ...rest } = support;
  const waiver: Data = { ...rest, kind: "waiver", owner: "glaze team" };
  const waived = (date: string) => standingOf(waiver, known({}, { date }));
  expect([waived("2031-04-30"), waived("2031-05-01")]).toEqual(["holds", "broken"]);
});

it("takes a decision for broken with one of its premises, and for standing with all of them", () => {
  const nodeOf = (id: string, data: Data): PlanNodeOf<typeof premise> => ({
    ref: `decision/premise#${id}`,
    id,
    data,
    by: "test/step",
    why: { kind: "derived", by: "test/rule", from: [decision] },
  });
  const premises = [
    nodeOf("b", load("<")),
    nodeOf("a", { ...load(">"), decision: "decision/choice#glaze", fact: "rows", unit: "rows" }),
    nodeOf("c", { ...load("<"), fact: "message-rate", unit: "msg/s" }),
  ];
  const standings = (numbers: Record<string, number>) =>
    reviewDecisions(premises, known(numbers)).map(({ ref, standing }) => [ref, standing]);
  expect(standings({ "peak-request-rate": 1, "message-rate": 1, rows: 1 })).toEqual([
    ["decision/choice#glaze", "broken"],
    ["decision/choice#kiln", "holds"],
  ]);
  expect(standings({ "peak-request-rate": 1 })).toEqual([
    ["decision/choice#glaze", "unknown"],
    ["decision/choice#kiln", "unknown"],
  ]);
  expect(standings({ "message-rate": 500 })[1]).toEqual(["decision/choice#kiln", "broken"]);
});
