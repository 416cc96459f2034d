import { PGlite } from "@electric-sql/pglite";
import { dataDir } from "@electric-sql/pglite-prepopulatedfs";
import type { Draft } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import { lodgers, lodges } from "../fixtures/lodges.ts";
import plugin from "../plugin.ts";

const said = (isDeleted: boolean) => [
  ...store("postgresql", "18"),
  ...concept(
    "shout",
    { name: "Shout" },
    {
      body: { name: "content", type: "long-text", required: true, maxLength: 900 },
      ended: { name: "deleted at", type: "timestamp" },
    },
    isDeleted ? { "delete-shout": { verb: "delete", effect: "delete" } } : {},
  ),
];

async function planned(...nodes: readonly Draft[]) {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
  return { plan, schema: text("schema.sql"), reads: text("access-patterns.sql") };
}

const asked = (id: string, text: string) =>
  given(brief.requirement, id, { key: id, kind: "functional", text });
const gone = asked("gone", "A deleted shout leaves a placeholder to everyone.");

it("empties what was said when it is deleted, and not before", async () => {
  const { plan, schema } = await planned(...said(true), gone);
  expect(schema).toContain("  content text,\n");
  expect(schema).toContain(
    "CONSTRAINT shouts_content_cleared CHECK ((content IS NULL) = (deleted_at IS NOT NULL))",
  );
  const field = plan.get(data.field).find(({ id }) => id === "shout.content");
  expect(field?.data).toMatchObject({ required: false, lapses: true });
});

it("keeps what was said where nobody deletes it", async () => {
  const { schema } = await planned(...said(false));
  expect(schema).toContain("content text NOT NULL");
  expect(schema).not.toContain("_cleared");
});

it("empties nothing unless somebody says that the words go", async () => {
  expect((await planned(...said(true))).schema).toContain("content text NOT NULL");
});

it("empties nothing that comes back", async () => {
  for (const more of [
    [
      asked(
        "back",
        "Deleted shouts go to the trash; users restore them with all of their content.",
      ),
    ],
    [asked("back", "Deleted items can be recovered within 30 days.")],
    [asked("back", "Deleted shouts are kept for moderators for 90 days.")],
    [
      given(brief.action, "restore-shout", {
        concept: "brief/concept#shout",
        actors: [],
        verb: "restore",
        effect: "update",
        requirements: [],
      }),
    ],
  ]) {
    const { schema } = await planned(...said(true), gone, ...more);
    expect(schema).toContain("content text NOT NULL");
    expect(schema).not.toContain("_cleared");
  }
  const stored = asked("store", "A backup is restored within four hours.");
  expect((await planned(...said(true), gone, stored)).schema).toContain("_cleared");
});

it("lets two people have one direct room", async () => {
  const { schema } = await planned(...lodges, ...lodgers);
  expect(schema).toContain("CONSTRAINT lodges_direct_key_key UNIQUE (direct_key)");
  expect((await planned(...lodges)).schema).not.toContain("direct_key");
});

it("takes nothing else that may be direct for a room of two", async () => {
  const { schema } = await planned(
    ...store("postgresql", "18"),
    ...concept("user", { name: "User" }),
    ...concept(
      "campaign",
      { name: "Campaign" },
      { channel: { name: "channel", type: "enum", values: ["direct", "organic", "paid"] } },
    ),
    ...concept("campaign-member", { name: "Campaign member" }),
    relation("campaign-member", "campaign", { required: true, owned: true }),
    relation("campaign-member", "user", { required: true, owned: true }),
  );
  expect(schema).toContain("CREATE TABLE campaigns");
  expect(schema).not.toContain("direct_key");
});

it("hands out one of each, once, whatever way the planner goes", async () => {
  const { schema, reads } = await planned(
    ...store("postgresql", "18"),
    ...concept("user", { name: "User" }),
    ...concept("lamp", { name: "Lamp" }, { name: { name: "name" } }),
    relation("lamp", "user", { required: true, owned: true }),
    ...concept(
      "wick",
      { name: "Wick", laidOut: true },
      { ends: { name: "expires at", type: "timestamp", required: true } },
    ),
    relation("wick", "user", { role: "holder", required: true, owned: true }),
    relation("wick", "lamp", { required: true, owned: true }),
  );
  expect(reads).not.toContain("last_resort");
  const db = await PGlite.create({ loadDataDir: await dataDir() });
  await db.exec(schema);
  const user = (await db.query<{ id: string }>("INSERT INTO users DEFAULT VALUES RETURNING id"))
    .rows[0]?.id;
  await db.exec(`
    INSERT INTO lamps (name, user_id) SELECT n, '${user}' FROM generate_series(1, 2) AS n;
    INSERT INTO wicks (holder_id, lamp_id, expires_at)
      SELECT '${user}', id, now() + interval '1 day' FROM lamps, generate_series(1, 10);`);
  await db.exec(reads);
  for (const off of ["", "hashagg", "hashagg, material, sort, hashjoin, mergejoin"]) {
    for (const way of off.split(", ").filter((each) => each !== ""))
      await db.exec(`SET enable_${way} = off`);
    const { rows } = await db.query<{ lamp_id: string }>(`EXECUTE wicks_claim('${user}')`);
    expect(new Set(rows.map((row) => row.lamp_id)).size).toBe(2);
    expect(rows).toHaveLength(2);
  }
  await db.close();
});

it("lets the key of a room of two be there in those alone, in every dialect", async () => {
  const { schema } = await planned(...lodges, ...lodgers);
  expect(schema).toContain(
    "CONSTRAINT lodges_direct_key_kind CHECK ((direct_key IS NOT NULL) = (kind = 'direct'))",
  );
  for (const [engine, version] of [
    ["mysql", "8.4"],
    ["sqlite", "3"],
  ] as const) {
    const { schema: other } = await planned(
      ...store(engine, version),
      ...lodges.filter(({ slot }) => slot !== "data/store"),
      ...lodgers,
    );
    expect(other).toMatch(/CHECK \(\(.?direct_key.? IS NOT NULL\) = \(.?kind.? = 'direct'\)\)/);
  }
});

it("deletes with one whose row stays what belongs to it", async () => {
  const { reads } = await planned(
    ...said(true),
    gone,
    ...concept("picture", { name: "Picture" }, { title: { name: "title" } }),
    relation("picture", "shout", { required: true, owned: true }),
  );
  expect(reads).toContain("DELETE FROM pictures\n  WHERE shout_id = $1;");
});
