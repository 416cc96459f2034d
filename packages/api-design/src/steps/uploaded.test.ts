import type { Draft } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
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

it("lets whoever may make a thing say so of their own, and nobody who may only remove it", async () => {
  const held = (role: "member" | "administrator", id: string, more: object) =>
    given(security.policy, `${role}.chart.${id}`, {
      role: `brief/actor#${role}`,
      concept: "brief/concept#chart",
      actions: [],
      effects: ["delete"],
      condition: "always",
      ...more,
    });
  const [operation] = await saying(
    draws,
    given(brief.actor, "administrator", { name: "Administrator", kind: "person" }),
    held("member", "create", {
      actions: ["brief/action#upload-chart"],
      effects: ["create"],
      condition: "own",
      when: "is that user",
    }),
    held("member", "own", { condition: "own", when: "owns the chart" }),
    held("administrator", "all", {}),
  );
  expect(operation?.data.access).toEqual({
    kind: "authenticated",
    roles: ["brief/actor#member"],
    policies: ["security/policy#member.chart.own"],
  });
});
