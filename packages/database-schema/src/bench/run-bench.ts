import { fill } from "../probes/explain-fill.ts";
import { placeOf } from "../probes/explain-request.ts";
import { asPart } from "../probes/in-transaction.ts";
import { type Database, openDatabase } from "../probes/open-database.ts";
import type { BenchOutcome, BenchRequest } from "./bench-request.ts";
import { standIn } from "./stand-in.ts";
import { timesOf } from "./times-of.ts";

/** Makes and fills the tables in PostgreSQL within this process, times each read, and runs the load over HTTP. */
export async function runBench(request: BenchRequest): Promise<BenchOutcome> {
  const db = await openDatabase([request.schema]);
  const nothing = { version: db.version, sizes: [], empty: [], reads: [], runs: [] };
  try {
    const { sizes, empty } = await filled(db, request);
    const statements: (readonly string[])[] = [];
    const reads: BenchOutcome["reads"] = [];
    const budget = request.seconds * 1000;
    for (const read of request.reads) {
      const { problem, texts } = await textsOf(db, read);
      statements.push(texts);
      const times = problem ? [] : await timed(db, texts, (budget * 0.4) / request.reads.length);
      reads.push({
        id: read.id,
        name: read.name,
        ...timesOf(times),
        ...(problem ? { problem } : {}),
      });
    }
    const runs =
      request.operations.length === 0
        ? []
        : await standIn(db, { request, statements, reads, milliseconds: budget * 0.6 });
    return { version: db.version, sizes, empty, reads, runs };
  } catch (error) {
    return { ...nothing, problem: messageOf(error) };
  } finally {
    await db.close();
  }
}

/** One transaction for the tables and their rows; a table that takes none is left out. */
async function filled(db: Database, request: BenchRequest) {
  const sizes: BenchOutcome["sizes"] = [];
  const empty: BenchOutcome["empty"] = [];
  await db.exec("BEGIN");
  await db.exec(request.baseline);
  await db.exec(asPart(request.schema));
  for (const load of request.loads) {
    await db.exec("SAVEPOINT before_rows");
    try {
      for (const { id, rows, bytes, indexBytes } of await fill(db, { loads: [load] }))
        sizes.push({ id, rows, bytes, indexBytes });
    } catch (error) {
      await db.exec("ROLLBACK TO SAVEPOINT before_rows");
      empty.push({ id: load.id, message: messageOf(error) });
    }
  }
  await db.exec("COMMIT");
  return { sizes, empty };
}

const samples = 20;

/** The statement with each of some values that the table has: those that most rows have first. */
async function textsOf(db: Database, read: BenchRequest["reads"][number]) {
  try {
    const rows = await db.rows<Readonly<Record<string, string | null>>>(
      read.sample.replace(/ LIMIT 1$/, ` LIMIT ${samples}`),
    );
    const texts = rows.map((row) => {
      const given = Object.values(row).map((each) => `'${(each ?? "").replaceAll("'", "''")}'`);
      const values = read.values.map((each) => put(each, given));
      return put(read.statement, values);
    });
    const [first] = texts;
    if (first === undefined) return { texts, problem: "no row that it could find" };
    await db.rows(first);
    return { texts };
  } catch (error) {
    return { texts: [], problem: messageOf(error) };
  }
}

function put(text: string, values: readonly string[]): string {
  return text.replaceAll(placeOf.pattern, (_, at: string) => values[Number(at)] ?? "NULL");
}

const fewestTries = 20;
const mostTries = 500;

/** Milliseconds of each execution, until the time is over or there are enough of them. */
async function timed(
  db: Database,
  texts: readonly string[],
  milliseconds: number,
): Promise<readonly number[]> {
  const until = performance.now() + milliseconds;
  const times: number[] = [];
  // What is made at the first time only, as plans and pages that are not yet in memory, is not what is asked about.
  for (const text of texts.slice(0, 5)) await db.rows(text);
  while (times.length < mostTries) {
    if (times.length >= fewestTries && performance.now() > until) break;
    // One read that takes very long has told enough.
    if (times.length > 0 && performance.now() > until + milliseconds * 4) break;
    const begun = performance.now();
    await db.rows(texts[times.length % texts.length] ?? "SELECT 1");
    times.push(performance.now() - begun);
  }
  return times;
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);
