import type { DataOf } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { roomsOf } from "./live-rooms.ts";

const resource = (id: string, name: string, parent?: "api/resource#claims") =>
  given(api.resource, id, {
    name,
    path: `/${id}`,
    ...(parent ? { parent } : {}),
  });

async function roomsWith(
  limits?: string[],
  when = "is the requester of the claim, and its visibility is public",
) {
  type Policy = DataOf<typeof security.policy>;
  const policy = (
    role: string,
    more: Pick<Policy, "condition" | "when"> & { readonly limits?: string[] },
  ) =>
    given(security.policy, `${role}.remark`, {
      role: `brief/actor#${role}`,
      concept: "brief/concept#remark",
      actions: [],
      effects: ["list"],
      ...more,
    });
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(brief.actor, "sailor", { name: "Sailor", kind: "person" }),
      given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
      given(brief.concept, "remark", { name: "Remark", role: "stored" }),
      resource("claims", "Claim"),
      resource("remarks", "Remark", "api/resource#claims"),
      policy("sailor", {
        condition: "own",
        when,
        ...(limits ? { limits } : {}),
      }),
      policy("clerk", { condition: "tenant", when: "is in the same harbour" }),
    )
    .result();
  const policies = plan.get(security.policy);
  const resources = plan.get(api.resource);
  const own = resources.find(({ id }) => id === "remarks");
  return own
    ? roomsOf(
        own,
        { kind: "authenticated", roles: [], policies: policies.map(({ ref }) => ref) },
        {
          resources: new Map(resources.map((each) => [each.ref, each])),
          policies: new Map(policies.map((each) => [each.ref, each])),
          entities: new Map(),
          relations: new Map(),
          memberships: new Set(),
        },
      )
    : [];
}

const room = { parameter: "claimId", segment: "claims", resource: "api/resource#claims" };

it("parts a room by what has to hold of each thing, which no check at the door can know", async () => {
  expect(await roomsWith(["its visibility is public"])).toEqual([
    { ...room, roles: ["brief/actor#clerk"], when: "is in the same harbour" },
    {
      ...room,
      roles: ["brief/actor#sailor"],
      when: "is the requester of the claim",
      only: "its visibility is public",
    },
  ]);
});

it("leaves those in one room who differ by who they are alone", async () => {
  expect(await roomsWith()).toHaveLength(1);
});

it("lets nobody into a room by what one thing shows of itself", async () => {
  const rooms = await roomsWith(
    undefined,
    "is the requester of the claim, or its visibility is public",
  );
  expect(rooms.map(({ when }) => when).join(" ")).not.toContain("visibility");
});

async function roomsOfTop(clerk: Pick<DataOf<typeof security.policy>, "condition" | "when">) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(brief.actor, "sailor", { name: "Sailor", kind: "person" }),
      given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
      given(brief.concept, "claim", { name: "Claim", role: "stored" }),
      resource("claims", "Claim"),
      ...[
        { role: "sailor", condition: "own" as const, when: "is the requester of the claim" },
        { role: "clerk", ...clerk },
      ].map(({ role, ...more }) =>
        given(security.policy, `${role}.claim`, {
          role: `brief/actor#${role}` as const,
          concept: "brief/concept#claim",
          actions: [],
          effects: ["list"],
          ...more,
        }),
      ),
    )
    .result();
  const policies = plan.get(security.policy);
  const resources = plan.get(api.resource);
  const [own] = resources;
  return own
    ? roomsOf(
        own,
        { kind: "authenticated", roles: [], policies: policies.map(({ ref }) => ref) },
        {
          resources: new Map(resources.map((each) => [each.ref, each])),
          policies: new Map(policies.map((each) => [each.ref, each])),
          entities: new Map(),
          relations: new Map(),
          memberships: new Set(),
        },
      ).map(({ segment, roles }) => `${segment} ${roles.join()}`)
    : [];
}

it("tells those who see all of a tenant beside those who see their own", async () => {
  const rooms = await roomsOfTop({ condition: "tenant", when: "is in the same harbour" });
  expect(rooms).toEqual(["tenants brief/actor#clerk", "accounts brief/actor#sailor"]);
});

it("tells those whose role sees all beside those who see their own", async () => {
  const rooms = await roomsOfTop({ condition: "always", when: undefined });
  expect(rooms).toEqual(["roles brief/actor#clerk", "accounts brief/actor#sailor"]);
});
