import type { Draft } from "@planc/core";
import { api, brief, security, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const operation = {
  method: "get",
  resource: "api/resource#orders",
  effect: "read",
  realises: [],
  parameters: [],
  success: 200,
  errors: [],
  paginated: false,
  idempotency: "none",
  lifecycle: "new",
} as const;

const role = (id: string): Draft => given(brief.actor, id, { name: id, kind: "person" });
const reading = (id: string, who: `brief/actor#${string}`): Draft =>
  given(api.operation, id, {
    ...operation,
    operationId: id,
    path: `/${id}`,
    summary: id,
    access: { kind: "authenticated", roles: [who], policies: [] },
  });

async function sharesOf(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  return (id: string) =>
    plan.get(workload.mix).find((each) => each.id === id)?.data.share.value ?? 0;
}

const policy = (who: string, condition: "own" | "always"): Draft =>
  given(security.policy, `${who}.order`, {
    role: `brief/actor#${who}`,
    concept: "brief/concept#order",
    actions: [],
    effects: ["read"],
    condition,
  });

it("takes those who look after the things of others for the few", async () => {
  const share = await sharesOf(
    role("reader"),
    role("packer"),
    policy("reader", "own"),
    policy("packer", "always"),
    reading("read-own", "brief/actor#reader"),
    reading("read-shelf", "brief/actor#packer"),
  );
  expect(share("read-own") / share("read-shelf")).toBeCloseTo(10);
});

it("takes nobody for the few where nobody owns what they look after", async () => {
  const share = await sharesOf(
    role("reader"),
    role("packer"),
    policy("reader", "always"),
    policy("packer", "always"),
    reading("read-own", "brief/actor#reader"),
    reading("read-shelf", "brief/actor#packer"),
  );
  expect(share("read-own")).toBeCloseTo(share("read-shelf"));
});

it("plans hardly any exports of everything", async () => {
  const share = await sharesOf(
    given(api.operation, "whole-data.export", {
      ...operation,
      operationId: "exportData",
      path: "/data/export",
      summary: "Everything of the caller",
      access: { kind: "authenticated", roles: [], policies: [] },
    }),
  );
  expect(share("list-orders") / share("whole-data.export")).toBeCloseTo(1000);
});
