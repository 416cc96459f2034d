import type { PGliteInterface } from "@electric-sql/pglite";
import type { Trial, Try } from "./trials.ts";

/** Goes through trials one by one, undoes each, and says what came out otherwise than it should. */
export async function goThrough(
  db: PGliteInterface,
  trials: readonly Trial[],
): Promise<{ readonly tried: number; readonly problem?: string }> {
  let tried = 0;
  for (const { of, setup, tries } of trials) {
    await db.exec("BEGIN");
    try {
      for (const statement of setup) await db.exec(statement);
      for (const each of tries) {
        const problem = await wrong(db, each);
        if (problem !== undefined) return { tried, problem: `${of}: ${each.sql} ${problem}` };
        tried += 1;
      }
    } finally {
      await db.exec("ROLLBACK");
    }
  }
  return { tried };
}

async function wrong(
  db: PGliteInterface,
  { before = [], sql, expects }: Try,
): Promise<string | undefined> {
  const wanted = "code" in expects ? `fails with ${expects.code}` : `touches ${expects.rows}`;
  await db.exec("SAVEPOINT deed");
  try {
    for (const statement of before) await db.exec(statement);
    const [result] = await db.exec(sql);
    const rows = result && result.fields.length > 0 ? result.rows.length : result?.affectedRows;
    return "rows" in expects && rows === expects.rows
      ? undefined
      : `touched ${rows ?? 0} rows, and ${wanted} as planned`;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if ("code" in expects && code === expects.code) return undefined;
    const told = error instanceof Error ? error.message : String(error);
    return `failed (${told}), and ${wanted} as planned`;
  } finally {
    await db.exec("ROLLBACK TO SAVEPOINT deed; RELEASE SAVEPOINT deed");
  }
}
