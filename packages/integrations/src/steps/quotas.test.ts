import type { Draft } from "@planc/core";
import { integration } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection, flow } from "../fixtures/build.ts";
import { ferry } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

async function quotasOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(integration.quota).map(({ data }) => data);
}

it("adds calls at peak up with their repeats, against live limits alone", async () => {
  const [all, ...rest] = (await quotasOf(...ferry)).filter(({ provider }) =>
    provider.endsWith("#stripe"),
  );
  // Two calls for each of 4 tickets a second, and a fifth more.
  expect(all).toMatchObject({
    what: "all requests, live mode",
    expected: { value: 9.6, unit: "req/s" },
    allowed: { value: 100 },
    used: { value: 0.096 },
  });
  expect(rest.map(({ what }) => what)).not.toContain("all requests, sandbox");
});

it("holds what is sent against what one sender lets through", async () => {
  const quotas = (await quotasOf(...ferry)).filter(({ provider }) => provider.endsWith("#twilio"));
  expect(quotas.map(({ what, used }) => [what, used.value])).toEqual([
    ["segments from a long code", 0.6],
    ["segments from a short code", 0.006],
  ]);
});

it("takes a day's quota by the average of the day", async () => {
  const [day] = await quotasOf(
    ...ferry,
    ...chosen("crm", "salesforce", { name: "Salesforce" }),
    component("salesforce", "external-system", { choice: "decision/choice#crm" }),
    connection("worker", "salesforce", { mode: "async" }),
    flow("mirror", ["worker~>salesforce: keeps customers in step"], {
      action: "brief/action#buy-ticket",
    }),
  );
  // 4 a second at peak, 5 times the average, a fifth more, 86,400 s.
  expect(day?.expected).toMatchObject({ value: 82_944, unit: "count" });
  expect(day?.allowed.formula).toBe("base + perLicence * licences");
});
