import type { TableView } from "../access/table-view.ts";
import { identifier, tableIdentifier } from "../postgresql/quote.ts";
import { isDated, roleNames } from "../postgresql/roles.ts";
import { asPart } from "./in-transaction.ts";
import type { Trial } from "./trials.ts";

/** What PostgreSQL says where a role has no right to it. */
const refused = { code: "42501" } as const;

/** The programs read every table, empty none, and neither change nor date what is only added; the file may run twice. */
export function roleTrial(text: string, title: string, views: readonly TableView[]): Trial {
  const before = [`SET LOCAL ROLE ${identifier(roleNames(title).app)}`];
  const tries = views.flatMap(({ table: { data }, columns }) => {
    const name = tableIdentifier(data.name);
    return [
      { before, sql: `SELECT 1 FROM ${name} WHERE false`, expects: { rows: 0 } },
      { before, sql: `TRUNCATE ${name}`, expects: refused },
      ...(data.addedOnly
        ? [
            { before, sql: `DELETE FROM ${name} WHERE false`, expects: refused },
            ...columns.filter(isDated).map(({ data: column }) => ({
              before,
              sql: `INSERT INTO ${name} (${identifier(column.name)}) VALUES (now())`,
              expects: refused,
            })),
          ]
        : []),
    ];
  });
  return { of: "roles", setup: [asPart(text), asPart(text)], tries };
}
