import { sqliteReserved } from "../catalog/sqlite-keywords.ts";
import { printable } from "../postgresql/quote.ts";

/** An identifier as SQLite takes it. A name with a dot is one name: a file has no schemas. */
export function sqliteIdentifier(name: string): string {
  const clean = printable(name);
  const isPlain = /^[a-z_][a-z0-9_]*$/.test(clean) && !sqliteReserved.has(clean);
  return isPlain ? clean : `"${clean.replaceAll('"', '""')}"`;
}

export function sqliteLiteral(value: string): string {
  return `'${printable(value).replaceAll("'", "''")}'`;
}
