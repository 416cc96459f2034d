import { decision, workload } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function decided(value: number, high?: number) {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      ...concepts("Barge", "Lock", "User"),
      given(workload.load, "peak-request-rate", {
        measure: "peak-request-rate",
        title: "Requests at peak",
        figure: {
          value,
          unit: "req/s",
          formula: "rate",
          inputs: [],
          ...(high === undefined ? {} : { low: value / 2, high }),
        },
      }),
    )
    .result();
  const reason = (id: string) => plan.get(decision.topic).find((each) => each.id === id)?.data;
  const store = plan.get(decision.choice).find(({ id }) => id === "relational-store");
  return {
    balancer: reason("load-balancer")?.because,
    cache: reason("cache")?.because,
    store: JSON.stringify(store?.data.consequences),
  };
}

it("says what is due where the range of an estimate goes beyond what one instance or server takes", async () => {
  expect((await decided(20, 160)).balancer).toContain(
    "the range goes above 130 req/s, and there a second instance and something in front of both are due",
  );
  const near = await decided(980, 1900);
  expect(near.cache).toContain(
    "n assumed peak of 980 req/s (490 to 1,900): one relational server answers up to 1,000 req/s (4 vCPU × 50 % utilisation / 2 ms of database time a request); the range goes above 1,000 req/s, and there replicas or a cache are due for what reads",
  );
  expect(near.store).toContain("The range of the planned load ends at 1,900 req/s");
});

it("says nothing of it where the range keeps the limit, or where there is none", async () => {
  for (const { balancer, cache, store } of [await decided(20, 30), await decided(20)])
    expect(`${balancer} ${cache} ${store}`).not.toMatch(/the range/i);
});
