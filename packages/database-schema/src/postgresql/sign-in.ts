import { refOf, type TenantScope } from "@planc/core";
import { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { accountId } from "../fields/account.ts";
import { fit } from "../naming/identifier.ts";
import { identifier, literal, tableIdentifier } from "./quote.ts";

/** How an account is found while its tenant is not known. */
export interface SignIn {
  readonly view: TableView;
  /** By what somebody signs in. */
  readonly by: { readonly name: string; readonly type: string };
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
  const by = view?.column("identity_subject") ?? view?.column("email");
  if (!view || !naming || !by) return undefined;
  const shown = ["id", naming.column.data.name, ...letIn].flatMap(
    (name) => view.column(name)?.data ?? [],
  );
  const full = view.table.data.name;
  const dot = full.lastIndexOf(".");
  const bare = full.slice(dot + 1);
  return {
    view,
    by: by.data,
    shown,
    name: full.slice(0, dot + 1) + fit("sign_in_of", bare),
    role: fit(full.replaceAll(".", "_"), "sign_in"),
    schema: dot < 0 ? undefined : full.slice(0, dot),
  };
}

/**
 * One function finds an account before its tenant is known. Its owner is a role that nobody signs in as, which one
 * policy shows the accounts of all tenants to, by columns that it has the right to.
 */
export function signInStatements(signIn: SignIn | undefined, caller?: string): readonly string[] {
  if (signIn === undefined) return [];
  const { view, by, shown, schema } = signIn;
  const [table, name] = [tableIdentifier(view.table.data.name), tableIdentifier(signIn.name)];
  const [role, column] = [identifier(signIn.role), identifier(by.name)];
  const called = `${name}(${by.type})`;
  const names = shown.map((each) => identifier(each.name));
  const returned = shown.map((each) => `${identifier(each.name)} ${each.type}`).join(", ");
  const read = [...new Set([...names, column])].join(", ");
  return [
    "",
    `-- Who signs in is looked up while no tenant is set: by this function alone, which returns one account.`,
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(signIn.role)}) THEN CREATE ROLE ${role} NOLOGIN; END IF; END $$;`,
    `GRANT ${role} TO CURRENT_USER;`,
    onSchema(signIn, "GRANT USAGE, CREATE ON SCHEMA", `TO ${role}`),
    `GRANT SELECT (${read}) ON ${table} TO ${role};`,
    `CREATE POLICY ${identifier(fit(view.table.data.name, "of_sign_in"))} ON ${table} FOR SELECT TO ${role}\n  USING (true);`,
    `CREATE FUNCTION ${called} RETURNS TABLE (${returned}) LANGUAGE sql STABLE SECURITY DEFINER SET search_path ${schema ? "= pg_catalog, pg_temp" : "FROM CURRENT"}`,
    `AS $$ SELECT ${names.map((each) => `found.${each}`).join(", ")} FROM ${table} AS found WHERE found.${column} = $1 $$;`,
    `ALTER FUNCTION ${called} OWNER TO ${role};`,
    // Only whoever makes a function of a role has to be able to, and sees all tenants no longer than that.
    onSchema(signIn, "REVOKE CREATE ON SCHEMA", `FROM ${role}`),
    `REVOKE ${role} FROM CURRENT_USER;`,
    ...(caller
      ? [
          `REVOKE EXECUTE ON FUNCTION ${called} FROM PUBLIC;`,
          `GRANT EXECUTE ON FUNCTION ${called} TO ${identifier(caller)};`,
        ]
      : []),
  ];
}

/** A right on the schema that the function stands in, whatever that is called. */
function onSchema({ schema }: SignIn, what: string, who: string): string {
  return schema
    ? `${what} ${identifier(schema)} ${who};`
    : `DO $$ BEGIN EXECUTE format('${what} %I ${who.replaceAll("'", "''").replaceAll("%", "%%")}', current_schema()); END $$;`;
}
