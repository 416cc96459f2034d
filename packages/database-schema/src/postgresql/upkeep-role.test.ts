import { PGlite } from "@electric-sql/pglite";
import { dataDir } from "@electric-sql/pglite-prepopulatedfs";
import { security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { choice, concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

it("has the clean-up take away what is past its time of every tenant, while none is set", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...choice("tenant-isolation", "row-level-security"),
      given(security.identity, {
        owner: "system",
        protocol: "x",
        session: "x",
        tokens: [],
        tenancy: "brief/concept#guild",
      }),
      ...concept("guild", { name: "Guild" }, { name: { name: "name" } }),
      ...concept(
        "access-token",
        { name: "Access token" },
        { ends: { name: "expires at", type: "timestamp", required: true } },
      ),
      relation("access-token", "guild", { required: true, owned: true }),
    )
    .result();
  const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
  const db = await PGlite.create({ loadDataDir: await dataDir() });
  await db.exec(text("schema.sql"));
  await db.exec(text("roles.sql"));
  await db.exec(text("roles.sql"));
  await db.exec(
    "ALTER TABLE access_tokens DISABLE TRIGGER ALL; DO $$ DECLARE c text; BEGIN FOR c IN SELECT column_name FROM information_schema.columns WHERE table_name = 'access_tokens' AND column_name <> 'id' LOOP EXECUTE format('ALTER TABLE access_tokens ALTER COLUMN %I DROP NOT NULL', c); END LOOP; END $$",
  );
  await db.exec(
    "INSERT INTO access_tokens (guild_id, expires_at) VALUES (gen_random_uuid(), now() - interval '1 year')",
  );
  const role = /CREATE ROLE (\w+_upkeep)/.exec(text("roles.sql"))?.[1];
  await db.exec(`SET ROLE ${role}`);
  const { affectedRows } = await db.query("DELETE FROM access_tokens WHERE expires_at < now()");
  expect(affectedRows).toBe(1);
  await db.close();
});
