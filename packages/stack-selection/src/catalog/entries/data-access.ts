import type { Entry } from "../schema.ts";
import { onRequest } from "./on-request.ts";

const script = { languages: ["typescript", "javascript"] };
const python = { languages: ["python"] };
const jvm = { languages: ["java", "kotlin"] };
const dotnet = { languages: ["csharp"] };
const go = { languages: ["go"] };
const rust = { languages: ["rust"] };
const mongo = [["mongodb", "amazon-documentdb", "cosmos-db", "ferretdb"]];

/** How a program reaches its database: object mappers, query builders, and what changes the schema. */
export const dataAccess: readonly Entry[] = [
  ...onRequest("data-access", "library", [
    [
      "typeorm",
      "TypeORM",
      "object mapper by decorators",
      { licence: "MIT", since: 2016, ...script },
    ],
    [
      "sequelize",
      "Sequelize",
      "object mapper",
      { exact: true, licence: "MIT", since: 2011, ...script },
    ],
    [
      "mikro-orm",
      "MikroORM",
      "object mapper with a unit of work",
      { aliases: ["Mikro-ORM"], licence: "MIT", since: 2018, ...script },
    ],
    [
      "objection",
      "Objection.js",
      "object mapper on Knex",
      { licence: "MIT", since: 2015, ...script },
    ],
    [
      "knex",
      "Knex.js",
      "query builder with migrations",
      { aliases: ["Knex"], licence: "MIT", since: 2012, ...script },
    ],
    ["kysely", "Kysely", "typed query builder", { licence: "MIT", since: 2021, ...script }],
    [
      "mongoose",
      "Mongoose",
      "object mapper for MongoDB",
      { exact: true, licence: "MIT", since: 2010, requires: mongo, ...script },
    ],
    [
      "sqlmodel",
      "SQLModel",
      "object mapper on SQLAlchemy and Pydantic",
      { licence: "MIT", since: 2021, over: ["sqlalchemy"], ...python },
    ],
    [
      "tortoise-orm",
      "Tortoise ORM",
      "asynchronous object mapper",
      { licence: "Apache-2.0", since: 2018, ...python },
    ],
    ["peewee", "Peewee", "small object mapper", { licence: "MIT", since: 2010, ...python }],
    [
      "mongoengine",
      "MongoEngine",
      "object mapper for MongoDB",
      { licence: "MIT", requires: mongo, ...python },
    ],
    [
      "beanie",
      "Beanie",
      "asynchronous object mapper for MongoDB",
      { exact: true, licence: "Apache-2.0", requires: mongo, ...python },
    ],
    [
      "hibernate",
      "Hibernate ORM",
      "object mapper, implements Jakarta Persistence",
      { aliases: ["Hibernate"], exact: true, licence: "LGPL-2.1-or-later", since: 2001, ...jvm },
    ],
    ["mybatis", "MyBatis", "SQL mapped to objects", { licence: "Apache-2.0", since: 2010, ...jvm }],
    ["jdbi", "Jdbi", "SQL mapped to objects", { licence: "Apache-2.0", ...jvm }],
    [
      "eclipselink",
      "EclipseLink",
      "object mapper, implements Jakarta Persistence",
      { since: 2008, ...jvm },
    ],
    [
      "exposed",
      "JetBrains Exposed",
      "query builder and object mapper",
      { licence: "Apache-2.0", languages: ["kotlin"] },
    ],
    [
      "nhibernate",
      "NHibernate",
      "object mapper",
      { licence: "LGPL-2.1-only", since: 2005, ...dotnet },
    ],
    [
      "ent",
      "ent ORM",
      "object mapper from a schema in Go",
      { aliases: ["entgo"], licence: "Apache-2.0", since: 2019, ...go },
    ],
    ["sqlx-go", "jmoiron/sqlx", "SQL mapped to structures", { licence: "MIT", ...go }],
    [
      "bun-orm",
      "Bun ORM",
      "query builder and object mapper",
      { aliases: ["uptrace/bun"], licence: "BSD-2-Clause", ...go },
    ],
    [
      "pgx",
      "pgx",
      "PostgreSQL driver",
      {
        licence: "MIT",
        requires: [["postgresql", "cockroachdb", "neon", "supabase", "yugabytedb"]],
        ...go,
      },
    ],
    [
      "diesel",
      "Diesel ORM",
      "object mapper checked by the compiler",
      { aliases: ["Diesel.rs"], licence: "MIT OR Apache-2.0", since: 2015, ...rust },
    ],
    [
      "sqlx",
      "SQLx",
      "SQL checked at compile time",
      { licence: "MIT OR Apache-2.0", since: 2019, ...rust },
    ],
    [
      "seaorm",
      "SeaORM",
      "asynchronous object mapper",
      { aliases: ["Sea-ORM"], licence: "MIT OR Apache-2.0", since: 2021, ...rust },
    ],
    [
      "ecto",
      "Ecto",
      "query builder and schemas",
      { exact: true, licence: "Apache-2.0", since: 2013, languages: ["elixir"] },
    ],
    [
      "fluent-swift",
      "Vapor Fluent",
      "object mapper",
      { aliases: ["Fluent ORM"], licence: "MIT", languages: ["swift"] },
    ],
  ]),
  ...onRequest("migrations", "tool", [
    [
      "atlas",
      "Atlas migrations",
      "schema as code",
      { aliases: ["ariga Atlas"], licence: "Apache-2.0" },
    ],
    ["dbmate", "dbmate", "versioned SQL migrations", { licence: "MIT" }],
    ["dbup", "DbUp", "versioned SQL migrations", { licence: "MIT" }],
    ["fluentmigrator", "FluentMigrator", "migrations in C#", { licence: "Apache-2.0" }],
  ]),
];
