import type { Draft } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { charts, draws } from "../fixtures/uploads.ts";
import plugin from "../plugin.ts";

const isOfThis = ({ code }: { readonly code: string }) =>
  code !== "api/nothing-fills" && code !== "api/no-way-back";

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
