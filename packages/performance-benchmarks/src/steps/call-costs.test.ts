import type { Draft } from "@planc/core";
import { cost, host } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { functionShop } from "../fixtures/function-shop.ts";
import { quantity } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const onLambda = [...functionShop, ...chosen("functions", "aws-lambda")];
const tested = (nodes: readonly Draft[], options = {}) =>
  planTester({ plugins: [plugin], options })
    .with(...nodes)
    .result();

it("multiplies memory by the time of a call, at the price of the list", async () => {
  const { plan } = await tested(onLambda);
  const [call] = plan.get(cost.call);
  // 0.5 GB × 0.2 s of a million calls are 100,000 GB-seconds, at 16.67 dollars a million, and 0.2 for the requests.
  expect(call?.data.million).toMatchObject({
    value: 1.86667,
    unit: "USD/million",
    formula: "requests + memory * duration * memoryTime",
  });
  expect(call?.data.monthly?.value).toBeGreaterThan(0);
});

it("takes the time of a call that was measured, without a range", async () => {
  const measured = given(host.measurement, "m", {
    about: "execution time of API",
    value: 100,
    unit: "ms",
    date: "2026-10-01",
    place: "a trial",
  });
  const { plan } = await tested([...onLambda, measured]);
  const [call] = plan.get(cost.call);
  expect(call?.data.duration).toMatchObject({ value: 0.1, unit: "s" });
  expect(call?.data.million).not.toHaveProperty("high");
  expect(call?.data.million.value).toBe(1.03333);
});

it("finds the load at which a container costs as much, and which is cheaper at the planned one", async () => {
  const rate = (value: number) =>
    quantity("mean", { measure: "average-request-rate", value, unit: "req/s" });
  const turnAt = async (value: number, more: readonly Draft[] = []) =>
    (await tested([...onLambda, rate(value), ...more])).plan.get(cost.breakEven)[0]?.data;
  const low = await turnAt(1);
  // (0.04048 + 2 × 0.004445) × 730 h
  expect(low?.container.value).toBe(36.0401);
  expect(low?.rate.value).toBe(7.34671);
  expect([low?.cheaper, (await turnAt(10))?.cheaper]).toEqual(["functions", "containers"]);
  const uptime = quantity("uptime", { measure: "availability", value: 99.9, unit: "%" });
  expect((await turnAt(10, [uptime]))?.rate.value).toBe(14.6934);
});

it("says nothing of what no list has", async () => {
  const { plan } = await tested([...functionShop, ...chosen("functions", "fission")]);
  const prices = plan.get(cost.price).filter(({ data }) => data.technology !== "digitalocean");
  expect([...prices, ...plan.get(cost.call), ...plan.get(cost.breakEven)]).toEqual([]);
});

it("compares with no container where none has a price", async () => {
  const { plan } = await tested([...functionShop, ...chosen("functions", "azure-functions")]);
  expect(plan.get(cost.call)).toHaveLength(1);
  expect(plan.get(cost.breakEven)).toEqual([]);
});

it("takes a configured price before that of the list, and names one that is of nothing", async () => {
  const own = { usd: 0.1, source: "our contract", read: "2026-11-01" };
  const { plan, findings } = await tested(onLambda, {
    prices: { "aws-lambda.requests": own, "aws-lambda.request": own },
  });
  expect(plan.get(cost.call)[0]?.data.million.value).toBe(1.76667);
  expect(findings.filter(({ code }) => code === "performance/price-of-nothing")).toMatchObject([
    { message: expect.stringContaining("aws-lambda.request that") },
  ]);
});

it("pays for the processor time of a call where waiting costs nothing", async () => {
  const { plan } = await tested([...functionShop, ...chosen("functions", "cloudflare-workers")]);
  const [call] = plan.get(cost.call);
  // 5 ms of each of a million calls at 0.02 dollars a million milliseconds, and 0.3 for the requests.
  expect(call?.data.million.value).toBe(0.4);
  expect(call?.data.duration.value).toBe(0.005);
});

it("has the price of what a network is paid by at the provider that runs the functions, and no other's", async () => {
  const network = chosen("cloud-network", "private-by-nat");
  const kinds = async (platform: string) => {
    const nodes = [...functionShop, ...chosen("functions", platform), ...network];
    return (await tested(nodes)).plan
      .get(cost.price)
      .flatMap(({ data }) => (data.technology === "private-by-nat" ? [data.kind] : []));
  };
  expect(await kinds("aws-lambda")).toEqual(["gateway-data", "gateway-hour"]);
  expect(await kinds("azure-functions")).toEqual([]);
});
