import {
  type Check,
  type ExplainOutcome,
  type ExplainRequest,
  placeOf,
} from "./explain-request.ts";
import { asPart, leavingNothing } from "./in-transaction.ts";
import { type Database, openDatabase } from "./open-database.ts";
import { type PlanNode, readPlan } from "./read-plan.ts";

/** Makes the tables of each store, seeds them, fills them, and asks how each read is done. */
export async function runExplain(
  requests: readonly ExplainRequest[],
  server?: string,
): Promise<readonly ExplainOutcome[]> {
  const outcomes: ExplainOutcome[] = [];
  const db = await openDatabase(
    requests.map(({ schema }) => schema),
    server,
  );
  try {
    for (const request of requests) {
      outcomes.push(await leavingNothing(db, server !== undefined, () => explainOne(db, request)));
    }
  } finally {
    await db.close();
  }
  return outcomes;
}

type Part = NonNullable<ExplainOutcome["problem"]>["part"];

async function explainOne(db: Database, request: ExplainRequest): Promise<ExplainOutcome> {
  const { version } = db;
  const nothing = { version, seeded: 0, sizes: [], wrong: [] };
  let part: Part = "schema";
  try {
    await db.exec(request.baseline);
    await db.exec(asPart(request.schema));
    part = "seed";
    await db.exec("SAVEPOINT before_seed");
    await db.exec(asPart(request.seed));
    const seeded = await rowsIn(db, request);
    // Over rows that this transaction has changed, an index that it makes is of no use until it ends.
    await db.exec("ROLLBACK TO SAVEPOINT before_seed");
    part = "patterns";
    await db.exec(request.patterns);
    part = "volume";
    const sizes = await fill(db, request);
    return { version, seeded, sizes, wrong: await ask(db, request) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...nothing, problem: { part, message } };
  }
}

/** Rows that are there once the seed has run, in the tables that are read. */
async function rowsIn(db: Database, { loads }: ExplainRequest): Promise<number> {
  let count = 0;
  for (const { table } of loads) {
    const [row] = await db.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    count += row?.count ?? 0;
  }
  return count;
}

const indexesOf = (table: string) => `
  SELECT c.oid::regclass::text AS name, pg_get_indexdef(c.oid) AS definition
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid = '${table.replaceAll("'", "''")}'::regclass AND NOT i.indisunique
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid)
  ORDER BY c.relname`;

/** Indexes are made after the rows, as a restored backup has them: rows go in several times as fast. */
async function fill(db: Database, { loads }: ExplainRequest): Promise<ExplainOutcome["sizes"]> {
  const sizes: ExplainOutcome["sizes"] = [];
  await withoutTriggers(
    db,
    loads.map(({ table }) => table),
  );
  for (const { id, name, table, sql } of loads) {
    const indexes = await db.rows<{ name: string; definition: string }>(indexesOf(table));
    await db.exec(indexes.map((each) => `DROP INDEX ${each.name};`).join("\n"));
    // The same rows each time.
    await db.exec("SELECT setseed(0.5)");
    await db.exec(sql);
    await db.exec(
      indexes.map(({ definition }) => `${definition.replace(" ON ONLY ", " ON ")};`).join("\n"),
    );
    await db.exec(`ANALYZE ${table}`);
    const [size] = await db.rows<{ rows: number; bytes: number; index_bytes: number }>(`
      SELECT (SELECT count(*)::int FROM ${table}) AS rows,
        sum(pg_table_size(relid))::float8 AS bytes, sum(pg_indexes_size(relid))::float8 AS index_bytes
      FROM (
        SELECT relid FROM pg_partition_tree('${table.replaceAll("'", "''")}') WHERE isleaf UNION SELECT '${table.replaceAll("'", "''")}'::regclass
      ) AS leaves`);
    if (!size || size.rows === 0) throw new Error(`no rows could be made in ${table}`);
    sizes.push({
      id,
      name,
      rows: size.rows,
      bytes: size.bytes / size.rows,
      indexBytes: size.index_bytes / size.rows,
    });
  }
  return sizes;
}

