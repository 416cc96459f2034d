import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { crews } from "../fixtures/crews.ts";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";
import { both } from "./condition-words.ts";

const resultWith = (...nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "sailor", { name: "Sailor", kind: "person" }),
      concept("user", "User"),
      ...nodes,
      action("log", "voyage", "create", ["sailor"]),
      action("delete", "voyage", "delete", ["sailor"]),
    )
    .result();

const planWith = async (...nodes: readonly Draft[]) => (await resultWith(...nodes)).plan;

const planOf = (...values: readonly string[]) => planWith(...crews(...values));

const byRank = (a: readonly unknown[], b: readonly unknown[]) => Number(b[1]) - Number(a[1]);

it("ranks the roles of a group by what they are called, and says so as assumed", async () => {
  const plan = await planOf("viewer", "rower", "manager");
  expect(
    plan
      .get(security.groupRole)
      .map(({ data, why }) => [data.value, data.rank, data.capabilities.at(-1), why.kind]),
  ).toEqual([
    ["manager", 3, "administer", "assumed"],
    ["rower", 2, "write", "assumed"],
    ["viewer", 1, "read", "assumed"],
  ]);
});

it("binds what is done inside the group to the least role that will do", async () => {
  const policies = (await planOf("viewer", "rower", "manager")).get(security.policy);
  const changing = policies.filter(({ data }) => data.effects.includes("delete"));
  expect(changing.map(({ data }) => [data.when, data.least])).toEqual([
    ["is a manager or rower of the crew", "security/group-role#crew-member.rower"],
  ]);
  const looking = policies.filter(
    ({ data }) => data.concept === "brief/concept#voyage" && data.effects.includes("read"),
  );
  expect(looking.map(({ data }) => [data.when, data.least])).toEqual([
    ["is a member of the crew", "security/group-role#crew-member.viewer"],
  ]);
});

it("knows no roles where none of them looks after the group", async () => {
  expect((await planOf("rower", "cox")).get(security.groupRole)).toEqual([]);
});

it("takes no status for a role, whatever its values are called", async () => {
  const status = given(brief.attribute, "crew-member.status", {
    concept: "brief/concept#crew-member",
    name: "status",
    type: "enum",
    values: ["pending owner approval", "active", "left"],
  });
  const plan = await planWith(status, ...crews("viewer", "manager"));
  expect(plan.get(security.groupRole).map(({ data }) => data.value)).toEqual(["manager", "viewer"]);
  const alone = await planWith(
    status,
    ...crews("viewer", "manager").filter(({ id }) => id !== "crew-member.role"),
  );
  expect(alone.get(security.groupRole)).toEqual([]);
});

it("gives no rights by either of two attributes that read like a role, and says so", async () => {
  const level = given(brief.attribute, "crew-member.level", {
    concept: "brief/concept#crew-member",
    name: "level",
    type: "enum",
    values: ["owner", "deckhand"],
  });
  const { plan, findings } = await resultWith(level, ...crews("viewer", "manager"));
  expect(plan.get(security.groupRole)).toEqual([]);
  expect(findings.map(({ code }) => code)).toContain("security/two-member-roles");
});

it("puts the owner above the administrator, and never says that either is the only one", async () => {
  const roles = (await planOf("member", "admin", "owner", "pending owner")).get(security.groupRole);
  expect(
    roles.map(({ data }) => [data.value, data.rank, data.capabilities.at(-1)]).toSorted(byRank),
  ).toEqual([
    ["owner", 4, "administer"],
    ["admin", 3, "administer"],
    ["member", 2, "write"],
    ["pending owner", 1, "read"],
  ]);
  expect(roles.map(({ why }) => (why.kind === "assumed" ? why.reason : "")).join()).not.toContain(
    "nobody else",
  );
});

it("asks for the higher of two ranks in a group, and for none that would do in one of two groups", () => {
  const asked = (rank: number, membership: "crew-member" | "club-member") => ({
    condition: "member" as const,
    when: `is ${rank} in ${membership}`,
    from: [],
    least: {
      ref: `security/group-role#${membership}.r${rank}` as const,
      membership: `brief/concept#${membership}` as const,
      rank,
    },
  });
  expect(both([asked(1, "crew-member"), asked(3, "crew-member")]).least?.rank).toBe(3);
  expect(both([asked(1, "crew-member"), asked(3, "club-member")]).least).toBeUndefined();
});
