import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import { sharedAccounts } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";
import { openPglite } from "../probes/open-database.ts";

async function filesOf(...nodes: readonly Draft[]) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return (end: string) => files.find(({ path }) => path.endsWith(end))?.text;
}

const person = (id: string, name: string) =>
  given(brief.actor, id, {
    name,
    kind: "person",
    ...(id === "keeper" ? { privileged: true } : {}),
  });

const withRoles: readonly Draft[] = [
  ...store("postgresql", "18"),
  given(security.identity, { owner: "system", protocol: "x", session: "x", tokens: [] }),
  ...concept("user", { name: "User" }, { name: { name: "name", required: true } }),
  person("keeper", "Keeper"),
  person("member", "Member"),
  given(security.roleGiving, {
    field: "data/field#user.role",
    givers: ["brief/actor#keeper"],
    values: ["keeper"],
    actions: [],
    requirements: [],
    text: "Keeper gives them.",
  }),
];

it("makes the first who gives roles, and no second one", async () => {
  const text = await filesOf(...withRoles);
  const db = await openPglite([text("schema.sql") ?? ""]);
  await db.exec(text("schema.sql") ?? "");
  await db.exec("SET first.email = 'Ann@Example.org'; SET first.password_hash = 'h';");
  await db.exec("SET first.name = 'Ann'");
  await db.exec(text("first-administrator.sql") ?? "");
  await db.exec(text("first-administrator.sql") ?? "");
  const { rows } = await db.query("SELECT email, role, password_hash FROM users");
  expect(rows).toEqual([{ email: "ann@example.org", role: "keeper", password_hash: "h" }]);
  await db.close();
});

it("makes each tenant with an account of its own", async () => {
  const text = await filesOf(...sharedAccounts);
  const db = await openPglite([text("schema.sql") ?? ""]);
  await db.exec(text("schema.sql") ?? "");
  const sql = text("first-administrator.sql") ?? "";
  const settings = [...new Set(sql.match(/first\.\w+/g))].filter((each) => !each.includes(".sql"));
  for (const at of [1, 2]) {
    for (const each of settings) await db.exec(`SET ${each} = 'v${at}@example.org'`);
    await db.exec(sql);
  }
  const { rows } = await db.query("SELECT count(DISTINCT grower_id)::int AS growers FROM users");
  expect(rows).toEqual([{ growers: 2 }]);
  await db.close();
});

it("has none where a provider's first sign-in makes every account", async () => {
  const text = await filesOf(
    ...store("postgresql", "18"),
    given(security.identity, { owner: "provider", protocol: "x", session: "x", tokens: [] }),
    ...concept("user", { name: "User" }, { name: { name: "name" } }),
  );
  expect(text("schema.sql")).toContain("identity_subject text NOT NULL");
  expect(text("first-administrator.sql")).toBeUndefined();
});
