import { expect, it } from "vitest";
import { drawn, operation, table } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { syncTellers } from "./sync.ts";

type Operation = Drawn["operations"][number];

const told = (parts: Partial<Drawn>) =>
  syncTellers["changes-since-cursor"]?.({
    ref: "decision/choice#sync-protocol",
    name: "Changes",
    full: "Changes",
    purpose: "Changes",
    technology: "changes-since-cursor",
    entry: undefined,
    drawn: drawn(parts),
  });

const changes = operation("listChanges", "list");
const since: Operation = {
  ...changes,
  data: {
    ...changes.data,
    parameters: [
      { name: "since", in: "query", type: "text", required: false, description: "From where." },
      {
        name: "kind",
        in: "query",
        type: "enum",
        required: false,
        description: "Of which kind.",
        values: ["voyage"],
      },
    ],
  },
};

it("names the operation that gives changes and the table that keeps them", () => {
  const record = told({ operations: [since], tables: [table("sync_changes", "user")] });
  expect(record?.positive[0]).toMatch(/^listChanges gives what changed of 1 kind of thing /);
  expect(record?.negative[0]).toContain("sync_changes");
});

it("promises no id of the device where no operation takes one", () => {
  expect(
    told({ operations: [since] })
      ?.positive.map(fullOf)
      .join(" "),
  ).not.toMatch(/gives the id/);
});

it("says nothing where the contract gives no changes", () => {
  expect(told({ operations: [changes] })).toBeUndefined();
});
