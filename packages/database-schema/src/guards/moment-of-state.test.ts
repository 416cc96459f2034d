import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { momentsOf } from "./moment-of-state.ts";

const column = (name: string, more: Partial<ViewOf<typeof data.column>["data"]> = {}) =>
  ({
    id: `letters.${name}`,
    ref: `data/column#letters.${name}`,
    why: { kind: "derived", by: "x/y", from: [] },
    data: {
      table: "data/table#letters",
      name,
      type: "timestamptz",
      logical: "timestamp",
      nullable: true,
      generated: false,
      ...more,
    },
  }) as const;

const cycle = (moves: Readonly<Record<string, readonly string[]>>, name: string) =>
  momentsOf(
    column("status", { type: "text", logical: "enum", values: Object.keys(moves) }),
    Object.entries(moves).map(([from, to]) => ({ from, to: [...to] })),
    [column(name)],
  ).map(({ during, before }) => ({ during, before }));

it("asks for the moment in every state that is reached through its own alone", () => {
  const moves = { open: ["solved"], solved: ["open", "closed"], closed: [] };
  expect(cycle(moves, "solved_at")).toEqual([{ during: ["solved", "closed"], before: ["open"] }]);
});

it("leaves open what a state that is reached on other ways too has", () => {
  const moves = { packed: ["sent", "lost"], sent: ["lost"], lost: [] };
  expect(cycle(moves, "sent_at")).toEqual([{ during: ["sent"], before: ["packed"] }]);
});

it("asks for nothing of a moment that is only foreseen, nor of the first state", () => {
  expect(cycle({ draft: ["scheduled"], scheduled: [] }, "scheduled_at")).toEqual([]);
  expect(cycle({ sent: ["read"], read: [] }, "sent_at")).toEqual([]);
});
