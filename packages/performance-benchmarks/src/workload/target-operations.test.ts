import { api, performance } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function planned(about: string, value = 2000) {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(
      ...shop,
      quantity(about, { measure: "response-time", comparator: "<=", value, unit: "ms" }),
    )
    .result();
  const target = plan.get(performance.target).find(({ data }) => data.measure === "response-time");
  const slo = plan.get(performance.slo).find(({ data }) => data.target === target?.ref);
  const normal = plan.get(performance.scenario).find(({ data }) => data.kind === "normal");
  const limit = normal?.data.thresholds.find((each) => each.target === target?.ref);
  const nameOf = (ref: string) =>
    plan.get(api.operation).find((each) => each.ref === ref)?.data.operationId;
  const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
  return {
    target: target?.data,
    slo: slo?.data,
    limit,
    of: limit?.operations?.map(nameOf),
    rules: text("alerts.yaml"),
    script: text("load-test.k6.js"),
  };
}

it("holds the server to its share of a time that ends in front of people", async () => {
  const { target, slo, limit } = await planned("page responses");
  expect(target?.value.value).toBe(2000);
  expect(target?.serverShare).toMatchObject({ value: 1000, formula: "shown * serverPart" });
  expect(slo?.within).toEqual({ value: 1000, unit: "ms" });
  expect(limit?.value.value).toBe(1000);
});

it("holds the server to all of a time that ends there", async () => {
  const { target, slo } = await planned("API responses");
  expect(target?.serverShare).toBeUndefined();
  expect(slo?.within).toEqual({ value: 2000, unit: "ms" });
});

it("judges the operations that look at what the time names, and no others", async () => {
  const { of, rules, script } = await planned("order pages");
  expect(of).toEqual(["listOrders"]);
  expect(rules).toContain(
    'http_server_request_duration_seconds_bucket{le=~"1(\\\\.0)?", http_route=~"(/v1)?(/orders)", http_request_method=~"GET"}[1h]',
  );
  expect(script).toContain('"http_req_duration{name:listOrders}"');
  expect(script).not.toContain('"http_req_duration":');
});

it("judges the operation of the deed that the time names", async () => {
  expect((await planned("order creation", 300)).of).toEqual(["createOrder"]);
});

it("judges all operations where the time names nothing that is kept", async () => {
  const { of, script } = await planned("parcel pages");
  expect(of).toBeUndefined();
  expect(script).toContain('"http_req_duration":');
});
