import { expect, it } from "vitest";
import { choice } from "../../fixtures/decisions.ts";
import { component, drawn, operation, table } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
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
  expect(record?.mitigation.map(fullOf).join(" ")).toContain("it asks listMessages with after");
  expect(record?.negative.map(fullOf).join(" ")).toContain("each of the huts");
});

it("tells the same of tables that each stand in the schema of a service", () => {
  const parted = [table("watch.messages", "store"), table("watch.huts", "store")];
  const whole = told("cursor-of-device", { operations: [listing("after")], tables });
  const apart = told("cursor-of-device", { operations: [listing("after")], tables: parted });
  expect(apart?.mitigation.map(fullOf).join(" ")).toContain("it asks listMessages with after");
  expect(apart?.mitigation).toHaveLength(whole?.mitigation.length ?? 0);
  expect(
    told("both-ways", { operations: [listing("after", "before")], tables: parted }),
  ).toBeDefined();
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
  expect(record?.mitigation.map(fullOf).join(" ")).not.toContain("FlatList");
});

it("replaces nothing on a device by what is sealed, and deletes by a mark alone", () => {
  const column = (name: string): Drawn["columns"][number] => ({
    ref: `data/column#messages.${name}`,
    id: `messages.${name}`,
    data: {
      table: "data/table#messages",
      name,
      type: "timestamptz",
      logical: "timestamp",
      nullable: true,
      generated: false,
    },
  });
  const change = operation("updateMessage", "command");
  const parts: Partial<Drawn> = {
    operations: [listing("after"), { ...change, data: { ...change.data, effect: "update" } }],
    tables,
    columns: [column("deleted_at"), column("edited_at")],
  };
  const todo = (more: Partial<Drawn>) =>
    told("cursor-of-device", { ...parts, ...more })
      ?.mitigation.map(fullOf)
      .join(" ") ?? "";
  expect(todo({})).toContain("overwrite by id");
  expect(todo({ columns: [] })).toContain("deleted there too");
  const { id, data } = choice("encryption", "mls");
  const sealed = todo({ choices: [{ ref: "decision/choice#encryption", id, data }] });
  expect(sealed).toContain("takes edited_at and deleted_at");
  expect(sealed).not.toContain("overwrite by id");
  expect(sealed).not.toContain("deleted there too");
});
