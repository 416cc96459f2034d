import type { TableView } from "../access/table-view.ts";
import type { Deleting } from "../postgresql/deletes.ts";
import { identifier, literal, tableIdentifier } from "../postgresql/quote.ts";
import { isDated, roleNames, type Swept } from "../postgresql/roles.ts";
import { asPart } from "./in-transaction.ts";
import { bareTable, insertInto, keyValues, type Trial } from "./trials.ts";

/** What PostgreSQL says where a role has no right to it. */
const refused = { code: "42501" } as const;

/**
 * The programs read every table, empty none, and neither change nor date what is only added; the clean-up takes away a
 * row that is there, of whatever tenant it is, and makes and drops months. Each statement of the programs that deletes is
 * one that they may run. The file may run twice.
 */
export function roleTrial(
  text: string,
  {
    title,
    views,
    swept,
    parted,
    deleting,
  }: {
    readonly title: string;
    readonly views: readonly TableView[];
    readonly swept: readonly Swept[];
    /** Tables that are cut by month. */
    readonly parted: readonly TableView[];
    readonly deleting: readonly Deleting[];
  },
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
  // Whoever explains a statement needs the rights of whoever runs it.
  const deletes = deleting.map(({ text: prepared, name, places }) => ({
    before: [prepared, ...before],
    sql: `DO $explained$ BEGIN EXECUTE 'EXPLAIN EXECUTE ${name}${places > 0 ? `(${Array.from({ length: places }, () => "NULL").join(", ")})` : ""}'; END $explained$`,
    expects: { rows: 0 },
  }));
  const months = parted.flatMap(({ table: { data } }) => {
    const call = (what: "create" | "drop") =>
      `SELECT ${what}_month_partition(${literal(tableIdentifier(data.name))}, '2099-12-31')`;
    const asUpkeep = `SET LOCAL ROLE ${identifier(upkeep)}`;
    return [
      { before, sql: call("create"), expects: refused },
      { before: [asUpkeep, call("create")], sql: call("drop"), expects: { rows: 1 } },
    ];
  });
  return {
    of: "roles",
    setup: [asPart(text), asPart(text)],
    tries: [...tries, ...sweeps, ...deletes, ...months],
  };
}
