import { identifier, literal, remark, tableIdentifier } from "./quote.ts";
import { idle, settings, waits } from "./roles.ts";

/** A schema that one service alone writes, and the role that it signs in with. */
export interface ServiceSchema {
  readonly name: string;
  readonly role: string;
  readonly service: string;
}

/** A program that reads or changes single tables of schemas that others write. */
export interface GrantedProgram {
  readonly role: string;
  readonly program: string;
  /** With their schemas: `orders.lines`. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Of these, what it takes rows out of. */
  readonly removes: readonly string[];
  /** Jobs of others that it takes up and marks. */
  readonly claims: readonly string[];
}

/** The roles of programs that have no schema of their own. */
export function roleStatements(
  granted: readonly GrantedProgram[],
  schemas: readonly ServiceSchema[],
): readonly string[] {
  return granted
    .filter(({ role }) => !schemas.some((each) => each.role === role))
    .flatMap(({ role, program }) => [
      `-- ${remark(program)}: signs in as ${remark(role)}, and has no schema of its own.`,
      createRole(role),
      "",
    ]);
}

/** Tables of others that a worker reads or changes: these alone, of each schema. */
export function crossGrantStatements(granted: readonly GrantedProgram[]): readonly string[] {
  return granted.flatMap(({ role, program, reads, writes, removes, claims }) => {
    const who = identifier(role);
    const tables = [...reads, ...writes, ...claims];
    const schemas = new Set(tables.map((each) => each.slice(0, each.indexOf("."))));
    const list = (names: readonly string[]) => names.map(tableIdentifier).join(", ");
    return [
      "",
      `-- ${remark(program)} ${writes.length > 0 ? "reads and changes" : "reads"} these tables of others, and no more of them.${claims.length > 0 ? " It takes up jobs, and neither makes nor deletes any." : ""}`,
      `GRANT USAGE ON SCHEMA ${[...schemas].sort().map(identifier).join(", ")} TO ${who};`,
      `GRANT SELECT ON ${list(tables)} TO ${who};`,
      ...(writes.length > 0 ? [`GRANT INSERT, UPDATE ON ${list(writes)} TO ${who};`] : []),
      ...(removes.length > 0 ? [`GRANT DELETE ON ${list(removes)} TO ${who};`] : []),
      ...(claims.length > 0 ? [`GRANT UPDATE ON ${list(claims)} TO ${who};`] : []),
    ];
  });
}

function createRole(role: string): string {
  return `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(role)}) THEN CREATE ROLE ${identifier(role)} LOGIN; END IF; END $$;`;
}

/** The schemas, each with its role: a role belongs to the server and may be there from another database. */
export function schemaStatements(schemas: readonly ServiceSchema[]): readonly string[] {
  const head =
    schemas.length > 0
      ? [
          "-- Makes roles and sets how long they wait, for which it needs CREATEROLE. Without that an administrator makes them",
          "-- and runs the lines of ALTER ROLE, and the rest runs without these lines.",
          "",
        ]
      : [];
  return [
    ...head,
    ...schemas.flatMap(({ name, role, service }) => [
      `-- ${remark(service)}: signs in as ${remark(role)}, whose password is set where it is deployed.`,
      `CREATE SCHEMA ${identifier(name)};`,
      createRole(role),
      "",
    ]),
  ];
}

/** A table whose rows are only ever added, and taken away when they are past their time. */
export interface AddedOnly {
  /** With its schema: `orders.audit_entries`. */
  readonly table: string;
  readonly past?: { readonly column: string; readonly days: number };
  /** Its months are dropped whole. */
  readonly parted: boolean;
}

/**
 * Rows that a role may add, and neither change nor take away, so that who has got hold of a service cannot hide what
 * it did. What is past its time goes by a function of the owner, which takes nothing younger.
 */
export function addedOnlyStatements(
  tables: readonly AddedOnly[],
  schemas: readonly ServiceSchema[],
): readonly string[] {
  return tables.flatMap(({ table, past, parted }) => {
    const schema = schemas.find(({ name }) => table.startsWith(`${name}.`));
    if (!schema) return [];
    const [name, who] = [tableIdentifier(table), identifier(schema.role)];
    const bare = `delete_past_${table.slice(schema.name.length + 1)}`.slice(0, 63);
    const remover = tableIdentifier(`${schema.name}.${bare}`);
    return [
      "",
      `REVOKE UPDATE, DELETE ON ${name} FROM ${who};`,
      ...(past && !parted
        ? [
            `CREATE FUNCTION ${remover}() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp`,
            `AS $$ DELETE FROM ${name} WHERE ${identifier(past.column)} < now() - interval '${past.days} days' $$;`,
            `REVOKE EXECUTE ON FUNCTION ${remover} FROM PUBLIC;`,
            `GRANT EXECUTE ON FUNCTION ${remover} TO ${who};`,
          ]
        : []),
    ];
  });
}

/** What each role may: read and write the rows of its schema, and nothing of any other. */
export function grantStatements(schemas: readonly ServiceSchema[]): readonly string[] {
  return [
    "-- A role reaches the rows of its own schema. Migrations run as the owner of the schema, which no service signs in as.",
    "REVOKE ALL ON SCHEMA public FROM PUBLIC;",
    ...schemas.flatMap(({ name, role }) => {
      const [schema, who] = [identifier(name), identifier(role)];
      return [
        "",
        `GRANT USAGE ON SCHEMA ${schema} TO ${who};`,
        `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${who};`,
        `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${who};`,
        `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${who};`,
        `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${who};`,
        `ALTER ROLE ${who} SET search_path = ${schema};`,
        ...settings(role, { ...waits, ...idle }),
      ];
    }),
  ];
}
