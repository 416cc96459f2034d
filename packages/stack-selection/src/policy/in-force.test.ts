import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { ofPack } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";

const harbour = (...more: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(
      product(["web-application"]),
      ...concepts("Berth", "Vessel", "Pilot", "Tide", "Mooring", "User"),
      pattern("event-driven"),
      ofPack("style", "microservices", "require"),
      ...more,
    )
    .result();

const brokers = async (...more: readonly Draft[]) => {
  const { plan } = await harbour(...more);
  return plan
    .get(decision.option)
    .filter(({ data }) => data.topic === "decision/topic#message-broker")
    .flatMap(({ id, data }) => (data.wishes ? [id] : []));
};

const preferred = ofPack("message-broker", "kafka", "prefer");
const monolith = mention("modular monolith", { kind: "style" });

it("counts what a pack prefers under its own style alone", async () => {
  expect(await brokers(preferred)).toEqual(["message-broker.kafka"]);
  expect(await brokers(preferred, monolith)).toEqual([]);
});

it("keeps what a pack forbids, whatever is built", async () => {
  const { plan } = await harbour(monolith, ofPack("message-broker", "rabbitmq", "forbid"));
  const rabbit = plan
    .get(decision.option)
    .find(({ data, id }) => id.endsWith("rabbitmq") && data.topic.endsWith("message-broker"));
  expect(rabbit?.data.eliminated?.because).toContain("The pack reefs says so");
});

it("says in the record of the style and beside its decision which pack does not hold", async () => {
  const { files } = await harbour(monolith);
  const record = files.find(({ path }) => path.endsWith("0001-style.md"))?.text ?? "";
  expect(record).toContain("Pack reefs overruled, with its preferences.");
});

it("says nothing of a pack whose style was taken", async () => {
  const { files } = await harbour();
  const record = files.find(({ path }) => path.endsWith("0001-style.md"))?.text ?? "";
  expect(record).toContain("Architecture style: Microservices");
  expect(record).not.toContain("overruled");
});
