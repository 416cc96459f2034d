import { listed, type PlanNodeOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { bullets, codeBlock, inlineCode, paragraph } from "@planc/core/markdown";
import { pathFor } from "../artifacts/paths.ts";
import { wholeFiles } from "../catalog/engines.ts";
import { dialectOf, engineName, hasTables } from "../layout/store-of.ts";
import { counted } from "./words.ts";

type Store = PlanNodeOf<typeof data.store>;
type Table = PlanNodeOf<typeof data.table>;

/** How tables get into a file of SQLite or a database of MySQL, and what to see then. */
export function loadOther(
  store: Store,
  stores: readonly Store[],
  own: readonly Table[],
  technology: string | undefined,
) {
  const isWhole = wholeFiles.has(technology ?? "");
  const path = pathFor(store, stores.filter(hasTables), "schema.sql");
  const there = own.filter(({ data: { lifecycle } }) => lifecycle !== "new");
  const made = counted(own.length - there.length, there.length > 0 ? "new table" : "table");
  const isSqlite = dialectOf(store) === "sqlite";
  const name = isSqlite && !isWhole ? "DATABASE_FILE" : "DATABASE_NAME";
  const what = isSqlite ? `${engineName(store)} file` : `${engineName(store)} database`;
  return [
    paragraph(
      inlineCode(name),
      there.length === 0
        ? `: an empty ${what}.`
        : `: a copy of the ${what} of the repository, with ${listed(there.map((each) => each.data.name))}.`,
    ),
    codeBlock(
      "sh",
      isWhole
        ? `npx wrangler d1 execute "$${name}" --file=${path}\nnpx wrangler d1 execute "$${name}" --command "PRAGMA table_list"`
        : isSqlite
          ? `sqlite3 -bail "$${name}" ".read ${path}"\nsqlite3 "$${name}" ".tables" "PRAGMA foreign_key_check"`
          : `mysql --default-character-set=utf8mb4 "$${name}" < ${path}\nmysql "$${name}" -e "SHOW TABLES"`,
    ),
    paragraph("Expect:"),
    bullets([
      isSqlite
        ? "no message, or nothing changed"
        : "no message; after one, an empty database again before the next try",
      there.length > 0 ? `what was there, and ${made}` : made,
    ]),
  ];
}
