import { reservedWords } from "../catalog/postgresql-keywords.ts";

/** An identifier as SQL takes it: quoted where it is not plain lower case or is a reserved word. */
export function identifier(name: string): string {
  const clean = printable(name);
  const plain = /^[a-z_][a-z0-9_]*$/.test(clean) && !reservedWords.has(clean);
  return plain ? clean : `"${clean.replaceAll('"', '""')}"`;
}

/** The name of a table, with the schema before its dot where the repository has it in one. */
export function tableIdentifier(name: string): string {
  return name.split(".").map(identifier).join(".");
}

/** A string literal; `standard_conforming_strings` is on, so a backslash is only itself. */
export function literal(value: string): string {
  return `'${printable(value).replaceAll("'", "''")}'`;
}

/** Text after `--`: one line, whatever it was. */
export function remark(text: string): string {
  return printable(text);
}

/** What a value of text can hold: whole characters, no control codes, runs of space as one. */
export function printable(text: string): string {
  return (
    wellFormed(text)
      // Marks that make text read in another order than it is written.
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
      .trim()
  );
}

/** Halves of surrogate pairs cannot be written as UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}
