import { statementsIn } from "../sql/tokens.ts";
import type { Database } from "./open-database.ts";

/** The schema in which everything without one of its own is made on a server that somebody gave. */
const apart = "planc_verify";

/**
 * Does it in one transaction that is never committed: whatever it makes, roles and schemas too, is gone afterwards.
 * On a server, what names no schema is made in one of its own.
 */
export async function leavingNothing<T>(
  db: Database,
  isServer: boolean,
  work: () => Promise<T>,
): Promise<T> {
  await db.exec("BEGIN");
  try {
    if (isServer) {
      await db.exec(`CREATE SCHEMA ${apart}; SET LOCAL search_path = ${apart}, public;`);
    }
    return await work();
  } finally {
    await db.exec("ROLLBACK");
    // Prepared statements are of the session.
    await db.exec("DEALLOCATE ALL");
  }
}

/** A file that is a transaction of its own, as a part of another one: however it says that one begins or ends. */
export function asPart(text: string): string {
  return statementsIn(text)
    .filter((each) => !ending.test(each))
    .map((each) => `${each};`)
    .join("\n");
}

const ending = /^(?:BEGIN|START\s+TRANSACTION|COMMIT|END|ROLLBACK|ABORT|PREPARE\s+TRANSACTION)\b/i;
