import { PGlite } from "@electric-sql/pglite";
import { dataDir } from "@electric-sql/pglite-prepopulatedfs";
import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chat } from "../fixtures/chat.ts";
import { odd } from "../fixtures/odd.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";
import { runSchemas } from "./postgres-run.ts";

async function schemaOf(nodes: readonly Draft[]): Promise<string> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return files.find(({ path }) => path === "database/schema.sql")?.text ?? "";
}

let db: PGlite;
beforeAll(async () => {
  db = await PGlite.create({ loadDataDir: await dataDir() });
});
afterAll(() => db.close());
beforeEach(() => db.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));

const value = async (sql: string): Promise<unknown> =>
  (await db.query<{ value: unknown }>(sql)).rows[0]?.value;

describe("in PostgreSQL", () => {
  it("a partitioned table takes rows into the month's partition, and replies refer across", async () => {
    await db.exec(await schemaOf(chat));
    await db.exec(`
      INSERT INTO users (name, identity_issuer, identity_subject) VALUES ('Ann', 'i', 'a');
      INSERT INTO rooms (kind) VALUES ('group');
      INSERT INTO messages (id, room_id, sender_id, kind, body, client_key, created_at)
        SELECT '00000000-0000-7000-8000-000000000001', r.id, u.id, 'text', 'old', 'k1', now() - interval '2 years'
        FROM rooms r, users u;
      INSERT INTO messages (room_id, sender_id, kind, body, client_key, reply_to_id, reply_to_created_at)
        SELECT room_id, sender_id, kind, 'reply', 'k2', id, created_at FROM messages;`);
    const partitions = "SELECT count(DISTINCT tableoid)::int AS value FROM messages";
    expect(await value(partitions)).toBe(2);
    // Half a reference is none.
    await expect(
      db.exec("UPDATE messages SET reply_to_created_at = NULL WHERE body = 'reply'"),
    ).rejects.toThrow(/MATCH FULL|messages_reply_to_id_fkey/);
    // A month leaves: its rows are deleted, what refers to them follows its rule, the partition goes.
    await db.exec("DELETE FROM messages WHERE created_at < now() - interval '1 year'");
    expect(await value("SELECT reply_to_id AS value FROM messages")).toBeNull();
    await db.exec("ALTER TABLE messages DETACH PARTITION messages_default");
    await db.exec("SELECT create_month_partition('messages', '2031-12-31')");
    expect(
      await value(
        "SELECT pg_get_expr(relpartbound, oid) AS value FROM pg_class WHERE relname = 'messages_2031_12'",
      ),
    ).toContain("FROM ('2031-12-01 00:00:00+00') TO ('2032-01-01 00:00:00+00')");
  });

  it("two tables that need one another take both rows, and give them up, in one transaction", async () => {
    await db.exec(await schemaOf(odd));
    const [one, other] = [
      "00000000-0000-4000-8000-00000000000a",
      "00000000-0000-4000-8000-00000000000b",
    ];
    await db.exec(`BEGIN;
      INSERT INTO orders (id, invoice_id) VALUES ('${one}', '${other}');
      INSERT INTO invoices (id, order_id, total) VALUES ('${other}', '${one}', 1);
      COMMIT;`);
    await expect(db.exec("DELETE FROM orders")).rejects.toThrow(/invoices_order_id_fkey/);
    await db.exec("BEGIN; DELETE FROM orders; DELETE FROM invoices; COMMIT;");
    expect(await value("SELECT count(*)::int AS value FROM invoices")).toBe(0);
  });

  it("rows keep to the closed lists, limits and forms of the plan", async () => {
    await db.exec(await schemaOf(taskManagement));
    const user = (email: string) =>
      db.exec(`INSERT INTO users (email, name, password_hash) VALUES ('${email}', 'Ann', 'x')`);
    await user("ann@example.org");
    await expect(user("Ann@example.org")).rejects.toThrow(/users_email_lower/);
    await expect(user("ann@example.org")).rejects.toThrow(/users_email_key/);
    await expect(db.exec("UPDATE users SET status = 'gone'")).rejects.toThrow(/users_status_check/);
    const project = "INSERT INTO projects (name, owner_id) SELECT repeat('x', 201), id FROM users";
    await expect(db.exec(project)).rejects.toThrow(/projects_name_length/);
  });

  it("the reads of a list go by their index", async () => {
    await db.exec(await schemaOf(taskManagement));
    await db.exec(`
      INSERT INTO users (email, name, password_hash) SELECT 'u' || n, 'U', 'x' FROM generate_series(1, 20) n;
      INSERT INTO projects (name, owner_id) SELECT 'P', id FROM users;
      INSERT INTO tasks (title, priority, project_id, creator_id)
        SELECT 'T', 'low', p.id, p.owner_id FROM projects p, generate_series(1, 1000);
      ANALYZE;`);
    const { rows } = await db.query<{ "QUERY PLAN": string }>(`EXPLAIN SELECT * FROM tasks
      WHERE project_id = (SELECT id FROM projects LIMIT 1) ORDER BY created_at DESC, id DESC LIMIT 50`);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("Index Scan using tasks_project_id_created_at_id_idx");
    expect(plan).not.toContain("Sort");
  });
});

describe("running a schema", () => {
  it("counts what the catalogue then holds, and starts each time from nothing", async () => {
    const text = await schemaOf(chat);
    const [first, second] = await runSchemas({ texts: [text, text] });
    expect(first).toEqual({
      version: expect.stringMatching(/^18/),
      found: {
        tables: 10,
        indexes: 11,
        primary: 10,
        unique: 1,
        foreign: 6,
        checks: 22,
        triggers: 1,
        policies: 0,
      },
      tried: 0,
    });
    expect(second).toEqual(first);
  });

  it("tells what PostgreSQL says against it, and goes on with the next", async () => {
    const outcomes = await runSchemas({
      texts: ["CREATE TABLE t (a nothing);", "CREATE TABLE t (a int);"],
    });
    expect(outcomes).toMatchObject([
      { problem: 'type "nothing" does not exist' },
      { found: { tables: 1, primary: 0 } },
    ]);
  });
});
