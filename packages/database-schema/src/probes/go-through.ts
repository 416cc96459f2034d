import type { Database } from "./open-database.ts";
import type { Trial, Try } from "./trials.ts";

/** Goes through trials one by one within a transaction, undoes each, and says what came out otherwise than it should. */
export async function goThrough(
  db: Database,
  trials: readonly Trial[],
): Promise<{ readonly tried: number; readonly problem?: string }> {
  let tried = 0;
  for (const { of, setup, tries } of trials) {
    await db.exec("SAVEPOINT trial");
    try {
      for (const statement of setup) await db.exec(statement);
      for (const each of tries) {
        const problem = await wrong(db, each);
        if (problem !== undefined) return { tried, problem: `${of}: ${each.sql} ${problem}` };
        tried += 1;
      }
    } finally {
      await db.exec("ROLLBACK TO SAVEPOINT trial; RELEASE SAVEPOINT trial");
    }
  }
  return { tried };
}

async function wrong(
  db: Database,
  { before = [], sql, expects }: Try,
): Promise<string | undefined> {
  const wanted = "code" in expects ? `fails with ${expects.code}` : `touches ${expects.rows}`;
  await db.exec("SAVEPOINT deed");
  try {
    for (const statement of before) await db.exec(statement);
    const rows = await db.touched(sql);
    return "rows" in expects && rows === expects.rows
      ? undefined
      : `touched ${rows} rows, and ${wanted} as planned`;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if ("code" in expects && code === expects.code) return undefined;
    const told = error instanceof Error ? error.message : String(error);
    return `failed (${told}), and ${wanted} as planned`;
  } finally {
    await db.exec("ROLLBACK TO SAVEPOINT deed; RELEASE SAVEPOINT deed");
  }
}
