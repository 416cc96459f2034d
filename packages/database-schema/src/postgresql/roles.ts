import type { TableView } from "../access/table-view.ts";
import { fit, snake } from "../naming/identifier.ts";
import { identifier, literal, remark, tableIdentifier } from "./quote.ts";
import { inSchema, type SignIn, signInFunctions } from "./sign-in.ts";

/** What the programs do with the rows of a table. */
export type Deeds = "all" | "no-delete" | "add" | "read";

export interface RoleFacts {
  readonly title: string;
  readonly tables: readonly { readonly view: TableView; readonly deeds: Deeds }[];
  /** Tables whose rows leave by age, each with the column that ages. */
  readonly swept: readonly { readonly view: TableView; readonly by: string }[];
  readonly signIn?: SignIn | undefined;
}

/** The role of the programs, and the one that takes away what is past its time. */
export function roleNames(title: string): { readonly app: string; readonly upkeep: string } {
  const name = snake(title);
  return { app: fit(name, "app"), upkeep: fit(name, "upkeep") };
}

const rights: Readonly<Record<Deeds, string>> = {
  all: "SELECT, INSERT, UPDATE, DELETE",
  "no-delete": "SELECT, INSERT, UPDATE",
  add: "SELECT, INSERT",
  read: "SELECT",
};

/** Judgements: a request is given up sooner, a change of the schema waits no longer, a lost program lets go of its rows. */
const waits = { statement_timeout: "10s", lock_timeout: "3s" } as const;
const idle = { idle_in_transaction_session_timeout: "30s" } as const;

/** Roles with the rights that their programs use; run again, it takes back what is not granted any more. */
export function rolesSql({ title, tables, swept, signIn }: RoleFacts): string {
  const { app, upkeep } = roleNames(title);
  const roles = swept.length > 0 ? [app, upkeep] : [app];
  const granted = Map.groupBy(tables, ({ deeds }) => deeds);
  const list = (views: readonly TableView[]) =>
    views.map(({ table }) => tableIdentifier(table.data.name)).join(", ");
  return [
    `-- ${remark(title)}: roles and what they may. Runs after schema.sql and after each migration, by the owner of the tables.`,
    "-- It needs CREATEROLE; without that an administrator makes the roles and their timeouts, and the rest runs.",
    "",
    "BEGIN;",
    "",
    ...roles.flatMap((role) => [
      `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(role)}) THEN CREATE ROLE ${identifier(role)} LOGIN; END IF; END $$;`,
      inSchema(`REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM ${escaped(role)}`),
      inSchema(`GRANT USAGE ON SCHEMA %I TO ${escaped(role)}`),
    ]),
    "",
    `-- ${remark(app)}: the programs sign in as it; its password is set where they are deployed. It owns no table, so it`,
    "-- changes none, switches no trigger or policy off, and empties no table at once.",
    ...(["all", "no-delete", "add", "read"] as const).flatMap((deeds) => {
      const own = granted.get(deeds)?.map(({ view }) => view) ?? [];
      return own.length === 0
        ? []
        : [`GRANT ${rights[deeds]} ON ${list(own)} TO ${identifier(app)};`];
    }),
    inSchema(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO ${escaped(app)}`),
    ...(signIn
      ? [
          `GRANT ${identifier(signIn.role)} TO CURRENT_USER;`,
          ...signInFunctions(signIn).map(
            (each) => `GRANT EXECUTE ON FUNCTION ${each} TO ${identifier(app)};`,
          ),
          `REVOKE ${identifier(signIn.role)} FROM CURRENT_USER;`,
        ]
      : []),
    ...settings(app, { ...waits, ...idle }),
    ...(swept.length > 0
      ? [
          "",
          `-- ${remark(upkeep)}: the clean-up signs in as it, and locks the rows that it takes away by the column that ages.`,
          `GRANT SELECT, DELETE ON ${list(swept.map(({ view }) => view))} TO ${identifier(upkeep)};`,
          ...swept.map(
            ({ view, by }) =>
              `GRANT UPDATE (${identifier(by)}) ON ${tableIdentifier(view.table.data.name)} TO ${identifier(upkeep)};`,
          ),
          ...settings(upkeep, { statement_timeout: "5min", lock_timeout: "3s", ...idle }),
        ]
      : []),
    "",
    "COMMIT;",
    "",
  ].join("\n");
}

function settings(role: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(
    ([name, value]) => `ALTER ROLE ${identifier(role)} SET ${name} = ${literal(value)};`,
  );
}

/** A name within a text that `format` fills. */
function escaped(role: string): string {
  return identifier(role).replaceAll("%", "%%");
}
