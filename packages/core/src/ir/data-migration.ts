import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

/** What one migration makes different. */
const schemaChange = z.strictObject({
  what: z.enum(["added", "removed", "changed", "renamed"]),
  kind: z.enum([
    "table",
    "column",
    "type",
    "nullability",
    "default",
    "check",
    "key",
    "index",
    "partition",
    "policy",
    "comment",
    "other",
  ]),
  /** Absent where it is of no table: a function, a schema, a role. */
  table: z.string().min(1).max(200).optional(),
  name: z.string().min(1).max(300),
  from: z.string().max(20_000).optional(),
  to: z.string().max(20_000).optional(),
});

/** One statement of a migration, with what it does to a system that runs. */
const migrationStatement = z.strictObject({
  /**
   * `expand`: old and new programs go on · `backfill`: rows get their values, a few at a time · `validate`:
   * every row is checked, none is locked · `switch`: what only new programs keep to · `contract`: what only
   * old ones knew goes.
   */
  phase: z.enum(["rename", "expand", "backfill", "validate", "switch", "contract"]),
  sql: z.string().min(1).max(2_000_000),
  /** The strongest lock that it takes on a table that is there, as PostgreSQL calls it; absent where none. */
  lock: label.optional(),
  /** The tables that are locked. */
  on: z.array(z.string().min(1).max(200)).max(1000),
  /** What it reads or writes anew while it holds the lock. */
  work: z.enum(["none", "scan", "rewrite", "build"]),
  /** It cannot run inside a transaction. */
  alone: z.literal(true).optional(),
  /** What is gone once it has run. */
  loses: prose.optional(),
  /** It stops where rows have no value that the plan knows: somebody has to say which. */
  asks: z
    .strictObject({
      table: z.string().min(1).max(200),
      column: z.string().min(1).max(200),
      /** Rows that are meant. */
      where: z.string().min(1).max(20_000),
    })
    .optional(),
  because: prose.optional(),
});

/** One step from the schema of the last plan to the next; those of earlier plans are kept as they were. */
export const migration = many(
  "data/migration",
  z.strictObject({
    /** Given once: `0003-add-invoices` stays the third. */
    number: z.int().min(1).max(9999),
    name: identifier,
    store: ref("data/store"),
    /** `database/migrations` */
    folder: z.string().min(1).max(400),
    /** Before the programs of this plan are released, or once no older one runs. */
    when: z.enum(["before-release", "after-release"]),
    /** The schema that the first of them starts from, as SQL; later ones start where the one before ends. */
    before: z.string().max(20_000_000).optional(),
    /** Tables of the repository that both schemas build on, as SQL. */
    baseline: z.string().max(2_000_000).optional(),
    /** Schemas that each stand on a server of their own, with a folder of migrations each. */
    apart: z.array(identifier).min(2).max(500).optional(),
    /** Policies bind the owner of tables too, so that whoever runs it has to be above them. */
    guarded: z.literal(true).optional(),
    changes: z.array(schemaChange).max(20_000),
    forward: z.array(migrationStatement).max(20_000),
    backward: z.array(migrationStatement).max(20_000),
  }),
  { summary: "migrations from the schemas of earlier plans" },
);
