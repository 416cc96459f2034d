import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  attribute,
  concept,
  owned,
  part,
  product,
  relation,
  stated,
  style,
} from "../fixtures/nodes.ts";

const hire = (counts: string, ...more: readonly Draft[]): readonly Draft[] => [
  product("Tool hire", ["web-application"]),
  style("microservices", { communication: "event-driven" }),
  actor("Builder"),
  part("Hires"),
  part("Depot"),
  concept("Hire", {
    states: [
      { name: "open", next: ["cancelled"] },
      { name: "cancelled", next: [] },
    ],
  }),
  concept("Hire line"),
  concept("Tool"),
  concept("Depot stock"),
  owned("Hire line", "Hire"),
  relation("Hire line", "Tool", { required: true }),
  relation("Depot stock", "Tool", { required: true }),
  attribute("Depot stock", counts, { type: "integer" }),
  action("Builder", "place", "Hire", "create", { critical: true }),
  action("Builder", "cancel", "Hire", "transition", { state: "cancelled" }),
  action("Builder", "view", "Tool", "read"),
  action("Builder", "count", "Depot stock", "update"),
  ...more,
];
const eventsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan
    .get(architecture.event)
    .map(({ data }) => `${data.name}: ${idIn(data.producer)} > ${data.consumers.map(idIn)}`);
};

describe("a transaction that crosses services", () => {
  it("reserves what is counted, gives it back, and has the thing called off where it lacks", async () => {
    const events = await eventsOf(hire("quantity reserved"));
    expect(events).toContain("Hire placed: hires-service > depot-service");
    expect(events).toContain("Hire cancelled: hires-service > depot-service");
    expect(events).toContain("Depot stock refused: depot-service > hires-service");
  });

  it("takes it out once it has left", async () => {
    const shipped = action("Builder", "ship", "Hire", "transition", { state: "shipped" });
    expect(await eventsOf(hire("quantity reserved", shipped))).toContain(
      "Hire shipped: hires-service > depot-service",
    );
  });

  it("reserves nothing where nothing counts what is promised", async () => {
    expect((await eventsOf(hire("quantity"))).filter((each) => /refused/.test(each))).toEqual([]);
  });
});

it("is taken and given back in the transaction of the thing where one program keeps both", async () => {
  const nodes = [
    ...hire("quantity reserved").filter(({ slot }) => slot !== "decision/style"),
    style("modular-monolith"),
    ...stated("relational-store", "PostgreSQL"),
  ];
  const { plan } = await compile(nodes);
  const flow = plan.get(architecture.flow).find(({ data }) => data.name === "Place a hire");
  expect(flow?.data.steps.map(({ message }) => message)).toContain(
    "insert the hire and reserve its depot stocks, if there are enough, in one transaction",
  );
  expect(flow?.data.failures.map(({ when }) => when)).toContain(
    "there are too few depot stocks for the hire",
  );
  const calls = plan
    .get(architecture.connection)
    .filter(({ data }) => !data.remote)
    .map(({ id, data }) => `${id}: ${data.purpose}`);
  expect(calls).toContain("hires-module.depot-module: looks up tools and reserves depot stocks");
});

describe("rows that say what each thing holds", () => {
  const held: readonly Draft[] = [
    concept("Hold", {
      states: [
        { name: "reserved", next: ["taken", "released"] },
        { name: "taken", next: [] },
        { name: "released", next: [] },
      ],
    }),
    owned("Hold", "Depot stock"),
    relation("Hold", "Hire", { required: true }),
    action("Builder", "list", "Hold", "list"),
    ...stated("relational-store", "PostgreSQL"),
    ...stated("message-broker", "NATS"),
  ];
  const asked = async (nodes: readonly Draft[], flow: string) =>
    (await compile(nodes)).plan
      .get(architecture.flow)
      .find(({ data }) => data.name === flow)
      ?.data.steps.map(({ from, message }) => `${idIn(from)}: ${message}`);

  it("go with the total, so that nobody gives back what another one holds", async () => {
    const nodes = hire("quantity reserved", ...held);
    expect(await asked(nodes, "Place a hire")).toContain(
      "depot-service: insert the holds of the hire and raise quantity reserved, if there are enough, in one transaction, once",
    );
    expect(await asked(nodes, "Undo to place a hire")).toContain(
      "depot-service: set the holds of the hire that are reserved to released and lower quantity reserved by them, in one transaction, once",
    );
  });

  it("are in the one transaction of a single program, also when the thing leaves with another", async () => {
    const nodes = [
      ...hire("quantity reserved", ...held).filter(({ slot }) => slot !== "decision/style"),
      style("modular-monolith"),
      concept("Van load"),
      relation("Van load", "Hire", { required: true }),
      action("Builder", "ship", "Van load", "transition", { state: "shipped", critical: true }),
      action(undefined, "ship", "Hire", "transition", {
        state: "shipped",
        automatic: "event",
        sets: { value: "shipped", after: "brief/action#ship-van-load" },
      }),
    ];
    expect((await asked(nodes, "Ship a van load"))?.join("; ")).toContain(
      "set the hire to shipped and set its holds to taken and lower quantity reserved and what is on hand, in one transaction",
    );
  });

  it("have nobody asked for the thing that they are of", async () => {
    const stocked = action("Builder", "add", "Depot stock", "create");
    const { plan } = await compile(hire("quantity reserved", ...held, stocked));
    const calls = plan
      .get(architecture.connection)
      .map(({ data }) => `${idIn(data.from)} > ${idIn(data.to)}`);
    expect(calls).not.toContain("depot-service > hires-service");
  });
});
