import type { DataOf, Draft } from "@planc/core";
import { type data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choice, concept, relation, store } from "../fixtures/build.ts";
import { chat } from "../fixtures/chat.ts";
import { odd } from "../fixtures/odd.ts";
import { orchard, shared } from "../fixtures/orchard.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";
import { asPart, leavingNothing } from "../probes/in-transaction.ts";
import { type Database, openDatabase } from "../probes/open-database.ts";
import { waysThrough } from "./life-cycle.ts";

let db: Database;
beforeAll(async () => {
  db = await openDatabase([]);
});
afterAll(() => db.close());

async function filesOf(nodes: readonly Draft[]) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
  return {
    schema: asPart(text("schema.sql")),
    seed: asPart(text("seed.sql")),
    patterns: text("access-patterns.sql"),
  };
}

/** Runs schema and seed, and gives back what is asked for; nothing is left. */
async function seeded<T>(nodes: readonly Draft[], ask: (seed: string) => Promise<T>): Promise<T> {
  const { schema, seed, patterns } = await filesOf(nodes);
  return leavingNothing(db, false, async () => {
    await db.exec(schema);
    await db.exec(seed);
    await db.exec("SET CONSTRAINTS ALL IMMEDIATE");
    await db.exec(patterns);
    return ask(seed);
  });
}
const count = async (what: string): Promise<number | undefined> =>
  (await db.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]?.n;

const tenants: readonly Draft[] = [
  ...store("postgresql", "18"),
  ...choice("tenant-isolation", "row-level-security"),
  given(security.identity, {
    owner: "none",
    protocol: "x",
    session: "x",
    tokens: [],
    tenancy: "brief/concept#guild",
  }),
  ...concept(
    "guild",
    { name: "Guild", plural: "Guilds" },
    { name: { name: "name", required: true } },
  ),
  ...concept("loom", { name: "Loom", plural: "Looms" }, { name: { name: "name", required: true } }),
  relation("loom", "guild", { required: true, owned: true }),
];

describe("a seed", () => {
  it("keeps to references, limits and life cycles, and changes nothing the second time", async () => {
    const rows = await seeded(taskManagement, async (seed) => {
      const first = await count("tasks");
      const states = await db.rows<{ status: string }>(
        "SELECT DISTINCT status FROM tasks ORDER BY 1",
      );
      await db.exec(seed);
      return [first, await count("tasks"), states.map(({ status }) => status)];
    });
    expect(rows).toEqual([4, 4, ["done", "in_progress", "to_do"]]);
  });

  it("says what is meant: people at addresses that nobody has, who cannot sign in", async () => {
    const [user] = await seeded(taskManagement, () =>
      db.rows<{ email: string; name: string; password_hash: string }>(
        "SELECT email, name, password_hash FROM users ORDER BY id",
      ),
    );
    expect(user).toEqual({
      email: "ada.njoroge@example.org",
      name: "Ada Njoroge",
      password_hash: "!",
    });
  });

  it("fills split tables and circles", async () => {
    expect(await seeded(chat, () => count("messages"))).toBeGreaterThan(1);
    const pairs = "orders o JOIN invoices i ON i.order_id = o.id AND o.invoice_id = i.id";
    expect(await seeded(odd, () => count(pairs))).toBeGreaterThan(0);
  });

  it("goes by what triggers refuse: one of several references, a tree, a way through the states", async () => {
    const found = await seeded(orchard, () =>
      db.rows<Record<string, number>>(
        `SELECT (SELECT count(*)::int FROM notes WHERE crate_id IS NOT NULL) AS of_crates,
          (SELECT count(*)::int FROM notes WHERE plot_id IS NOT NULL) AS of_plots,
          (SELECT count(*)::int FROM plots p JOIN plots a ON a.id = p.parent_id) AS below,
          (SELECT count(DISTINCT status)::int FROM crates) AS states`,
      ),
    );
    expect(found).toEqual([{ of_crates: 2, of_plots: 2, below: 2, states: 3 }]);
    expect(await seeded(shared, () => count("plots"))).toBeGreaterThan(2);
  });

  it("leaves a list as long as its limits ask, and a table empty of which no row could be", async () => {
    const bundle = (minimum: number) => [
      ...store("postgresql", "18"),
      ...concept(
        "bundle",
        { name: "Bundle" },
        {
          cost: { name: "cost", type: "money", required: true, minimum: 1e16 },
          labels: { name: "labels", type: "list", required: true, minimum },
        },
      ),
    ];
    const sizes = "bundles WHERE cardinality(labels) = 3 AND cost >= 1e16";
    expect(await seeded(bundle(3), () => count(sizes))).toBe(3);
    expect(await seeded(bundle(1e9), () => count("bundles"))).toBe(0);
  });

  it("has two tenants, each row made as its own: the owner of the tables is held to the policies", async () => {
    const { schema, seed } = await filesOf(tenants);
    const seen = await leavingNothing(db, false, async () => {
      await db.exec(
        "CREATE ROLE seeder; GRANT CREATE, USAGE ON SCHEMA public TO seeder; SET LOCAL ROLE seeder",
      );
      await db.exec(schema);
      await db.exec(seed);
      return [await count("looms"), await db.exec("RESET ROLE").then(() => count("looms"))];
    });
    expect(seen).toEqual([4, 8]);
  });
});

it("goes the shortest way to each state that can be reached", () => {
  const states: NonNullable<DataOf<typeof data.entity>["states"]> = [
    { name: "to do", next: ["doing"] },
    { name: "doing", next: ["done", "to do"] },
    { name: "done", next: [] },
    { name: "lost", next: [] },
  ];
  expect(waysThrough(states, ["to_do", "doing", "done", "lost"])).toEqual([
    ["to_do"],
    ["to_do", "doing"],
    ["to_do", "doing", "done"],
  ]);
});

it("makes whoever owns a thing one of its members", async () => {
  const nodes = [
    ...store("postgresql", "18"),
    ...concept("user", { name: "User" }, { name: { name: "name" } }),
    ...concept("crew", { name: "Crew" }, { name: { name: "name" } }),
    ...concept("crew-member", { name: "Crew member", role: "join" }),
    relation("crew", "user", { role: "owner", required: true }),
    relation("crew-member", "crew", { required: true, owned: true }),
    relation("crew-member", "user", { required: true, owned: true }),
  ];
  await seeded(nodes, async () => {
    expect(await count("crews")).toBe(4);
    expect(
      await count(
        "crews AS c WHERE EXISTS (SELECT FROM crew_members AS m WHERE m.crew_id = c.id AND m.user_id = c.owner_id)",
      ),
    ).toBe(4);
  });
});
