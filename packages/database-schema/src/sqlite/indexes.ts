import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { rowCondition } from "../dialects/row-condition.ts";
import { fit } from "../naming/identifier.ts";
import { columnName } from "../postgresql/clauses.ts";
import { sqliteIdentifier as identifier, sqliteLiteral as literal } from "./quote.ts";

type Index = DataOf<typeof data.index>;

/** An index; one over words is a table of FTS5 that triggers keep in step with the rows. */
export function sqliteIndex(index: Index, view: TableView): string {
  if (index.method === "gin") return wordIndex(index, view);
  const columns = index.columns.map(
    ({ column, direction }) =>
      `${identifier(columnName(column, view))}${direction === "desc" ? " DESC" : ""}`,
  );
  return [
    `CREATE ${index.unique ? "UNIQUE " : ""}INDEX ${identifier(index.name)}`,
    `ON ${identifier(view.table.data.name)} (${columns.join(", ")})`,
    ...(index.where
      ? [
          `WHERE ${rowCondition(index.where, identifier(columnName(index.where.column, view)), literal)}`,
        ]
      : []),
  ]
    .join(" ")
    .concat(";");
}

/** The table of words of a table: `recipes_words`. */
export function wordTable(view: TableView): string {
  return fit(view.table.data.name, "words");
}

function wordIndex(index: Index, view: TableView): string {
  const { name } = view.table.data;
  const words = identifier(wordTable(view));
  const table = identifier(name);
  const columns = index.columns.map(({ column }) => identifier(columnName(column, view)));
  const of = (row: "new" | "old") => columns.map((each) => `${row}.${each}`).join(", ");
  const listed = columns.join(", ");
  const put = `INSERT INTO ${words} (rowid, ${listed}) VALUES (new.rowid, ${of("new")});`;
  const take = `INSERT INTO ${words} (${words}, rowid, ${listed}) VALUES ('delete', old.rowid, ${of("old")});`;
  const trigger = (what: string, when: string, body: string) =>
    `CREATE TRIGGER ${identifier(fit(wordTable(view), what))} AFTER ${when} ON ${table} BEGIN ${body} END;`;
  return [
    `-- Words of ${name}, found with MATCH. VACUUM may number rows anew: then INSERT INTO ${words} (${words}) VALUES ('rebuild').`,
    `CREATE VIRTUAL TABLE ${words} USING fts5(${listed}, content=${literal(name)}, tokenize='unicode61 remove_diacritics 2');`,
    trigger("added", "INSERT", put),
    trigger("gone", "DELETE", take),
    trigger("changed", `UPDATE OF ${listed}`, `${take} ${put}`),
  ].join("\n");
}
