import { describe, expect, it } from "vitest";
import { isKnown } from "../catalog/fact.ts";
import { into, ofRefund, perhapsInto } from "../catalog/report-moves.ts";
import { providerOf } from "../providers/facts-of.ts";
import { replay } from "./replay.ts";

const life = (states: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(states).map(([name, next]) => ({ name, next: [...next] }));

const narrow = life({
  initiated: ["authorised", "failed", "cancelled"],
  authorised: ["captured", "cancelled"],
  captured: ["refunded"],
  refunded: [],
  failed: [],
  cancelled: [],
});

it("refuses a payment that is captured without having been authorised", () => {
  expect(replay([into("paid", "begun", "authorised")], narrow)).toEqual([
    { kind: "no-move", from: "initiated", to: "captured" },
  ]);
});

it("refuses a second card after a declined one, and a refund that comes back", () => {
  expect(replay([into("paid", "declined"), into("paid", "refunded")], narrow)).toEqual([
    { kind: "no-move", from: "failed", to: "captured" },
    { kind: "no-move", from: "refunded", to: "captured" },
  ]);
});

it("tells of an outcome that no state stands for, unless a product may do without", () => {
  const moves = [into("disputed", "paid"), perhapsInto("refunded in part", "paid")];
  expect(replay(moves, narrow)).toEqual([{ kind: "no-state", outcome: "disputed" }]);
});

it("takes states by other words and spellings", () => {
  const states = life({ open: ["Paid", "rejected"], Paid: [], rejected: ["Paid"] });
  expect(replay([into("paid", "begun", "declined")], states)).toEqual([]);
});

it("plays what becomes of refunds apart from payments", () => {
  const states = life({ pending: ["succeeded", "failed"], succeeded: ["failed"], failed: [] });
  expect(replay([ofRefund("declined", "begun", "paid")], states)).toEqual([]);
});

describe.each(["stripe", "paypal"])("%s", (key) => {
  it("says of each event of a payment what it does to one", () => {
    const events = providerOf(key)?.webhooks?.events;
    const untold = (isKnown(events) ? events.value : []).filter(
      ({ name, moves, of }) =>
        /payment_intent|charge|session|refund|CAPTURE|DISPUTE/.test(name) &&
        of !== "subscription" &&
        moves === undefined,
    );
    expect(untold).toEqual([]);
  });
});
