import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const needs = ["container-runtime", "hosting", "load-balancer"];

async function neededFor(...more: readonly Draft[]) {
  const { plan } = await deciding
    .with(
      product(["web-application"], { name: "Tide board" }),
      ...concepts("Tide"),
      mention("serverless", { kind: "style" }),
      given(brief.quality, "real-time", { name: "real-time", text: "Tides move in real time." }),
      ...more,
    )
    .result();
  return {
    beside: needs.filter(
      (key) => plan.get(decision.topic).find(({ id }) => id === key)?.data.needed,
    ),
    live: plan.get(decision.choice).find(({ id }) => id === "real-time")?.data.name,
  };
}

it("has a program and a host for a library that no function can run", async () => {
  expect(await neededFor(mention("Socket.IO"), mention("AWS"))).toEqual({
    beside: needs,
    live: "Socket.IO",
  });
});

it("needs none where a service holds connections, or functions that can", async () => {
  expect((await neededFor(mention("Ably"), mention("AWS"))).beside).toEqual([]);
  expect((await neededFor(mention("WebSocket"), mention("Cloudflare Workers"))).beside).toEqual([]);
});

it("chooses a service that holds them where the text only has something told at once", async () => {
  const { beside, live } = await neededFor(mention("AWS"), pattern("real-time chat"));
  expect(beside).toEqual([]);
  expect(["WebSocket", "Socket.IO", "Server-sent events"]).not.toContain(live);
});
