import type { Draft } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { arrivesOnce, hearsThroughBalancer, toldAlone } from "../fixtures/live.ts";
import plugin from "../plugin.ts";

async function channelsOf(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return {
    channels: new Map(plan.get(api.liveChannel).map(({ id, data }) => [id, data])),
    codes: findings.map(({ code }) => code),
  };
}

it("tells whoever is away by push, and lets them read what they missed", async () => {
  const { channels } = await channelsOf(...hearsThroughBalancer);
  const told = channels.get("tasks");
  expect(told?.away).toEqual({
    kind: "push",
    by: "architecture/component#runner",
    over: "architecture/component#ringer",
  });
  expect(told?.gap).toEqual({ operation: "api/operation#list-tasks", parameters: [] });
  expect(told?.repeats?.by).toEqual(["taskId", "change", "at"]);
});

it("keeps nothing of who types, which is over by itself", async () => {
  const { channels } = await channelsOf(
    ...hearsThroughBalancer,
    given(brief.quality, "real-time", {
      name: "real-time",
      text: "Tasks live, and who is typing.",
    }),
  );
  const typing = channels.get("typing-changed");
  expect(typing).toMatchObject({ direction: "both", away: { kind: "never" } });
  expect(typing?.passing?.expires).toEqual({ value: 6, unit: "s" });
  expect(typing?.gap).toBeUndefined();
});

it("warns where nothing may be lost and the list takes no place to go on from", async () => {
  expect((await channelsOf(...arrivesOnce)).codes).toContain("api/live-gap-unfilled");
  expect((await channelsOf(...hearsThroughBalancer)).codes).not.toContain("api/live-gap-unfilled");
});

it("warns where what is told can be read by no operation", async () => {
  expect((await channelsOf(...toldAlone)).codes).toContain("api/live-without-read");
});