/** Rows go in unordered: what a reference or a trigger asks of them is left out, conditions are not. */
async function withoutTriggers(db: Database, tables: readonly string[]): Promise<void> {
  await db.exec("SAVEPOINT before_triggers");
  try {
    await db.exec("SET LOCAL session_replication_role = replica");
  } catch {
    // Only a superuser may. The owner of a table may do without its references and its own triggers.
    await db.exec("ROLLBACK TO SAVEPOINT before_triggers");
    for (const table of tables) {
      const keys = await db.rows<{ name: string }>(
        `SELECT quote_ident(conname) AS name FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid = '${table.replaceAll("'", "''")}'::regclass`,
      );
      for (const { name } of keys) await db.exec(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
      await db.exec(
        `ALTER TABLE ${table} DISABLE TRIGGER USER; ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
      );
    }
  }
}

const asker = "planc_verify_reader";

/** A role that policies hold for, as they do for no superuser. */
async function beTenant(db: Database, { tenant, loads }: ExplainRequest): Promise<string> {
  if (tenant === undefined) return "";
  const [row] = await db.rows<{ id: string }>(tenant.sample);
  const schemas = new Set(
    loads.map(({ table }) => (table.includes(".") ? table.split(".")[0] : "")),
  );
  const named = [...schemas].filter((each) => each !== "");
  const [here] = await db.rows<{ schema: string }>(
    "SELECT quote_ident(current_schema()) AS schema",
  );
  await db.exec(
    [
      `CREATE ROLE ${asker}`,
      `GRANT USAGE ON SCHEMA ${[...named, here?.schema ?? "public"].join(", ")} TO ${asker}`,
      ...loads.map(({ table }) => `GRANT SELECT, UPDATE, DELETE ON ${table} TO ${asker}`),
      `GRANT ${asker} TO CURRENT_USER`,
    ].join("; "),
  );
  return `SET LOCAL ROLE ${asker}; SELECT set_config('${tenant.setting}', '${row?.id ?? ""}', true)`;
}

async function ask(db: Database, request: ExplainRequest): Promise<ExplainOutcome["wrong"]> {
  const role = await beTenant(db, request);
  const wrong: ExplainOutcome["wrong"] = [];
  const byIndex = new Map<string, { check: Check; statement: string; cost: number }[]>();
  for (const check of request.checks) {
    const [sample = {}] = await db.rows<Record<string, string | null>>(check.sample);
    const given = Object.values(sample).map((each) => `'${(each ?? "").replaceAll("'", "''")}'`);
    const filled = (text: string, values: readonly string[]) =>
      text.replaceAll(placeOf.pattern, (_, at: string) => values[Number(at)] ?? "NULL");
    const statement = filled(
      check.statement,
      check.values.map((each) => filled(each, given)),
    );
    const plan = await explained(db, check.ofTenant ? role : "", statement);
    const found = await wayOf(db, plan, check);
    if (found === undefined) {
      const same = byIndex.get(check.drop) ?? [];
      // What another one does as well gains nothing by this one, which something else needs.
      if (check.others.length > 0) continue;
      byIndex.set(check.drop, [...same, { check, statement, cost: plan.cost }]);
    } else {
      wrong.push({ name: check.name, index: check.index, kind: "beside", found });
    }
  }
  for (const [drop, checks] of byIndex) {
    await db.exec("SAVEPOINT without");
    await db.exec(drop);
    for (const { check, statement, cost } of checks) {
      const plan = await explained(db, check.ofTenant ? role : "", statement);
      if (plan.cost > cost) continue;
      const found = `the cost stays ${cost} without it`;
      wrong.push({ name: check.name, index: check.index, kind: "no-gain", found });
    }
    await db.exec("ROLLBACK TO SAVEPOINT without");
  }
  return wrong;
}

async function explained(db: Database, role: string, statement: string): Promise<PlanNode> {
  await db.exec(`SAVEPOINT asking; ${role}`);
  try {
    const [row] = await db.rows<{ "QUERY PLAN": unknown }>(`EXPLAIN (FORMAT JSON) ${statement}`);
    return readPlan(row?.["QUERY PLAN"]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${message} in: ${statement}`);
  } finally {
    await db.exec("ROLLBACK TO SAVEPOINT asking");
  }
}

/** Rows of a page, and the one that tells whether there is another. */
const page = 51;

/** In what the plan differs from going by the index; nothing where it does go by it. */
async function wayOf(db: Database, plan: PlanNode, check: Check): Promise<string | undefined> {
  const scans = plan.scans.filter(({ index }) => index !== undefined);
  const used = new Set<string>();
  for (const { index = "" } of scans) {
    used.add(index);
    // The index of a partition is one of its table.
    const above = await db.rows<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class i CROSS JOIN LATERAL pg_partition_ancestors(i.oid) a
       JOIN pg_class c ON c.oid = a.relid WHERE i.relkind IN ('i', 'I') AND i.relname = '${index.replaceAll("'", "''")}'`,
    );
    for (const { name } of above) used.add(name);
  }
  if (![check.index, ...check.others].some((name) => used.has(name))) {
    const ways = plan.scans.map(({ node, index }) => (index ? `${node} of ${index}` : node));
    return [...new Set(ways)].join(", ") || plan.node;
  }
  // Fewer rows than a page are put into order as they come; an index saves nothing there.
  const sort = plan.sorts.find(({ rows }) => rows > page);
  return check.ordered && sort !== undefined ? `${sort.node} of ${sort.rows} rows` : undefined;
}
