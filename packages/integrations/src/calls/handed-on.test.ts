import { integration } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { watched } from "../fixtures/watched.ts";
import plugin from "../plugin.ts";

it("keeps metrics while what watches is down, and has no request wait for it", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...watched)
    .result();
  const [call] = plan.get(integration.call).map(({ data }) => data);
  expect(call?.awaited).toBe("nobody");
  expect(call?.fallback.text).toContain("no request waits or fails; Collector keeps metrics");
  expect(call?.fallback.text).toContain("83 min");
  expect(call?.retry).toMatchObject({ layer: "queue", span: { value: 5000, unit: "s" } });
});

it("fails what watches for less and for longer than its queue bridges", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...watched)
    .result();
  expect(plan.get(integration.drill).map(({ data }) => data.kind)).toEqual(["outage", "timeout"]);
});
