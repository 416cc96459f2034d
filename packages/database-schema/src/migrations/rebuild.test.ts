import { expect, it } from "vitest";
import { chainBetween } from "../fixtures/chain-between.ts";
import { runChains } from "../probes/migrations-run.ts";

const split = " PARTITION BY RANGE (made_on)";
const table = (by: string, more = "") => `BEGIN;
CREATE TABLE firings (
  id bigserial NOT NULL,
  made_on date NOT NULL,
  hours integer NOT NULL,
  minutes integer GENERATED ALWAYS AS (hours * 60) STORED,
  CONSTRAINT firings_pkey PRIMARY KEY (id, made_on)${more}
)${by};
${by === "" ? "" : "CREATE TABLE firings_default PARTITION OF firings DEFAULT;"}
COMMIT;
`;

it("splits a table that counts its rows and works out a column, and joins it again", async () => {
  const chain = chainBetween(table(""), table(split));
  const ups = chain.migrations.map(({ up }) => up).join("\n");
  expect(ups).toMatch(
    /LOCK TABLE firings IN ACCESS EXCLUSIVE MODE[\s\S]*CREATE TABLE firings_before AS/,
  );
  expect(ups).toContain("INSERT INTO firings (id, made_on, hours)\n");
  expect(ups).toContain("SELECT setval(pg_get_serial_sequence('firings', 'id')");
  const [outcome] = await runChains([JSON.stringify(chain)]);
  expect(outcome).toMatchObject({ columns: expect.any(Number) });
});

it("asks what becomes of rows that a new condition of a split table refuses", () => {
  const check = ",\n  CONSTRAINT firings_hours_least CHECK (hours >= 1)";
  const { migrations } = chainBetween(table(""), table(split, check));
  expect(migrations.flatMap(({ asks }) => asks.map(({ where }) => where))).toEqual([
    "NOT (hours >= 1)",
  ]);
});
