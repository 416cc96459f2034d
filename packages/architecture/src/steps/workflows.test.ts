import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { hireByFunctions, hireByWorkflow } from "../fixtures/hire.ts";
import { action, choice } from "../fixtures/nodes.ts";

const planned = async (nodes: readonly Draft[]) => (await compile(nodes)).plan;

it("takes the parts from the flow, those that may refuse first, and leaves the undoing to the workflow that calling off starts", async () => {
  const [placed] = (await planned(hireByWorkflow))
    .get(architecture.workflow)
    .filter(({ id }) => id === "hire-placed");
  expect(placed?.data).toMatchObject({
    name: "Place a hire",
    starter: "architecture/component#hires-functions",
    file: "workflows/hire-placed.asl.json",
  });
  expect(placed?.data.parts).toEqual([
    {
      by: "architecture/component#depot-functions",
      does: "reserve the depot stocks of the hire, if there are enough, once",
      timeout: { value: 10, unit: "s" },
      failing: "undo",
      refuses: "architecture/event#depot-stock-refused",
    },
  ]);
  expect(placed?.data.undoing.map(({ by, does }) => `${idIn(by)}: ${does}`)).toEqual([
    "hires-functions: set the hire to cancelled, if its state allows",
  ]);
});

it("undoes all of it itself where nothing else is started by calling the thing off", async () => {
  const nodes = hireByWorkflow.filter(({ id }) => id !== "cancel-hire");
  const off = action("Builder", "cancel", "Hire", "transition", { state: "cancelled" });
  const [placed] = (
    await planned([...nodes, { ...off, data: { ...off.data, automatic: "event" } }])
  )
    .get(architecture.workflow)
    .filter(({ id }) => id === "hire-placed");
  expect(placed?.data.undoing.map(({ by }) => idIn(by))).toEqual([
    "hires-functions",
    "payments-functions",
    "depot-functions",
  ]);
});

it("undoes what somebody calls off in the same order, with nothing behind it to undo", async () => {
  const off = (await planned(hireByWorkflow))
    .get(architecture.workflow)
    .find(({ id }) => id === "hire-cancelled");
  expect(off?.data.parts.map(({ by, failing }) => [idIn(by), failing])).toEqual([
    ["payments-functions", "set-aside"],
    ["depot-functions", "set-aside"],
  ]);
  expect(off?.data.undoing).toEqual([]);
});

it("has the engine stand between who begins and who does a part, and the broker carry the rest", async () => {
  const plan = await planned(hireByWorkflow);
  const calls = plan
    .get(architecture.connection)
    .map(({ data }) => `${idIn(data.from)} > ${idIn(data.to)}`);
  expect(calls).toContain("hires-functions > workflow-engine");
  expect(calls).toContain("workflow-engine > depot-functions");
  expect(calls).not.toContain("message-broker > depot-functions");
});

it("has neither engine nor workflow where nothing decided for one, or where the way has none", async () => {
  for (const nodes of [
    hireByFunctions,
    [...hireByFunctions, ...choice("work-over-functions", "Choreography")],
  ]) {
    const plan = await planned(nodes);
    expect(plan.get(architecture.component).map(({ id }) => id)).not.toContain("workflow-engine");
    expect(plan.get(architecture.workflow)).toEqual([]);
  }
});

it("names no file where the engine's language is not written", async () => {
  const [first] = (
    await planned([...hireByFunctions, ...choice("work-over-functions", "Google Workflows")])
  ).get(architecture.workflow);
  expect(first?.data.parts.length).toBeGreaterThan(0);
  expect(first?.data).not.toHaveProperty("file");
});
