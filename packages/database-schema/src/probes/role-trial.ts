import type { TableView } from "../access/table-view.ts";
import { identifier, tableIdentifier } from "../postgresql/quote.ts";
import { isDated, roleNames, type Swept } from "../postgresql/roles.ts";
import { asPart } from "./in-transaction.ts";
import { bareTable, insertInto, keyValues, type Trial } from "./trials.ts";

/** What PostgreSQL says where a role has no right to it. */
const refused = { code: "42501" } as const;

/**
 * The programs read every table, empty none, and neither change nor date what is only added; the clean-up takes away a
 * row that is there, of whatever tenant it is. The file may run twice.
 */
export function roleTrial(
  text: string,
  title: string,
  views: readonly TableView[],
  swept: readonly Swept[],
): Trial {
  const { app, upkeep } = roleNames(title);
  const before = [`SET LOCAL ROLE ${identifier(app)}`];
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
  const sweeps = swept.map(({ view, by }) => {
    const name = tableIdentifier(view.table.data.name);
    const column = identifier(by);
    const values = new Map([...keyValues(view, 1), [by, "now()"]]);
    return {
      before: [
        ...bareTable(view),
        insertInto(view, values),
        `SET LOCAL ROLE ${identifier(upkeep)}`,
      ],
      // As the sweep has it: taken by the age, and locked.
      sql: `DELETE FROM ${name} WHERE ${column} = ANY (ARRAY(SELECT ${column} FROM ${name} WHERE ${column} <= now() FOR UPDATE SKIP LOCKED))`,
      expects: { rows: 1 },
    };
  });
  return { of: "roles", setup: [asPart(text), asPart(text)], tries: [...tries, ...sweeps] };
}
