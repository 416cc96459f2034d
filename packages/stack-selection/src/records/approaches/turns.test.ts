import { expect, it } from "vitest";
import { component, drawn, operation, table } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { turnTellers } from "./turns.ts";

type Operation = Drawn["operations"][number];

const told = (technology: string, parts: Partial<Drawn>) =>
  turnTellers[technology]?.({
    ref: "decision/choice#way",
    name: "A way",
    full: "A way",
    purpose: "A purpose",
    technology,
    entry: undefined,
    drawn: drawn(parts),
  });

function listing(...names: readonly string[]): Operation {
  const made = operation("listMessages", "list");
  return {
    ...made,
    data: {
      ...made.data,
      path: "/huts/{hutId}/messages",
      paginated: true,
      parameters: names.map((name) => ({
        name,
        in: "query" as const,
        type: "uuid" as const,
        required: false,
        description: "A place.",
      })),
    },
  };
}

const tables = [table("messages", "store"), table("huts", "store")];

it("has the device ask from its place by the operation that takes one", () => {
  const record = told("cursor-of-device", { operations: [listing("after")], tables });
  expect(record?.mitigation.join(" ")).toContain("it asks listMessages with after");
  expect(record?.negative.join(" ")).toContain("each of the huts");
});

it("promises nothing where the contract takes no place", () => {
  expect(told("cursor-of-device", { operations: [listing()], tables })).toBeUndefined();
  expect(told("both-ways", { operations: [listing()], tables })).toBeUndefined();
});

it("holds a row of what the app is built with in view", () => {
  const parts = {
    operations: [listing("after", "before")],
    tables,
    components: [component("app", "mobile-client", { name: "Hut app" })],
  };
  const record = told("both-ways", parts);
  expect(record?.positive[0]).toMatch(/^Hut app shows rows /);
  expect(record?.mitigation.join(" ")).not.toContain("FlatList");
});
