/**
 * Locks of statements on tables, as the documentation of PostgreSQL 18 has them: "Explicit Locking" (13.3.1),
 * ALTER TABLE, CREATE INDEX, DROP INDEX, COMMENT. Read in 2026-11.
 */
export const locks = {
  /** Nobody reads or writes meanwhile. */
  all: "ACCESS EXCLUSIVE",
  /** Reads go on, writes wait. */
  writes: "SHARE ROW EXCLUSIVE",
  /** Reads go on, writes wait: the building of an index. */
  index: "SHARE",
  /** Reads and writes go on; other changes of the table wait. */
  changes: "SHARE UPDATE EXCLUSIVE",
  /** Reads and writes of other rows go on. */
  rows: "ROW EXCLUSIVE",
} as const;

/** Functions whose value differs from row to row: a column that begins with one is written into each row. */
export const volatileCalls =
  /\b(?:uuidv7|uuidv4|gen_random_uuid|random|clock_timestamp|timeofday|nextval)\s*\(/i;
