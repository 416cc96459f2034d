import type { Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { fit, snake } from "../naming/identifier.ts";
import { monthFunctions } from "./partitions.ts";
import { identifier, literal, remark, tableIdentifier } from "./quote.ts";
import { inSchema, type SignIn, signInFunctions } from "./sign-in.ts";

/** What the programs do with the rows of a table. */
export type Deeds = "all" | "no-delete" | "add" | "read";

export interface RoleFacts {
  readonly title: string;
  readonly tables: readonly { readonly view: TableView; readonly deeds: Deeds }[];
  /** Tables whose rows leave by age, each with the column that ages. */
  readonly swept: readonly Swept[];
  /** Some table is cut by month: a job makes the parts to come, and drops those past their time. */
  readonly parted: boolean;
  /** Tables of which a policy shows the rows of one tenant alone. */
  readonly guarded: ReadonlySet<Ref>;
  readonly signIn?: SignIn | undefined;
  /** Of these, the ones from which work of all tenants is taken up. */
  readonly claimed: readonly TableView[];
}

/** A table whose rows leave by the age that a column tells. */
export interface Swept {
  readonly view: TableView;
  readonly by: string;
}

/** Those of which the clean-up deletes rows. */
export function sweptOf(
  views: readonly TableView[],
  retentions: readonly ViewOf<typeof data.retention>[],
): readonly Swept[] {
  const keptOf = new Map<Ref, (typeof retentions)[number]["data"]>(
    retentions.map((each) => [each.data.table, each.data]),
  );
  return views.flatMap((view) => {
    const kept = keptOf.get(view.table.ref);
    const by = kept?.by && view.columns.find(({ ref }) => ref === kept.by)?.data.name;
    return by && kept?.afterwards === "delete" ? [{ view, by }] : [];
  });
}

/** The role of the programs, and the one that takes away what is past its time. */
export function roleNames(title: string) {
  const name = snake(title);
  return { app: fit(name, "app"), upkeep: fit(name, "upkeep"), relay: fit(name, "relay") };
}

const rights: Readonly<Record<Exclude<Deeds, "add">, string>> = {
  all: "SELECT, INSERT, UPDATE, DELETE",
  "no-delete": "SELECT, INSERT, UPDATE",
  read: "SELECT",
};

/** Judgements: a request is given up sooner, a change of the schema waits no longer, a lost program lets go of its rows. */
export const waits = { statement_timeout: "10s", lock_timeout: "3s" } as const;
export const idle = { idle_in_transaction_session_timeout: "30s" } as const;

/** Roles with the rights that their programs use; run again, it takes back rights on tables and sequences that are not granted any more. */
export function rolesSql(facts: RoleFacts): string {
  const { title, tables, swept, signIn, guarded, claimed, parted } = facts;
  const { app, upkeep, relay } = roleNames(title);
  const roles = [
    app,
    ...(swept.length > 0 || parted ? [upkeep] : []),
    ...(claimed.length > 0 ? [relay] : []),
  ];
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
      inSchema(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM ${escaped(role)}`),
      inSchema(`GRANT USAGE ON SCHEMA %I TO ${escaped(role)}`),
    ]),
    "",
    `-- ${remark(app)}: the programs connect as it; its password is set where they are deployed. It owns no table, so it`,
    "-- changes none, switches no trigger or policy off, and empties no table at once.",
    ...(["all", "no-delete", "add", "read"] as const).flatMap((deeds) => {
      const own = granted.get(deeds)?.map(({ view }) => view) ?? [];
      if (own.length === 0) return [];
      return deeds === "add"
        ? own.flatMap((view) => addingGrants(view, app))
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
    ...(swept.length > 0 || parted
      ? [
          "",
          `-- ${remark(upkeep)}: the clean-up connects as it, and locks the rows that it takes away by the column that ages.`,
          ...(parted ? monthGrants(upkeep) : []),
          ...(swept.length === 0
            ? []
            : [
                `GRANT SELECT, DELETE ON ${list(swept.map(({ view }) => view))} TO ${identifier(upkeep)};`,
              ]),
          ...swept.map(
            ({ view, by }) =>
              `GRANT UPDATE (${identifier(by)}) ON ${tableIdentifier(view.table.data.name)} TO ${identifier(upkeep)};`,
          ),
          ...overAllTenants(
            upkeep,
            swept.flatMap(({ view }) => (guarded.has(view.table.ref) ? [view] : [])),
          ),
          ...settings(upkeep, { statement_timeout: "5min", lock_timeout: "3s", ...idle }),
        ]
      : []),
    ...(claimed.length > 0
      ? [
          "",
          `-- ${remark(relay)}: whoever takes up work of all tenants signs in as it for that alone; what a row asks for is then`,
          `-- done as ${remark(app)}, with the tenant of the row set.`,
          `GRANT SELECT, UPDATE ON ${list(claimed)} TO ${identifier(relay)};`,
          ...overAllTenants(relay, claimed),
          ...settings(relay, { ...waits, ...idle }),
        ]
      : []),
    "",
    "COMMIT;",
    "",
  ].join("\n");
}

/** What is only added is dated by the database: who could date a row could have it cleaned away at once. */
function addingGrants({ table, columns }: TableView, app: string): readonly string[] {
  const name = tableIdentifier(table.data.name);
  const written = columns.flatMap((each) => (isDated(each) ? [] : [identifier(each.data.name)]));
  return [
    `GRANT SELECT ON ${name} TO ${identifier(app)};`,
    `GRANT INSERT (${written.join(", ")}) ON ${name} TO ${identifier(app)};`,
  ];
}

/** Whether the database alone says when a row was added. */
export function isDated({ data: { generated, default: first } }: TableView["columns"][number]) {
  return generated && first?.kind === "call" && first.call === "now";
}

/** The months of cut tables are made and dropped by functions of the owner alone, which this role calls. */
function monthGrants(upkeep: string): readonly string[] {
  return [
    `-- Months of tables that are cut by them: it calls what makes and drops one, and nobody else but their owner does.`,
    `GRANT EXECUTE ON FUNCTION ${monthFunctions.join(", ")} TO ${identifier(upkeep)};`,
  ];
}

/** Rows of every tenant for one role, made anew each time the file runs. */
function overAllTenants(role: string, views: readonly TableView[]): readonly string[] {
  return views.flatMap(({ table: { data } }) => {
    const [name, policy] = [tableIdentifier(data.name), identifier(fit(data.name, `to_${role}`))];
    return [
      `DROP POLICY IF EXISTS ${policy} ON ${name};`,
      `CREATE POLICY ${policy} ON ${name} TO ${identifier(role)} USING (true);`,
    ];
  });
}

/** Settings that a role has in each session. */
export function settings(
  role: string,
  values: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(values).map(
    ([name, value]) => `ALTER ROLE ${identifier(role)} SET ${name} = ${literal(value)};`,
  );
}

/** A name within a text that `format` fills. */
function escaped(role: string): string {
  return identifier(role).replaceAll("%", "%%");
}
