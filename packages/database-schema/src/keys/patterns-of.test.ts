import type { Draft } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component } from "../fixtures/build.ts";
import { cached } from "../fixtures/other-stores.ts";
import plugin from "../plugin.ts";

const patternsOf = async (...nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...cached, ...nodes)
    .result();
  return new Map(plan.get(data.keyPattern).map(({ id, data }) => [id, data]));
};

it("has no page of a list for two accounts where a role is barred from some of it", async () => {
  const patterns = await patternsOf(
    given(brief.actor, "dealer", { name: "Dealer", kind: "person" }),
    given(security.denial, "dealer.offer", {
      role: "brief/actor#dealer",
      concept: "brief/concept#offer",
      actions: [],
      effects: ["list"],
      when: "the offer is somebody else's",
      requirements: [],
    }),
  );
  expect(patterns.get("cache.offer.list-of-stamp")?.pattern).toBe(
    "app:offers-list-of-stamp:{stamp id}:{account id}:{its roles}:{generation}:{SHA-256 of filters, order and cursor}",
  );
  expect(patterns.get("cache.stamp.list")?.pattern).not.toContain("{account id}");
});

it("keeps no page of a list that comes from a copy behind the first", async () => {
  const patterns = await patternsOf(
    component("relational-store-copy", "relational-store", {
      inside: "architecture/component#relational-store",
    }),
    given(architecture.connection, "api.copy", {
      from: "architecture/component#api",
      to: "architecture/component#relational-store-copy",
      purpose: "reads that may lag",
      protocol: "TCP",
      mode: "sync",
      carries: [],
      class: "internal",
      encrypted: true,
      authentication: "password",
      remote: true,
    }),
  );
  expect([...patterns.keys()].sort()).toEqual([
    "cache.session",
    "cache.sessions-of-account",
    "cache.stamp.one",
  ]);
});

it("drops what is kept of a thing upon what another part does to it by an event", async () => {
  const patterns = await patternsOf(
    component("sales", "service", {}),
    given(brief.action, "sell-offer", {
      actors: [],
      verb: "sell",
      concept: "brief/concept#offer",
      effect: "transition",
      requirements: [],
    }),
    given(brief.action, "set-stamp", {
      actors: [],
      verb: "set",
      concept: "brief/concept#stamp",
      effect: "update",
      sets: { value: "used", after: "brief/action#sell-offer" },
      requirements: [],
    }),
    given(api.operation, "selloffer", {
      operationId: "sellOffer",
      method: "post",
      path: "/offers/{offerId}/sell",
      resource: "api/resource#offers",
      summary: "Sell an offer",
      effect: "transition",
      access: { kind: "authenticated", roles: [], policies: [] },
      realises: ["brief/action#sell-offer"],
      component: "architecture/component#sales",
      parameters: [],
      success: 200,
      errors: [],
      paginated: false,
      idempotency: "none",
      lifecycle: "new",
    }),
  );
  expect(patterns.get("cache.stamp.one")?.removed).toBe(
    "createStamp, sellOffer (by its event), once committed.",
  );
});
