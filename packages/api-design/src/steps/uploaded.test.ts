import type { Draft } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const isOfThis = ({ code }: { readonly code: string }) => code !== "api/nothing-fills";

/** A chart of a harbour, whose sheet goes to the store of files. */
const charts: readonly Draft[] = [
  ...taskManagement,
  given(brief.concept, "chart", { name: "Chart", role: "stored" }),
  given(data.entity, "chart", {
    name: "Chart",
    concept: "brief/concept#chart",
    aggregate: "data/entity#chart",
    lifecycle: "new",
  }),
  given(data.field, "chart.sheet", {
    entity: "data/entity#chart",
    name: "sheet",
    type: "file",
    required: true,
    unique: false,
    generated: false,
  }),
  given(brief.action, "upload-chart", {
    actors: ["brief/actor#member"],
    verb: "upload",
    concept: "brief/concept#chart",
    effect: "create",
    requirements: [],
  }),
  given(architecture.component, "files", {
    name: "Files",
    kind: "object-store",
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: false,
    lifecycle: "new",
  }),
];
const draws = given(brief.action, "draw-chart", {
  actors: [],
  verb: "draw",
  concept: "brief/concept#chart",
  effect: "transition",
  state: "drawn",
  automatic: "event",
  background: true,
  requirements: [],
});

async function saying(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...charts, ...nodes)
    .result();
  expect(findings.filter(isOfThis)).toEqual([]);
  return plan.get(api.operation).filter(({ data: { path } }) => path.endsWith("/uploaded"));
}

it("has whoever sent a file say that it is there, where something works on it", async () => {
  const [operation, ...more] = await saying(draws);
  expect(more).toEqual([]);
  expect(operation?.data).toMatchObject({
    operationId: "uploadedChart",
    method: "post",
    summary: "Say that the sheet of a chart is there",
    realises: ["data/field#chart.sheet"],
    idempotency: "natural",
  });
  expect(operation?.data.errors.map(({ status }) => status)).toContain(409);
});

it("has nothing said where nobody waits for the file", async () => {
  expect(await saying()).toEqual([]);
});

it("has nothing said twice where the text has people complete it", async () => {
  const completes = given(brief.action, "complete-chart", {
    actors: ["brief/actor#member"],
    verb: "complete",
    concept: "brief/concept#chart",
    effect: "transition",
    state: "ready",
    requirements: [],
  });
  expect(await saying(draws, completes)).toEqual([]);
});
