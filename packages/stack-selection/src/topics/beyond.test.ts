import { decision, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

async function decided(value: number, high?: number) {
  const { plan } = await planTester({ plugins: [plugin] })
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
    "the range of the estimate ends at 160 req/s, and above 130 req/s a second instance and something in front of both are due",
  );
  const near = await decided(980, 1900);
  expect(near.cache).toContain(
    "the range of the estimate ends at 1,900 req/s, and above 1,000 req/s replicas or a cache are due",
  );
  expect(near.store).toContain("The range of the planned peak ends at 1,900 req/s");
});

it("says nothing of it where the range keeps the limit, or where there is none", async () => {
  for (const { balancer, cache, store } of [await decided(20, 30), await decided(20)])
    expect(`${balancer} ${cache} ${store}`).not.toMatch(/range/);
});
