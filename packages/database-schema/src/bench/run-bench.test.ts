import { expect, it } from "vitest";
import { placeOf } from "../probes/explain-request.ts";
import { runBench } from "./run-bench.ts";
import { timesOf } from "./times-of.ts";

const read = (id: string, statement: string) => ({
  id,
  name: id,
  sample: 'SELECT id::text AS "v0" FROM loans GROUP BY id ORDER BY count(*) DESC, 1 LIMIT 1',
  statement,
  values: [`${placeOf.at(0)}::int`],
});

it("fills the tables, times each read, and runs the planned rates against a stand-in", async () => {
  const { version, problem, sizes, empty, reads, runs } = await runBench({
    baseline: "",
    schema:
      "BEGIN; CREATE TABLE loans (id int PRIMARY KEY, reader text NOT NULL); CREATE TABLE no (id int CHECK (id < 0)); COMMIT;",
    loads: [
      {
        id: "loans",
        name: "loans",
        table: "loans",
        sql: "INSERT INTO loans SELECT n, 'reader ' || n FROM generate_series(1, 500) AS n",
      },
      { id: "no", name: "no", table: "no", sql: "INSERT INTO no VALUES (1)" },
    ],
    reads: [
      read("loans-by-id", `SELECT * FROM loans WHERE id = ${placeOf.at(0)}`),
      read("gone", `SELECT * FROM gone WHERE id = ${placeOf.at(0)}`),
    ],
    operations: [
      { name: "getLoan", method: "GET", path: "/loans/{id}", success: 200, share: 0.8, reads: [0] },
      {
        name: "endLoan",
        method: "DELETE",
        path: "/loans/{id}",
        success: 204,
        share: 0.2,
        reads: [],
      },
    ],
    runs: [
      { name: "Normal load", planned: 2 },
      { name: "Peak load", planned: 10 },
    ],
    seconds: 1,
  });
  expect([version.split(".").length, problem]).toEqual([2, undefined]);
  expect(sizes.map(({ id, rows }) => [id, rows])).toEqual([["loans", 500]]);
  expect(empty.map(({ id }) => id)).toEqual(["no"]);
  expect(reads[0]).toMatchObject({ id: "loans-by-id" });
  expect(reads[0]?.count).toBeGreaterThanOrEqual(20);
  expect(reads[0]?.p50).toBeGreaterThan(0);
  expect(reads[1]?.problem).toMatch(/gone/);
  // Twenty a second at least at the peak, and the ordinary hour a fifth of it.
  expect(runs.map(({ name, sent, failed }) => [name, sent, failed])).toEqual([
    ["Normal load", 4, 0],
    ["Peak load", 20, 0],
  ]);
});

it("says what PostgreSQL refused of the tables", async () => {
  const outcome = await runBench({
    baseline: "",
    schema: "CREATE TABLE loans (id nothing);",
    loads: [],
    reads: [],
    operations: [],
    runs: [],
    seconds: 1,
  });
  expect(outcome.problem).toMatch(/nothing/);
});

it("tells percentiles by rank", () => {
  const times = Array.from({ length: 100 }, (_, at) => at + 1);
  expect(timesOf(times)).toEqual({ count: 100, mean: 50.5, p50: 51, p95: 96, p99: 100 });
});
