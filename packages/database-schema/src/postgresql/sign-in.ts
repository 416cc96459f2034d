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
  /** The function that ties an account to whom its provider means, where somebody else makes it first. */
  readonly bind: string | undefined;
  /** Tenants, where one can be shut: nobody of it is let in. */
  readonly tenants: TableView | undefined;
  /** Owns the function, and is nobody who signs in. */
  readonly role: string;
  /** The schema of a service; none where all tables stand where the database starts to look. */
  readonly schema: string | undefined;
}

/** What tells whether somebody who has the right name is let in, where the table has it. */
const letIn = ["password_hash", "status"] as const;

/** Of accounts that policies hide until the tenant is known; nothing where accounts are of no tenant. */
export function signInOf(
  { own, through, root }: TenantScope,
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
  const tenants = views.find(({ table }) => table.ref === root?.ref);
  const isTied =
    view.column("email") !== undefined && view.column(subjectColumn)?.data.nullable === true;
  const full = view.table.data.name;
  const dot = full.lastIndexOf(".");
  const bare = full.slice(dot + 1);
  return {
    view,
    by: by.map(({ data: each }) => each),
    shown,
    name: full.slice(0, dot + 1) + fit("sign_in_of", bare),
    bind: isTied ? full.slice(0, dot + 1) + fit("bind_of", bare) : undefined,
    tenants: tenants?.column("status") && tenants.column("id") ? tenants : undefined,
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
  const { view, by, shown, schema, tenants, bind } = signIn;
  const table = tableIdentifier(view.table.data.name);
  const role = identifier(signIn.role);
  const keys = by.map((each) => identifier(each.name));
  const called = signInCalled(signIn);
  const functions = signInFunctions(signIn);
  const holder = view.columns.find(({ data: { name } }) => name === shown[1]?.name)?.data.name;
  const found = keys.map((each, at) => `found.${each} = $${at + 1}`).join(" AND ");
  const names = shown.map((each) => identifier(each.name));
  const status = tenants?.column("status")?.data;
  const returned = [
    ...shown.map((each) => `${identifier(each.name)} ${each.type}`),
    ...(status ? [`tenant_status ${status.type}`] : []),
  ].join(", ");
  const read = [...new Set([...names, ...keys, ...(bind ? ["email"] : [])])].join(", ");
  const told = [
    ...names.map((each) => `found.${each}`),
    ...(tenants && holder
      ? [
          `(SELECT tenant.status FROM ${tableIdentifier(tenants.table.data.name)} AS tenant WHERE tenant.id = found.${identifier(holder)})`,
        ]
      : []),
  ].join(", ");
  const safe = schema ? " SET search_path = pg_catalog, pg_temp" : "";
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
    ...(tenants
      ? [
          `GRANT SELECT (id, status) ON ${tableIdentifier(tenants.table.data.name)} TO ${role};`,
          `CREATE POLICY ${identifier(fit(tenants.table.data.name, "of_sign_in"))} ON ${tableIdentifier(tenants.table.data.name)} FOR SELECT TO ${role}\n  USING (true);`,
        ]
      : []),
    `CREATE FUNCTION ${called} RETURNS TABLE (${returned}) LANGUAGE sql STABLE SECURITY DEFINER${safe}`,
    `AS $$ SELECT ${told} FROM ${table} AS found WHERE ${found} $$;`,
    ...(bind
      ? [
          "-- An account that somebody made for a person is tied at the first sign-in: where one alone has the address, and nobody has it.",
          `GRANT UPDATE (${keys.join(", ")}) ON ${table} TO ${role};`,
          `CREATE POLICY ${identifier(fit(view.table.data.name, "bound_at_sign_in"))} ON ${table} FOR UPDATE TO ${role}\n  USING (${identifier(subjectColumn)} IS NULL) WITH CHECK (true);`,
          `CREATE FUNCTION ${functions[1]} RETURNS TABLE (${returned}) LANGUAGE sql SECURITY DEFINER${safe}`,
          `AS $$ UPDATE ${table} AS found SET ${keys.map((each, at) => `${each} = $${at + 1}`).join(", ")} WHERE found.email = $${keys.length + 1} AND found.${identifier(subjectColumn)} IS NULL AND (SELECT count(*) FROM ${table} AS same WHERE same.email = $${keys.length + 1}) = 1 RETURNING ${told} $$;`,
        ]
      : []),
    ...functions.flatMap((each) => [
      ...(schema
        ? []
        : [inSchema(`ALTER FUNCTION ${each} SET search_path = pg_catalog, %I, pg_temp`)]),
      `REVOKE EXECUTE ON FUNCTION ${each} FROM PUBLIC;`,
      `GRANT EXECUTE ON FUNCTION ${each} TO ${caller ? identifier(caller) : "CURRENT_USER"};`,
      `ALTER FUNCTION ${each} OWNER TO ${role};`,
    ]),
    // Only whoever makes a function of a role has to be able to, and sees all tenants no longer than that.
    onSchema(signIn, "REVOKE CREATE ON SCHEMA", `FROM ${role}`),
    `REVOKE ${role} FROM CURRENT_USER;`,
  ];
}

/** The function as a right on it names it. */
export function signInCalled({ name, by }: SignIn): string {
  return `${tableIdentifier(name)}(${by.map(({ type }) => type).join(", ")})`;
}

/** The functions that a program calls while somebody signs in, as a right on them names them. */
export function signInFunctions(signIn: SignIn): readonly string[] {
  const { bind, by, view } = signIn;
  const address = view.column("email")?.data.type ?? "text";
  return [
    signInCalled(signIn),
    ...(bind
      ? [`${tableIdentifier(bind)}(${[...by.map(({ type }) => type), address].join(", ")})`]
      : []),
  ];
}

/** How many policies it adds to those of tenants. */
export function signInPolicies({ bind, tenants }: SignIn): number {
  return 1 + (bind ? 1 : 0) + (tenants ? 1 : 0);
}

/** How a program finds who signs in. */
export function signInCall(
  { name, by, shown, tenants }: SignIn,
  value: (at: number) => string,
): string {
  const columns = [
    ...shown.map((each) => identifier(each.name)),
    ...(tenants ? ["tenant_status"] : []),
  ].join(", ");
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
