import { data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { choice, concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

it("keeps apart what each party outside calls somebody", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept(
        "linked-account",
        { name: "Linked account" },
        { party: { name: "provider name" }, id: { name: "provider user identifier" } },
      ),
      ...concept("refund", { name: "Refund" }, { id: { name: "provider refund id" } }),
    )
    .result();
  expect(
    plan
      .get(data.key)
      .flatMap(({ data: { kind, columns } }) => (kind === "unique" ? [columns] : [])),
  ).toEqual([
    [
      "data/column#linked_accounts.provider_name",
      "data/column#linked_accounts.provider_user_identifier",
    ],
  ]);
  expect(plan.get(data.key).filter(({ data: { kind } }) => kind === "foreign")).toEqual([]);
});

describe("what another system keeps", () => {
  const slips = (tenancy: boolean, guarded = false) =>
    planTester({ plugins: [plugin] })
      .with(
        ...store("postgresql", "18"),
        given(security.identity, {
          owner: "platform",
          protocol: "x",
          session: "x",
          tokens: [],
          ...(tenancy ? { tenancy: "brief/concept#club" as const } : {}),
        }),
        ...concept("club", { name: "Club", role: "external" }),
        ...concept("user", { name: "User", role: "external" }),
        ...concept("slip", { name: "Slip" }, { code: { name: "code", unique: true } }),
        relation("slip", "club"),
        relation("slip", "user", { role: "owner" }),
        ...(guarded ? choice("tenant-isolation", "row-level-security") : []),
      )
      .result();

  it("is referred to by its id, and has no table here", async () => {
    const { plan } = await slips(false);
    expect(plan.get(data.table).map(({ id }) => id)).toEqual(["slips"]);
    expect(plan.node("data/field#slip.owner-id")?.data).toMatchObject({
      outside: "brief/concept#user",
      presumed: true,
      required: true,
    });
    expect(plan.node("data/field#slip.club-id")?.data).toMatchObject({
      outside: "brief/concept#club",
    });
    expect(plan.node("data/field#slip.club-id")?.data).not.toHaveProperty("fixed");
  });

  it("keeps tenants apart all the same: each row has one, which nobody changes", async () => {
    const { plan } = await slips(true);
    expect(plan.node("data/field#slip.club-id")?.data).toMatchObject({
      fixed: true,
      required: true,
    });
    expect(plan.get(data.key).map(({ data: { name } }) => name)).toContain(
      "slips_club_id_code_key",
    );
  });

  it("has policies by the tenants that the other system gives for who asks", async () => {
    const { files } = await slips(true, true);
    const sql = files.find(({ path }) => path === "database/schema.sql")?.text ?? "";
    expect(sql).toContain("CREATE POLICY slips_of_tenant ON slips");
    expect(sql).toContain("club_id = ANY (string_to_array(NULLIF(current_setting('app.tenant_ids'");
  });
});
