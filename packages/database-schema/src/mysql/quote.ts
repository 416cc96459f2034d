import { printable } from "../postgresql/quote.ts";

/** An identifier in backticks, as MySQL itself prints it: no reserved word and no version can be in its way. */
export function mysqlIdentifier(name: string): string {
  return `\`${printable(name).replaceAll("`", "``")}\``;
}

/** The name of a table, with its database before the dot. */
export function mysqlTableName(name: string): string {
  return name.split(".").map(mysqlIdentifier).join(".");
}

/** A backslash escapes in MySQL unless the server says otherwise. */
export function mysqlLiteral(value: string): string {
  return `'${printable(value).replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
