import { type Draft, slug } from "@planc/core";
import { api, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function shares(...more: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  const found = new Map(plan.get(workload.mix).map((each) => [each.id, each.data]));
  return { found, codes: findings.map((each) => each.code) };
}

it("gives what creates records the rate of the domain's volume", async () => {
  const { found } = await shares();
  // Half an order of a user's 50 requests a day, in an average of 400 users.
  expect(found.get("create-order")?.share.value).toBeCloseTo(0.01);
  expect(found.get("list-orders")?.share.value).toBeCloseTo(0.8);
});

it("weighs a delete a tenth of a change", async () => {
  const { found } = await shares();
  const [change, remove] = [found.get(slug("change-order")), found.get("delete-user")];
  expect((change?.share.value ?? 0) / (remove?.share.value ?? 1)).toBeCloseTo(10);
});

it("weighs what people do once with an account a tenth of a change", async () => {
  const { found } = await shares(
    given(api.operation, "register", {
      operationId: "register",
      method: "post",
      path: "/auth/registrations",
      summary: "Register",
      resource: "api/resource#users",
      effect: "create",
      access: { kind: "public", because: "test" },
      realises: [],
      parameters: [],
      success: 201,
      errors: [],
      paginated: false,
      idempotency: "none",
      lifecycle: "new",
    }),
  );
  const [change, once] = [found.get("change-order"), found.get("register")];
  expect((change?.share.value ?? 0) / (once?.share.value ?? 1)).toBeCloseTo(10);
});

it("names both numbers where the records do not fit the stated rate", async () => {
  const { found, codes } = await shares(
    quantity("requests", { measure: "request-rate", value: 1, unit: "req/s" }),
    quantity("daily users", { measure: "daily-active-users", value: 1e6, unit: "user" }),
  );
  expect(codes).toContain("performance/load-below-volume");
  const sum = [...found.values()].reduce((total, each) => total + each.share.value, 0);
  expect(sum).toBeCloseTo(1);
});
