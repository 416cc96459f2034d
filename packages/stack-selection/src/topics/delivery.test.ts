import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const byFunctions = mention("serverless", { kind: "style" });

const needed = async (...more: readonly Draft[]) => {
  const { plan } = await deciding
    .with(product(["web-application"], { name: "Beach log" }), ...concepts("Wave"), ...more)
    .result();
  return ["cdn", "object-store"].map(
    (key) => plan.get(decision.topic).find(({ id }) => id === key)?.data.needed ?? false,
  );
};

it("has a store and an edge hand out the client of functions, and a server hand out its own", async () => {
  expect(await needed(byFunctions)).toEqual([true, true]);
  expect(await needed(mention("Fastify"))).toEqual([false, false]);
});

it("has a store and an edge hand out the client of services at a provider, none of which is its own", async () => {
  const services = mention("microservices", { kind: "style" });
  expect(await needed(services, mention("Amazon ECS"))).toEqual([true, true]);
  expect(await needed(services)).toEqual([false, false]);
});

it("leaves the client to a host that the text names", async () => {
  expect(await needed(byFunctions, mention("Netlify"))).toEqual([false, false]);
});
