import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product, services } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const planOf = async (...more: readonly Draft[]) =>
  (
    await deciding
      .with(product(["web-application"]), ...concepts("Tide", "Buoy"), mention("RabbitMQ"), ...more)
      .result()
  ).plan;

it("plans a broker on three servers where one may be away, in all that is said of it", async () => {
  const one = await planOf();
  const three = await planOf(pattern("automatic failover"));
  const brokerOf = (plan: typeof one) =>
    plan.get(decision.hosting).find(({ id }) => id === "message-broker")?.data;
  expect(brokerOf(one)?.on).toBe("a host of its own");
  expect(brokerOf(one)?.consequences.mitigation.join(" ")).not.toContain("Three servers");
  expect(brokerOf(three)?.on).toBe("three hosts of its own");
  expect(brokerOf(three)?.consequences.mitigation.join(" ")).toContain(
    "Three servers of RabbitMQ over three zones",
  );
  const rented = brokerOf(await planOf(pattern("automatic failover"), mention("AWS")));
  const load = rented?.compared?.factors.find(({ name }) => name === "Load");
  expect(load?.provider.note).toMatch(/automatic failover, for which three agree: 3 servers$/);
});

it("puts what keeps nothing on what the cloud runs images with", async () => {
  const plan = await planOf(
    ...services("Tides", "Buoys", "Piers"),
    mention("AWS"),
    mention("Envoy", { topic: "api-gateway" }),
  );
  const runner = plan.get(decision.choice).find(({ id }) => id === "hosting")?.data.name;
  const gateway = plan.get(decision.hosting).find(({ id }) => id === "api-gateway")?.data;
  expect(runner).toBe("Amazon ECS");
  expect(gateway).toMatchObject({ by: "team", on: "Amazon ECS" });
});
