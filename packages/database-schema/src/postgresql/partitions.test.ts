import { PGlite } from "@electric-sql/pglite";
import { dataDir } from "@electric-sql/pglite-prepopulatedfs";
import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chat } from "../fixtures/chat.ts";
import { ownership } from "../fixtures/services.ts";
import plugin from "../plugin.ts";

const sqlOf = async (...nodes: readonly Draft[]) => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...chat, ...nodes)
    .result();
  return files.find(({ path }) => path === "database/schema.sql")?.text ?? "";
};

it("lets a role that owns no table make and drop partitions of what it may add rows to, and of nothing else", async () => {
  const sql = await sqlOf(ownership("schema-per-service"));
  const [, table = "", role = ""] =
    /GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA (\w+) TO (\w+);/.exec(
      sql.slice(sql.indexOf("GRANT USAGE ON SCHEMA")),
    ) ?? [];
  const messages = `${table}.messages`;
  const db = await PGlite.create({ loadDataDir: await dataDir() });
  await db.exec(sql);
  await db.exec(`CREATE ROLE stranger LOGIN; GRANT USAGE ON SCHEMA public, ${table} TO stranger;
    GRANT EXECUTE ON FUNCTION public.drop_month_partition TO stranger;`);
  const parts = async () =>
    (
      await db.query(
        `SELECT inhrelid FROM pg_inherits WHERE inhparent = '${messages}'::regclass AND inhrelid::regclass::text LIKE '%2031_12'`,
      )
    ).rows.length;
  await db.exec(`SET SESSION AUTHORIZATION ${role}`);
  await db.exec(`SELECT public.create_month_partition('${messages}', '2031-12-31')`);
  expect(await parts()).toBe(1);
  await expect(db.exec(`DROP TABLE ${messages}_2031_12`)).rejects.toThrow(/must be owner/);
  await db.exec(`SELECT public.drop_month_partition('${messages}', '2031-12-01')`);
  expect(await parts()).toBe(0);
  await db.exec("SET SESSION AUTHORIZATION stranger");
  await expect(
    db.exec(`SELECT public.drop_month_partition('${messages}', now()::date)`),
  ).rejects.toThrow(/stranger may not change/);
  await db.close();
});

it("has the clean-up alone make and drop months where all programs are one role", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...chat)
    .result();
  const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
  const [, role = ""] = /CREATE ROLE (\w+_upkeep)/.exec(text("roles.sql")) ?? [];
  const [, app = ""] = /CREATE ROLE (\w+_app)/.exec(text("roles.sql")) ?? [];
  const db = await PGlite.create({ loadDataDir: await dataDir() });
  await db.exec(text("schema.sql"));
  await db.exec(text("roles.sql"));
  await db.exec(`SET SESSION AUTHORIZATION ${role}`);
  await db.exec("SELECT public.create_month_partition('messages', '2031-12-31')");
  await db.exec("SELECT public.drop_month_partition('messages', '2031-12-01')");
  await db.exec(`RESET SESSION AUTHORIZATION; SET SESSION AUTHORIZATION ${app}`);
  await expect(
    db.exec("SELECT public.drop_month_partition('messages', now()::date)"),
  ).rejects.toThrow(/permission denied/);
  await db.close();
});
