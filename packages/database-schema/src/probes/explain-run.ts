import { ask } from "./explain-ask.ts";
import { fill } from "./explain-fill.ts";
import type { ExplainOutcome, ExplainRequest } from "./explain-request.ts";
import { asPart, leavingNothing } from "./in-transaction.ts";
import { type Database, openDatabase } from "./open-database.ts";

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
