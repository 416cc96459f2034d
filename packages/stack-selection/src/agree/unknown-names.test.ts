import { data } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import {
  alert,
  component,
  convention,
  drawn,
  event,
  flow,
  operation,
  table,
} from "../fixtures/drawn.ts";
import { knownNames } from "./known-names.ts";
import { unknownNames } from "./unknown-names.ts";

const column = (of: string, name: string) => ({
  ref: `${data.column.id}#${of}.${name}` as const,
  id: `${of}.${name}`,
  data: {
    table: `data/table#${of}` as const,
    name,
    type: "text",
    logical: "text" as const,
    nullable: false,
    generated: false as const,
  },
});

const known = knownNames(
  drawn({
    tables: [table("hives.hives", "store"), table("hives.honey_jars", "store")],
    columns: [column("hives.hives", "id"), column("hives.honey_jars", "id")],
    operations: [operation("createHive", "create"), operation("listHives", "list")],
    events: [event("Hive moved", "hives", "honey")],
    convention: convention("rest"),
    flows: [flow("Move a hive")],
    alerts: [alert("Server errors missed")],
    components: [
      component("hives", "service", { name: "Hives service" }),
      component("hive-check", "service", { name: "Hive check service" }),
    ],
  }),
);

const foundIn = (line: string) => unknownNames(line, known).map(({ kind, name }) => [kind, name]);

describe("names that the plan does not have", () => {
  it.each([
    ["A row of hives.jobs is written.", "the table or column", "hives.jobs"],
    ["Kept in hives.hives.colour.", "the column", "hives.hives.colour"],
    ["Counted in honey_jars.weight, not in memory.", "the column", "honey_jars.weight"],
    ["A row of outgoing_calls.attempts counts.", "the table", "outgoing_calls.attempts"],
    ["The row gets moved_at with it.", "the column", "moved_at"],
    ["A run of “Sell a hive” has one id.", "the flow or scenario", "Sell a hive"],
    ["An alert watches it: “Disk full”.", "the alert", "Disk full"],
    ["It is answered by deleteHive at once.", "the operation", "deleteHive"],
    ["listHives and getHive are read.", "the operation", "getHive"],
    ["It is used by 2 events (“Hive moved”, “Hive lost”).", "the event", "Hive lost"],
    ["Each is sent as an event: Hive moved and Swarm seen.", "the event", "Swarm seen"],
    ["As the flow “Sell a hive” shows.", "the flow", "Sell a hive"],
    ["What “Disk full” of performance/benchmarks.md says.", "the alert", "Disk full"],
    ["Made from contracts/schema.graphql.", "the file", "contracts/schema.graphql"],
    ["It is told by the Honey service alone.", "the service", "Honey service"],
  ])("finds: %s", (line, kind, name) => {
    expect(foundIn(line)).toEqual([[kind, name]]);
  });

  it.each([
    "hives.hives, hives.hives.id and honey_jars.id.",
    "contracts/openapi.yaml, hives.yaml, socket.io and jest.mock.",
    "set_config('app.tenant_id', $1, true), as app.tenant_id says.",
    "An id, request_id, made_at() and look_at.py; a run of “Move a hive”.",
    "createHive, listHives, createServer and removeAdditional.",
    "An event “Hive moved” upon 1 event (“Hive moved”), and server-sent events: many.",
    "Each is sent as an event: Hive moved and 3 more.",
    "The flow “Move a hive” and “Move a hive” by others.",
    "“Server errors missed” of performance/benchmarks.md.",
    "Hives service, Hive check service and Amazon Simple Queue service.",
    "Each service, and Messaging is a service of somebody else.",
  ])("leaves alone: %s", (line) => {
    expect(foundIn(line)).toEqual([]);
  });

  it("judges nothing of a plan that drew nothing", () => {
    const nothing = knownNames(drawn());
    const line = "a_table.column, createHive, 1 event (“Hive moved”), by the Hives service.";
    expect(unknownNames(line, nothing)).toEqual([]);
  });
});
