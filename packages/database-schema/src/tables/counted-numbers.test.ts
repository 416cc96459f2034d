import type { PGliteInterface } from "@electric-sql/pglite";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import { numbered } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";
import { openPglite } from "../probes/open-database.ts";

const [one, other] = [
  "00000000-0000-7000-8000-000000000001",
  "00000000-0000-7000-8000-000000000002",
];

let db: PGliteInterface;
let roles: string;
beforeAll(async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...numbered)
    .result();
  const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
  roles = text("roles.sql");
  db = await openPglite([text("schema.sql")]);
  await db.exec(text("schema.sql"));
  await db.exec(roles);
  await db.exec(roles);
  await db.exec(text("access-patterns.sql"));
  await db.exec(`INSERT INTO growers (id, name) VALUES ('${one}', 'A'), ('${other}', 'B')`);
  await db.exec(`INSERT INTO pickers (id, grower_id, name) VALUES ('${one}', '${other}', 'P')`);
  await db.exec(
    `INSERT INTO plots (grower_id, caretaker_id, name, number) VALUES ('${other}', '${one}', 'There', 7)`,
  );
}, 60_000);
afterAll(() => db.close());

const next = async (grower: string) =>
  (await db.query<{ last_number: number }>(`EXECUTE plots_next_number('${grower}')`)).rows[0]
    ?.last_number;

it("counts within each tenant, on from what is there, and leaves a gap where nothing was written", async () => {
  expect(await next(one)).toBe(1);
  expect(await next(one)).toBe(2);
  expect(await next(other)).toBe(8);
});

it("lets the programs of a tenant count for it alone, and note whose an answer is", async () => {
  await db.exec(`SET ROLE schema_app; SET app.tenant_id = '${one}'`);
  expect(await next(one)).toBe(3);
  await expect(next(other)).rejects.toThrow(/row-level security/);
  await db.exec(
    "INSERT INTO idempotency_keys (caller, operation, key, request_hash) VALUES ('a', 'b', 'c', '')",
  );
  const { rows } = await db.query("SELECT grower_id FROM idempotency_keys");
  expect(rows).toEqual([{ grower_id: one }]);
  await expect(db.exec("TRUNCATE plots")).rejects.toThrow(/permission denied/);
  await db.exec("RESET ROLE");
});

const claims = (...requirements: readonly string[]) =>
  planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept(
        "claim",
        { name: "Claim" },
        { number: { name: "case number", type: "integer", unique: true, required: true } },
      ),
      ...requirements.map((text, at) =>
        given(brief.requirement, `r${at}`, { key: `R${at}`, kind: "functional", text }),
      ),
    )
    .result();

it("counts by a sequence where there are no tenants, and no caller brings the number", async () => {
  const { plan } = await claims("Each claim has a case number that is counted on automatically.");
  const column = plan.get(data.column).find(({ data: { name } }) => name === "case_number");
  expect(column?.data).toMatchObject({ type: "bigserial", generated: true });
});

it("leaves a number to whoever enters it, as a sequence would come upon it", async () => {
  const { plan } = await claims("Clerks open a claim by entering the case number of the court.");
  const column = plan.get(data.column).find(({ data: { name } }) => name === "case_number");
  expect(column?.data.type).toBe("bigint");
  expect(column?.data.generated).not.toBe(true);
});
