import { type Draft, noOption } from "@planc/core";
import { decision, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product, services } from "../fixtures/briefs.ts";
import { factsOf } from "../fixtures/facts.ts";
import plugin from "../plugin.ts";
import { couldBeMet } from "./could-be-met.ts";
import type { TurningPoint } from "./turning-points.ts";

const compile = async (...more: readonly Draft[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(product(["api-service"]), ...concepts("Kiln", "Glaze", "Firing"), ...more)
      .result()
  ).plan;

const peak = (value: number, low?: number, high?: number) =>
  given(workload.load, "peak-request-rate", {
    measure: "peak-request-rate",
    title: "Peak load",
    figure: {
      value,
      unit: "req/s",
      formula: "stated",
      inputs: [],
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    },
  });

const at = (value: number, now: number, to?: string): TurningPoint => ({
  kind: "number",
  measure: "peak-request-rate",
  now,
  last: value < now ? value + 1 : value - 1,
  value,
  open: false,
  to,
});

const onPremises = (to: string): TurningPoint => ({
  kind: "circumstance",
  circumstance: "on-premises",
  holds: false,
  to,
});

const cache = { id: "cache", taken: "redis" };

it("drops a bound that the present number does not tell from itself", async () => {
  const facts = factsOf(await compile(peak(168)));
  expect(couldBeMet(facts, cache, at(166, 168))).toBe(false);
  expect(couldBeMet(facts, cache, at(120, 168))).toBe(true);
});

it("drops another leader where the estimate covers both numbers, and keeps the end of the need", async () => {
  const facts = factsOf(await compile(peak(25, 0.3, 6000)));
  expect(couldBeMet(facts, cache, at(500, 25, "valkey"))).toBe(false);
  expect(couldBeMet(facts, cache, at(500, 25))).toBe(true);
});

it("drops another leader at a load more than 20 times the planned one, and keeps the end of the need", async () => {
  const facts = factsOf(await compile(peak(400, 300, 6000)));
  expect(couldBeMet(facts, cache, at(7000, 400, "valkey"))).toBe(true);
  expect(couldBeMet(facts, cache, at(9000, 400, "valkey"))).toBe(false);
  expect(couldBeMet(facts, cache, at(9000, 400))).toBe(true);
});

it("rests no need on a number that says nothing about it", async () => {
  const facts = factsOf(await compile(peak(25)));
  expect(couldBeMet(facts, { id: "api-gateway", taken: "nginx" }, at(500, 25, "envoy"))).toBe(
    false,
  );
  const budget: TurningPoint = { kind: "no-number", measure: "budget", value: 1, to: "jest" };
  expect(couldBeMet(facts, { id: "unit-testing", taken: "vitest" }, budget)).toBe(false);
});

it("asks for one's own machines only where the text leaves open whose they are", async () => {
  const open = factsOf(await compile(peak(25)));
  const bound = factsOf(await compile(peak(25), mention("AWS")));
  const store = { id: "object-store", taken: "amazon-s3" };
  expect(couldBeMet(open, store, onPremises("minio"))).toBe(true);
  expect(couldBeMet(bound, store, onPremises("minio"))).toBe(false);
  expect(couldBeMet(open, { id: "push", taken: "onesignal" }, onPremises("other"))).toBe(false);
  expect(couldBeMet(open, store, onPremises(noOption))).toBe(false);
});

it("names what takes the place of a cluster below the number of services that need one", async () => {
  const names = ["Kilns", "Glazes", "Firings", "Moulds", "Clays", "Stocks", "Repairs"];
  const plan = await compile(peak(40), mention("AWS"), ...services(...names));
  const bound = plan
    .get(decision.premise)
    .find(({ id }) => id === "choice.orchestration.services.least");
  expect(bound?.data).toMatchObject({ bound: 6, turn: { at: 5, to: "none" } });
  const instead = bound?.data.kind === "number" ? bound.data.turn.instead : undefined;
  const taken = plan.get(decision.choice).find(({ id }) => id === "orchestration")?.data.name;
  expect(instead).toBeDefined();
  expect(instead).not.toBe(taken);
});

it("lets no way in which services speak end what people are owed", async () => {
  const facts = factsOf(await compile());
  const events: TurningPoint = {
    kind: "circumstance",
    circumstance: "event-driven",
    holds: false,
    to: "none",
  };
  expect(couldBeMet(facts, { id: "copy-of-person", taken: "copy-at-once" }, events)).toBe(false);
  expect(couldBeMet(facts, { id: "message-broker", taken: "rabbitmq" }, events)).toBe(true);
});
