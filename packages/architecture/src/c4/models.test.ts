import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { beforeAll, expect, it } from "vitest";
import { deployedIn, ground } from "../fixtures/deployed.ts";
import { part, wire } from "../fixtures/drawn-parts.ts";
import { nasty } from "../fixtures/nasty-names.ts";
import { action, actor, choice, concept, product, style, system } from "../fixtures/nodes.ts";
import { workspaceFaults } from "../fixtures/structurizr-grammar.ts";
import plugin from "../plugin.ts";
import { type FaultsOf, openLikeC4 } from "../probes/likec4-language.ts";
import { likec4 } from "./likec4.ts";
import { c4Model } from "./model.ts";
import { structurizr } from "./structurizr.ts";

let faultsOf: FaultsOf;
beforeAll(async () => {
  const opened = await openLikeC4();
  if (!opened) throw new Error("LikeC4 is not installed");
  faultsOf = opened;
});

const ferry: readonly Draft[] = [
  product("Ferry desk", ["web-application"]),
  style("modular-monolith", { name: "Modular monolith" }),
  actor("Clerk"),
  concept("Crossing"),
  concept("Vehicle"),
  action("Clerk", "list", "Crossing", "list"),
  action("Clerk", "record", "Vehicle", "create"),
  ...choice("relational-store", "PostgreSQL"),
  system("Tide table", "weather"),
];

async function modelOf(nodes: readonly Draft[]) {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const model = c4Model(
    "Ferry desk",
    plan.get(architecture.component),
    plan.get(architecture.connection),
    deployedIn(plan),
  );
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
  return { model, dsl: textOf("diagrams/workspace.dsl"), c4: textOf("diagrams/model.c4") };
}

it("writes people, systems around, containers and modules on their levels of the C4 model", async () => {
  const { model, dsl, c4 } = await modelOf(ferry);
  expect(model.people.map(({ name }) => name)).toEqual(["Clerk"]);
  expect(model.outside.map(({ name }) => name)).toEqual(["Tide table"]);
  const parts = model.containers.flatMap(({ components }) => components);
  expect(model.containers.map(({ look }) => look)).toContain("store");
  expect(parts.length).toBeGreaterThan(0);
  expect(dsl).toMatch(/^ {4}c_clerk = person "Clerk" ""$/m);
  for (const { id, name } of parts) {
    expect(dsl).toContain(`        ${id} = component "${name}"`);
    expect(c4).toContain(`      ${id} = part '${name}'`);
  }
  expect(await faultsOf(c4)).toEqual([]);
});

it("is refused by LikeC4 where a relationship leads to nothing", async () => {
  const { c4 } = await modelOf(ferry);
  const faults = await faultsOf(c4.replace(/^( {2}c_clerk -> system)\.\w+/m, "$1.c_nowhere"));
  expect(faults.join("\n")).toMatch(/line \d+: .*c_nowhere/);
});

async function drawn(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(...nodes)
    .result();
  return c4Model(
    "Ferry",
    plan.get(architecture.component),
    plan.get(architecture.connection),
    deployedIn(plan),
  );
}

it("keeps names of the input out of both grammars", async () => {
  const model = await drawn(
    ...nasty.map((name, index) => part(`p${index}`, name)),
    ...nasty.slice(1).map((name, index) => wire(`p${index}`, `p${index + 1}`, name)),
  );
  expect(model.relationships).toHaveLength(nasty.length - 1);
  expect(await faultsOf(likec4(model))).toEqual([]);
  expect(workspaceFaults(structurizr(model))).toEqual([]);
});

it("is refused by the grammar of Structurizr where a name is left open, unknown or out of place", async () => {
  const { dsl } = await modelOf(ferry);
  expect(workspaceFaults(dsl)).toEqual([]);
  const faultOf = (from: string | RegExp, to: string) => workspaceFaults(dsl.replace(from, to))[0];
  expect(faultOf('"Clerk"', '"Clerk')).toMatch(/Clerk .* may not stand in model$/);
  expect(faultOf(/c_clerk -> /, "c_nobody -> ")).toMatch(/ uses c_nobody$/);
  expect(faultOf("  model {", "  views {")).toMatch(/ may not stand in views$/);
  expect(workspaceFaults(dsl.trimEnd().slice(0, -1))).toEqual(["1 blocks stay open"]);
});

it("places containers where they were decided to run, with their instances, for both tools", async () => {
  const model = await drawn(
    part("desk", "Desk"),
    part("notes", "Notes", {
      kind: "relational-store",
      choice: "decision/choice#relational-store",
    }),
    part("app", "App", { kind: "web-client" }),
    wire("app", "desk", "asks"),
    wire("desk", "notes", "keeps"),
    ...ground,
  );
  const [devices, cloud] = model.deployment;
  expect(devices?.containers.map(({ name }) => name)).toEqual(["App"]);
  expect(cloud).toMatchObject({ name: "Harbour Cloud", containers: [{ name: "Notes" }] });
  expect(cloud?.nodes).toMatchObject([
    { name: "Quay", containers: [{ name: "Desk", instances: 3, description: "3 instances" }] },
  ]);
  expect(workspaceFaults(structurizr(model))).toEqual([]);
  expect(structurizr(model)).toContain('instances "3"');
  expect(likec4(model)).toContain("instanceOf system.c_desk {");
  expect(await faultsOf(likec4(model))).toEqual([]);
});

it("numbers a name that stands twice, and leaves out what a container says to its own part", async () => {
  const model = await drawn(
    part("a", "Desk"),
    part("b", "desk"),
    part("c", "Berths", { kind: "module", inside: "architecture/component#a" }),
    wire("a", "c", "calls"),
    wire("c", "b", "asks"),
  );
  expect(model.containers.map(({ name }) => name)).toEqual(["Desk", "desk 2"]);
  expect(model.relationships.map(({ description }) => description)).toEqual(["asks"]);
});
