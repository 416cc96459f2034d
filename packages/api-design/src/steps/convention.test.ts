import type { DataOf } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function rateLimitOf(more: Partial<DataOf<typeof brief.quantity>>) {
  const rate = given(brief.quantity, "rate", {
    about: "saving of tasks",
    kind: "limit",
    comparator: "<=",
    value: 5,
    unit: "req/s",
    key: "FR-007",
    ...more,
  });
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, rate)
    .result();
  const contract = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  return {
    rule: plan.get(api.convention)?.data.rateLimit,
    inContract: contract.includes("(FR-007)"),
  };
}

it("says how often a caller may ask, as the text does", async () => {
  expect(await rateLimitOf({})).toEqual({
    rule: "Saving of tasks at most 5 req/s (FR-007). Beyond it the answer is 429 with Retry-After.",
    inContract: true,
  });
});

it.each([
  ["what the system has to bear", { kind: "system-target", comparator: ">=" }],
  ["how often something else happens", { unit: "mail/h" }],
] as const)("takes %s for no limit of callers", async (_, more) => {
  expect((await rateLimitOf(more)).rule).toBeUndefined();
});
