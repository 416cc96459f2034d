import { api, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { groupRolesOf } from "./held-policies.ts";

const rank = (value: string, at: number) =>
  given(security.groupRole, `crew-member.${value}`, {
    group: "brief/concept#crew",
    membership: "brief/concept#crew-member",
    attribute: "brief/attribute#crew-member.role",
    value,
    rank: at,
    capabilities: ["read"],
  });

const policy = (id: string, role: string, least?: "mate" | "skipper") =>
  given(security.policy, id, {
    role: `brief/actor#${role}`,
    concept: "brief/concept#voyage",
    actions: [],
    effects: ["delete"],
    condition: "own",
    ...(least ? { least: `security/group-role#crew-member.${least}` } : {}),
  });

const deletes = given(api.operation, "delete-voyage", {
  operationId: "deleteVoyage",
  method: "delete",
  path: "/voyages/{voyageId}",
  resource: "api/resource#voyages",
  summary: "Delete a voyage",
  effect: "delete",
  access: {
    kind: "authenticated",
    roles: ["brief/actor#sailor", "brief/actor#guide"],
    policies: [
      "security/policy#higher",
      "security/policy#lower",
      "security/policy#ranked",
      "security/policy#own",
    ],
  },
  realises: [],
  parameters: [],
  success: 204,
  errors: [],
  paginated: false,
  idempotency: "natural",
  lifecycle: "new",
});

it("lists each rank that one policy of a role takes, and no role that may without a rank", async () => {
  const { plan } = await planTester({ plugins: [] })
    .with(
      rank("skipper", 3),
      rank("mate", 2),
      rank("guest", 1),
      policy("higher", "sailor", "skipper"),
      policy("lower", "sailor", "mate"),
      policy("ranked", "guide", "skipper"),
      policy("own", "guide"),
      deletes,
    )
    .result();
  const byRef = <T extends { readonly ref: string }>(nodes: readonly T[]) =>
    new Map<string, T>(nodes.map((each) => [each.ref, each]));
  const [operation] = plan.get(api.operation);
  expect(
    operation &&
      groupRolesOf(operation.data, {
        roles: new Map([["brief/actor#sailor", "Sailor"]]),
        policies: byRef(plan.get(security.policy)),
        groupRoles: byRef(plan.get(security.groupRole)),
      }),
  ).toEqual({ "x-group-roles": { Sailor: ["skipper", "mate"] } });
});
