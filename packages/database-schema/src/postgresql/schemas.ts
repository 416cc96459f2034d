import { identifier, literal, remark } from "./quote.ts";

/** A schema that one service alone writes, and the role that it signs in with. */
export interface ServiceSchema {
  readonly name: string;
  readonly role: string;
  readonly service: string;
}

/** The schemas, each with its role: a role belongs to the server and may be there from another database. */
export function schemaStatements(schemas: readonly ServiceSchema[]): readonly string[] {
  return schemas.flatMap(({ name, role, service }) => [
    `-- ${remark(service)}: signs in as ${remark(role)}, whose password is set where it is deployed.`,
    `CREATE SCHEMA ${identifier(name)};`,
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(role)}) THEN CREATE ROLE ${identifier(role)} LOGIN; END IF; END $$;`,
    "",
  ]);
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
        `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${who};`,
        `ALTER ROLE ${who} SET search_path = ${schema};`,
      ];
    }),
  ];
}
