import type { DataOf, Draft } from "@planc/core";
import { architecture, brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { action, actor, concept, product, relation, style } from "../fixtures/nodes.ts";

const things = ["Berth", "Mooring", "Pontoon", "Invoice", "Payment", "Reminder", "Crane"];
const harbour = [
  product("Harbour", ["web-application"]),
  style("microservices"),
  actor("Master"),
  ...things.map((name) => concept(name)),
  relation("Mooring", "Berth"),
  relation("Pontoon", "Berth"),
  relation("Mooring", "Pontoon"),
  relation("Payment", "Invoice"),
  relation("Reminder", "Invoice"),
  relation("Reminder", "Payment"),
  relation("Invoice", "Berth", { required: false }),
  ...["assign", "close", "clean"].map((verb) =>
    action("Master", verb, "Berth", "update", { critical: verb === "assign" }),
  ),
  ...["move", "stop"].map((verb) => action("Master", verb, "Crane", "update")),
  action("Master", "send", "Invoice", "update"),
];

const decomposition = (change: Partial<DataOf<typeof decision.decomposition>>) =>
  given(decision.decomposition, "harbours", {
    style: "microservices",
    per: "context",
    unit: "service",
    modules: false,
    idle: "own",
    queues: "unit",
    because: "A harbour has two teams.",
    ...change,
  });

async function unitsOf(change?: Parameters<typeof decomposition>[0]) {
  const { plan, files, sections } = await compile(
    change ? [...harbour, decomposition(change)] : harbour,
  );
  const units = plan
    .get(architecture.component)
    .filter(({ data }) => ["service", "function", "module"].includes(data.kind));
  return { plan, files, sections, units };
}

const namesOf = ({ units }: Awaited<ReturnType<typeof unitsOf>>) =>
  units.map(({ id, data }) => [id, data.kind, data.owns.length]);

it("deploys a service for each context where no pack says otherwise", async () => {
  const all = await unitsOf();
  expect(all.plan.get(architecture.context)).toHaveLength(3);
  expect(all.units).toHaveLength(3);
});

it("lets the contexts with the least to do join those that they belong to, down to the most allowed", async () => {
  const two = await unitsOf({ most: 2 });
  expect(two.units.map(({ data }) => [data.name, data.owns.length])).toEqual([
    ["Berths service", 6],
    ["Cranes service", 1],
  ]);
  expect(two.units[0]?.data.responsibilities.join()).toContain("invoice");
  const one = await unitsOf({ most: 1 });
  expect(one.units.map(({ data }) => data.owns.length)).toEqual([7]);
});

it("names the pack's word on the cut among the reasons", async () => {
  const { units } = await unitsOf({ most: 2 });
  for (const { why } of units) {
    expect(why.kind === "derived" && why.from).toContain("decision/decomposition#harbours");
  }
});

it("makes functions, or one deployable of all, of the same contexts", async () => {
  const functions = await unitsOf({ unit: "function", queues: "worker" });
  expect(new Set(functions.units.map(({ data }) => data.kind))).toEqual(new Set(["function"]));
  const whole = await unitsOf({ per: "whole", queues: "worker", modules: true });
  expect(namesOf(whole)[0]).toEqual(["api", "service", 0]);
  expect(whole.units.filter(({ data }) => data.kind === "module")).toHaveLength(3);
  const paths = whole.plan.get(architecture.folder).map(({ data }) => data.path);
  expect(paths.some((path) => path.startsWith("services/"))).toBe(false);
});

it("does not heed what a pack says of another style", async () => {
  const other = await unitsOf({ style: "serverless", per: "whole" });
  expect(other.units).toHaveLength(3);
});

it("says in the overview why it is cut so, and where the text prevails over the pack", async () => {
  const textOf = async (...more: readonly Draft[]) => {
    const { sections } = await compile([
      ...harbour,
      decomposition({ most: 1, because: "a harbour has one team" }),
      ...more,
    ]);
    return JSON.stringify(sections.map(({ data }) => data.blocks));
  };
  expect(await textOf()).toContain(': A harbour has one team."');
  const named = ["Berths", "Cranes"].map((name) =>
    given(brief.part, name.toLowerCase(), { name: `${name} service`, kind: "service" }),
  );
  expect(await textOf(...named)).toContain(
    "There are 2 and not 1, because the text itself names them apart.",
  );
});
