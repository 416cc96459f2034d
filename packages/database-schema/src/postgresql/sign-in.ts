import { refOf, type TenantScope } from "@planc/core";
import { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { accountId, issuerColumn, subjectColumn } from "../fields/account.ts";
import { fit } from "../naming/identifier.ts";
import { identifier, literal, tableIdentifier } from "./quote.ts";

/** How an account is found while its tenant is not known. */
export interface SignIn {
  readonly view: TableView;
  /** By what somebody signs in: an address, or whom a provider means, which its issuer is part of. */
  readonly by: readonly { readonly name: string; readonly type: string }[];
  /** What is returned of the account: who it is, whose, and what lets it in. */
  readonly shown: readonly { readonly name: string; readonly type: string }[];
  readonly name: string;
  /** Owns the function, and is nobody who signs in. */
  readonly role: string;
  /** The schema of a service; none where all tables stand where the database starts to look. */
  readonly schema: string | undefined;
}

/** What tells whether somebody who has the right name is let in, where the table has it. */
const letIn = ["password_hash", "status"] as const;

/** Of accounts that policies hide until the tenant is known; nothing where accounts are of no tenant. */
export function signInOf(
  { own, through }: TenantScope,
  views: readonly TableView[],
): SignIn | undefined {
  const accounts = refOf(data.entity, accountId);
  const view = views.find(({ table }) => table.data.entity === accounts);
  const naming = [...own, ...through].find(({ table }) => table.ref === view?.table.ref);
  if (!view || !naming) return undefined;
  const by = signInColumns(view);
  if (by.length === 0) return undefined;
  const shown = ["id", naming.column.data.name, ...letIn].flatMap(
    (name) => view.column(name)?.data ?? [],
  );
  const full = view.table.data.name;
  const dot = full.lastIndexOf(".");
  const bare = full.slice(dot + 1);
  return {
    view,
    by: by.map(({ data: each }) => each),
    shown,
    name: full.slice(0, dot + 1) + fit("sign_in_of", bare),
    role: fit(full.replaceAll(".", "_"), "sign_in"),
    schema: dot < 0 ? undefined : full.slice(0, dot),
  };
}

/** A subject alone may be somebody else at another issuer (OpenID Connect Core 1.0, section 2). */
export function signInColumns(view: TableView): TableView["columns"] {
  const known = [issuerColumn, subjectColumn].flatMap((name) => view.column(name) ?? []);
  return known.some(({ data: { name } }) => name === subjectColumn)
    ? known
    : [view.column("email") ?? []].flat();
}

/**
 * One function finds an account before its tenant is known. Its owner is a role that nobody signs in as, which one
 * policy shows the accounts of all tenants to, by columns that it has the right to.
 */
export function signInStatements(signIn: SignIn | undefined, caller?: string): readonly string[] {
  if (signIn === undefined) return [];
  const { view, by, shown, schema } = signIn;
  const table = tableIdentifier(view.table.data.name);
  const role = identifier(signIn.role);
  const keys = by.map((each) => identifier(each.name));
  const called = signInCalled(signIn);
  const found = keys.map((each, at) => `found.${each} = $${at + 1}`).join(" AND ");
  const names = shown.map((each) => identifier(each.name));
  const returned = shown.map((each) => `${identifier(each.name)} ${each.type}`).join(", ");
  const read = [...new Set([...names, ...keys])].join(", ");
  return [
    "",
    "-- Who signs in is looked up while no tenant is set: by this function alone, which returns one account.",
    "-- Makes a role, for which it needs CREATEROLE. Without that an administrator runs before it, once for the server:",
    `--   CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO <owner of the tables> WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;`,
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(signIn.role)}) THEN CREATE ROLE ${role} NOLOGIN; END IF; END $$;`,
    `GRANT ${role} TO CURRENT_USER;`,
    onSchema(signIn, "GRANT USAGE, CREATE ON SCHEMA", `TO ${role}`),
    `GRANT SELECT (${read}) ON ${table} TO ${role};`,
    `CREATE POLICY ${identifier(fit(view.table.data.name, "of_sign_in"))} ON ${table} FOR SELECT TO ${role}\n  USING (true);`,
    `CREATE FUNCTION ${called} RETURNS TABLE (${returned}) LANGUAGE sql STABLE SECURITY DEFINER${schema ? " SET search_path = pg_catalog, pg_temp" : ""}`,
    `AS $$ SELECT ${names.map((each) => `found.${each}`).join(", ")} FROM ${table} AS found WHERE ${found} $$;`,
    ...(schema
      ? []
      : [inSchema(`ALTER FUNCTION ${called} SET search_path = pg_catalog, %I, pg_temp`)]),
    `REVOKE EXECUTE ON FUNCTION ${called} FROM PUBLIC;`,
    `GRANT EXECUTE ON FUNCTION ${called} TO ${caller ? identifier(caller) : "CURRENT_USER"};`,
    `ALTER FUNCTION ${called} OWNER TO ${role};`,
    // Only whoever makes a function of a role has to be able to, and sees all tenants no longer than that.
    onSchema(signIn, "REVOKE CREATE ON SCHEMA", `FROM ${role}`),
    `REVOKE ${role} FROM CURRENT_USER;`,
  ];
}

/** The function as a right on it names it. */
export function signInCalled({ name, by }: SignIn): string {
  return `${tableIdentifier(name)}(${by.map(({ type }) => type).join(", ")})`;
}

/** How a program finds who signs in. */
export function signInCall({ name, by, shown }: SignIn, value: (at: number) => string): string {
  const columns = shown.map((each) => identifier(each.name)).join(", ");
  return `SELECT ${columns}\nFROM ${tableIdentifier(name)}(${by.map((_, at) => value(at)).join(", ")})`;
}

/** A right on the schema that the function stands in, whatever that is called. */
function onSchema({ schema }: SignIn, what: string, who: string): string {
  return schema
    ? `${what} ${identifier(schema)} ${who};`
    : inSchema(`${what} %I ${who.replaceAll("%", "%%")}`);
}

/** A statement about the schema that everything is loaded into, whatever that is called: `%I` stands for its name. */
export function inSchema(statement: string): string {
  return `DO $$ BEGIN EXECUTE format('${statement.replaceAll("'", "''")}', current_schema()); END $$;`;
}
