import {
  type Check,
  type ExplainOutcome,
  type ExplainRequest,
  placeOf,
} from "./explain-request.ts";
import type { Database } from "./open-database.ts";
import { type PlanNode, readPlan } from "./read-plan.ts";

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

/** In what the planner differs from the plan: how it does each read, and what that costs without the index. */
export async function ask(db: Database, request: ExplainRequest): Promise<ExplainOutcome["wrong"]> {
  const role = await beTenant(db, request);
  const wrong: ExplainOutcome["wrong"] = [];
  const byIndex = new Map<string, { check: Check; statement: string; cost: number }[]>();
  const samples = new Map<string, readonly Sample[]>();
  for (const check of request.checks) {
    const rows = samples.get(check.sample) ?? (await db.rows<Sample>(check.sample));
    samples.set(check.sample, rows);
    const { statement, cost, found } = await tried(db, check, rows, role);
    if (found !== undefined) {
      wrong.push({ name: check.name, index: check.index, kind: "beside", found });
      // What another one does as well gains nothing by this one, which something else needs.
    } else if (check.others.length === 0) {
      const same = byIndex.get(check.drop) ?? [];
      same.push({ check, statement, cost });
      byIndex.set(check.drop, same);
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

/** Of each column of the sample one value, as text. */
type Sample = Readonly<Record<string, string | null>>;

/** The read with the first values with which it goes by the index, or with the last that there are. */
async function tried(db: Database, check: Check, rows: readonly Sample[], role: string) {
  const triedWith = async (sample: Sample) => {
    const given = Object.values(sample).map((each) => `'${(each ?? "").replaceAll("'", "''")}'`);
    const values = check.values.map((each) => filled(each, given));
    const statement = filled(check.statement, values);
    const plan = await explained(db, check.ofTenant ? role : "", statement);
    return { statement, cost: plan.cost, found: await wayOf(db, plan, check) };
  };
  const [first = {}, ...others] = rows;
  let last = await triedWith(first);
  for (const sample of others) {
    if (last.found === undefined) break;
    last = await triedWith(sample);
  }
  return last;
}

function filled(text: string, values: readonly string[]): string {
  return text.replaceAll(placeOf.pattern, (_, at: string) => values[Number(at)] ?? "NULL");
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
