import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
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
  system,
} from "../fixtures/nodes.ts";

/** Hires of tools that a depot keeps and a provider takes money for. */
const hire: readonly Draft[] = [
  product("Tool hire", ["web-application"]),
  style("microservices", { communication: "event-driven" }),
  actor("Builder"),
  part("Hires"),
  part("Depot"),
  part("Payments"),
  concept("Hire", {
    states: [
      { name: "open", next: ["cancelled"] },
      { name: "cancelled", next: [] },
    ],
  }),
  concept("Hire line"),
  concept("Tool"),
  concept("Depot stock"),
  concept("Payment"),
  owned("Hire line", "Hire"),
  relation("Hire line", "Tool", { required: true }),
  relation("Depot stock", "Tool", { required: true }),
  relation("Payment", "Hire", { required: true }),
  attribute("Depot stock", "quantity reserved", { type: "integer" }),
  action("Builder", "place", "Hire", "create", { critical: true }),
  action("Builder", "start", "Payment", "create", { critical: true }),
  action("Builder", "view", "Tool", "read"),
  action("Builder", "count", "Depot stock", "update"),
  system("Adyen", "payment provider"),
  ...stated("relational-store", "PostgreSQL"),
  ...stated("message-broker", "NATS"),
];
const cancel = action("Builder", "cancel", "Hire", "transition", { state: "cancelled" });
const flowsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.flow);
};
const asked = (flow: Awaited<ReturnType<typeof flowsOf>>[number] | undefined) =>
  flow?.data.steps
    .filter(({ mode }) => mode !== "reply")
    .map(({ from, to, message }) => `${idIn(from)} > ${idIn(to)}: ${message}`);

it("undoes what was done in each service, and gives the money back", async () => {
  const flow = (await flowsOf([...hire, cancel])).find(({ id }) => id === "undo.place-hire");
  expect(flow?.data.name).toBe("Undo to place a hire");
  expect(asked(flow)).toEqual([
    "depot-service > message-broker: depot stock refused",
    "message-broker > hires-service: depot stock refused",
    "hires-service > relational-store: set the hire to cancelled, if its state allows",
    "hires-service > message-broker: hire cancelled",
    "message-broker > payments-service: hire cancelled",
    "payments-service > adyen: end what is still open for the hire, void what is authorised, give back what was captured",
    "message-broker > depot-service: hire cancelled",
    "depot-service > relational-store: release the depot stocks of the hire, once",
  ]);
});

it("says who calls the thing off, and upon what", async () => {
  const { plan } = await compile([...hire, cancel]);
  const duty = plan.get(architecture.duty).find(({ id }) => id === "undo.place-hire");
  expect(duty?.data).toMatchObject({
    name: "set hires to cancelled",
    action: "brief/action#cancel-hire",
    setOffBy: "event",
    upon: "depot stock refused",
    component: "architecture/component#hires-service",
  });
});

it("undoes nothing where the thing has no state for that", async () => {
  const ids = (await flowsOf(hire)).map(({ id }) => id);
  expect(ids.filter((id) => id.startsWith("undo."))).toEqual([]);
});

it("has people pay with the provider itself, and nobody where no client is there", async () => {
  const paying = async (nodes: readonly Draft[]) =>
    (await flowsOf(nodes))
      .flatMap((flow) => asked(flow) ?? [])
      .filter((each) => /> adyen: pay/.test(each));
  expect(await paying(hire)).toEqual([
    "web-client > adyen: pay, on fields or a page that Adyen hosts",
  ]);
  const bare = hire.filter(({ slot }) => slot !== "brief/product");
  expect(await paying([...bare, product("Tool hire", ["api-service"])])).toEqual([]);
});

/** Hires that go on once a payment of theirs is captured. */
const paidHire: readonly Draft[] = [
  ...hire.filter(({ id }) => id !== "hire"),
  concept("Hire", {
    states: [
      { name: "payment due", next: ["paid", "cancelled"] },
      { name: "paid", next: [] },
      { name: "cancelled", next: [] },
    ],
  }),
  action(undefined, "capture", "Payment", "transition", {
    state: "captured",
    automatic: "event",
    taken: true,
  }),
  action(undefined, "confirm", "Hire", "transition", {
    state: "paid",
    automatic: "event",
    taken: true,
    sets: { value: "paid", after: "brief/action#capture-payment" },
  }),
];

it("lets go of what nobody pays for, after a time that is judged where none is stated", async () => {
  const { plan } = await compile([...paidHire, cancel]);
  const duty = plan.get(architecture.duty).find(({ id }) => id === "unpaid.cancel-hire");
  expect(duty?.data).toMatchObject({
    setOffBy: "time",
    upon: "no payment within 60 min (judgement)",
    wait: { value: 60, unit: "min" },
    component: "architecture/component#hires-service",
  });
  const flow = plan.get(architecture.flow).find(({ id }) => id === "unpaid.cancel-hire");
  expect(asked(flow)?.slice(0, 2)).toEqual([
    "hires-service > relational-store: claim hires that are still payment due after 60 min",
    "hires-service > relational-store: set the hire to cancelled, if its state allows",
  ]);
  expect(asked(flow)?.at(-1)).toBe(
    "depot-service > relational-store: release the depot stocks of the hire, once",
  );
});

it("lets nothing go that holds no stock, or that the text calls off by time itself", async () => {
  const idsOf = async (nodes: readonly Draft[]) => (await flowsOf(nodes)).map(({ id }) => id);
  const unbounded = paidHire.filter(({ id }) => !id.endsWith("quantity-reserved"));
  expect(unbounded.length).toBeLessThan(paidHire.length);
  expect(await idsOf([...unbounded, cancel])).not.toContain("unpaid.cancel-hire");
  const timed = action(undefined, "cancel", "Hire", "transition", {
    state: "cancelled",
    automatic: "time",
  });
  expect(await idsOf([...paidHire, timed])).not.toContain("unpaid.cancel-hire");
});

it("says of which things one program changes rows in one commit, and where it is opened", async () => {
  const { plan } = await compile([
    ...hire.filter(({ slot }) => slot !== "decision/style"),
    style("modular-monolith"),
    cancel,
    concept("Delivery", {
      states: [
        { name: "due", next: ["cancelled"] },
        { name: "cancelled", next: [] },
      ],
    }),
    part("Deliveries"),
    relation("Delivery", "Hire", { required: true }),
    action("Builder", "cancel", "Delivery", "transition", { state: "cancelled" }),
  ]);
  const flows = plan.get(architecture.flow);
  const covers = flows.flatMap(({ id, data }) =>
    data.steps.flatMap((step) => (step.covers ? [[id, step.covers.map(idIn)]] : [])),
  );
  expect(covers).toContainEqual(["cancel-hire", ["hire", "depot-stock", "delivery"]]);
  const root = plan.get(architecture.folder).find(({ data }) => data.path.endsWith("/composition"));
  expect(root?.data.purpose).toBe("opens the commits over several modules: “Cancel a hire”");
});
