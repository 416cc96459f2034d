import { describe, expect, it } from "vitest";
import { migrationFaults } from "./lint.ts";

const problems = (sql: string, split: readonly string[] = []) =>
  migrationFaults(sql, new Set(split)).map(({ line, problem }) => `${line}: ${problem}`);

describe("what a running system does not bear", () => {
  it("is nothing in a migration that waits for no lock", () => {
    expect(
      problems(`SET lock_timeout = '5s';
CREATE TABLE a (id int);
CREATE INDEX a_idx ON a (id);
CREATE INDEX CONCURRENTLY b_idx ON b (id);
ALTER TABLE b ADD CONSTRAINT b_check CHECK (id > 0) NOT VALID;
ALTER TABLE b ADD CONSTRAINT b_fkey FOREIGN KEY (id) REFERENCES c (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE d ADD CONSTRAINT d_fkey FOREIGN KEY (id) REFERENCES c (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE b VALIDATE CONSTRAINT b_check;
ALTER TABLE b ALTER COLUMN id SET NOT NULL;`),
    ).toEqual([]);
  });

  it("is each lock that is held while rows are read", () => {
    expect(
      problems(`ALTER TABLE b ALTER COLUMN id SET NOT NULL;
CREATE INDEX b_idx ON b (id);
BEGIN;
DROP INDEX CONCURRENTLY b_idx;
ALTER TABLE b ADD CONSTRAINT b_fkey FOREIGN KEY (id) REFERENCES c (id);`),
    ).toEqual([
      "1: no lock_timeout is set before the first change of a table",
      "1: every row of b is read under its lock: a validated check comes first",
      "2: the index of b keeps writes waiting: CREATE INDEX CONCURRENTLY",
      "4: CONCURRENTLY cannot run inside a transaction",
      "5: the condition of b is checked under its lock: NOT VALID, then VALIDATE",
      "5: a transaction is not ended",
    ]);
  });

  it("is no index of a table in partitions, which cannot be built beside its writes", () => {
    const sql = "SET lock_timeout = '5s';\nCREATE INDEX b_idx ON b (id);";
    expect(problems(sql, ["b"])).toEqual([]);
  });
});
