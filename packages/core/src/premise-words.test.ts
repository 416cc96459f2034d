import { expect, it } from "vitest";
import type { premise } from "./ir/decision.ts";
import {
  breachText,
  factAmount,
  flipText,
  noOption,
  nothing,
  premiseCells,
  premiseLine,
  premiseText,
} from "./premise-words.ts";
import type { DataOf } from "./slot.ts";

const decision = "decision/choice#kiln" as const;
const turn = { at: 1001, to: "Another" };
const load: DataOf<typeof premise> = {
  kind: "number",
  decision,
  fact: "peak-request-rate",
  comparator: "<=",
  bound: 1000,
  unit: "req/s",
  now: 5.20834,
  turn,
};

it.each([
  [load, "Peak load at most 1,000 req/s (now 5.21 req/s)", "peak load above 1,000 req/s"],
  [
    {
      ...load,
      comparator: "<",
      fact: "availability",
      unit: "percent",
      bound: 99.9,
      now: undefined,
    },
    "Availability below 99.9 % (taken so, as none is stated)",
    "availability of 99.9 % or more",
  ],
  [
    { ...load, comparator: ">=", fact: "team-size", unit: "person", bound: 2, now: 12 },
    "Team size at least 2 people (now 12 people)",
    "team size below 2 people",
  ],
  [
    { ...load, comparator: ">", fact: "response-time", unit: "ms", bound: 100, now: 99_999.6 },
    "Response time above 100 ms (now 100,000 ms)",
    "response time of 100 ms or less",
  ],
  [
    { kind: "no-number", decision, fact: "rows", unit: "rows", turn },
    "Searched data that nobody states",
    "any searched data that is stated",
  ],
  [
    { kind: "circumstance", decision, fact: "single-sign-on", holds: false, to: "Another" },
    "Single sign-on is not asked for",
    "single sign-on",
  ],
  [
    { kind: "circumstance", decision, fact: "real-time", holds: true, to: "Another" },
    "Real-time delivery is asked for",
    "no real-time delivery",
  ],
  [
    {
      kind: "support",
      decision,
      technology: "kiln",
      name: "Kiln",
      version: "3",
      until: "2031-04-30",
    },
    "Kiln 3 is supported, until 2031-04-30",
    "the end of support of Kiln 3 on 2031-04-30",
  ],
  [
    {
      kind: "waiver",
      decision,
      technology: "kiln",
      name: "Kiln",
      owner: "glaze team",
      until: "2031-04-30",
    },
    "A waiver lets Kiln be used, until 2031-04-30 (glaze team answers for it)",
    "the end of the waiver for Kiln after 2031-04-30",
  ],
] as const satisfies readonly (readonly [DataOf<typeof premise>, string, string])[])(
  "says what has to stay so, and what would break it: %#",
  (data, holds, breach) => {
    expect([premiseText(data), breachText(data)]).toEqual([holds, breach]);
  },
);

it("says what is decided where it is broken", () => {
  const asked = { kind: "circumstance", decision, fact: "failover", holds: false } as const;
  expect([
    premiseLine(load),
    premiseLine({ ...asked, to: nothing }),
    premiseLine({ ...asked, to: noOption }),
  ]).toEqual([
    "Peak load at most 1,000 req/s (now 5.21 req/s); at 1,001 req/s: Another",
    "Automatic failover is not asked for; otherwise: it is no longer needed",
    "Automatic failover is not asked for; otherwise: every option is ruled out",
  ]);
});

it("says what would change a choice", () => {
  const change = "Weight of fit from 0.4 on (now 0.36)";
  expect([
    flipText({ change, to: "Another" }),
    flipText({ change, to: nothing }),
    flipText({ change, to: noOption }),
  ]).toEqual([
    `${change}: Another`,
    `${change}: it is no longer needed`,
    `${change}: every option is ruled out`,
  ]);
});

it("writes whole and broken numbers with what they count", () => {
  expect([
    factAmount("rows", 1_000_001),
    factAmount("team-size", 1),
    factAmount("stored-concepts", 5),
    factAmount("message-rate", 0.25),
  ]).toEqual(["1,000,001 rows", "1 person", "5", "0.25 msg/s"]);
});

it("gives the cells of a table: how it is, where it turns and to what", () => {
  const asked = { kind: "circumstance", decision, fact: "on-premises", holds: false } as const;
  expect(premiseCells(load)).toEqual({
    what: "Peak load",
    now: "5.21 req/s",
    turns: "1,001 req/s",
    to: "Another",
  });
  expect(premiseCells({ ...asked, to: nothing })).toEqual({
    what: "Own machines",
    now: "not asked for",
    turns: "asked for",
    to: "left out",
  });
  expect(premiseCells({ ...asked, holds: true, to: "A", instead: "B" })).toMatchObject({
    now: "asked for",
    turns: "not asked for",
    to: "B instead",
  });
  expect(
    premiseCells({
      kind: "no-number",
      decision,
      fact: "registered-users",
      unit: "users",
      turn: { at: 12_000, to: noOption },
    }),
  ).toEqual({
    what: "Registered users",
    now: "not stated",
    turns: "12,000",
    to: "no option left",
  });
  const dated = { decision, technology: "kiln", name: "Kiln", until: "2027-05-01" };
  expect(premiseCells({ ...dated, kind: "support", version: "3" })).toEqual({
    what: "Kiln 3",
    now: "supported",
    turns: "2027-05-01",
    to: "",
  });
  expect(premiseCells({ ...dated, kind: "waiver", owner: "Potters" })).toEqual({
    what: "Waiver for Kiln",
    now: "granted by Potters",
    turns: "2027-05-01",
    to: "",
  });
});
