import type { Entry } from "../schema.ts";
import { onRequest } from "./on-request.ts";

const script = { languages: ["typescript", "javascript"] };
const python = { languages: ["python"] };
const jvm = { languages: ["java", "kotlin"] };
const dotnet = { languages: ["csharp"] };
const go = { languages: ["go"] };
const rust = { languages: ["rust"] };
const ruby = { languages: ["ruby"] };
const php = { languages: ["php"] };
const mongo = [["mongodb", "amazon-documentdb", "cosmos-db", "ferretdb"]];

/** How a program reaches its database: object mappers, query builders, and what changes the schema. */
export const dataAccess: readonly Entry[] = [
  ...onRequest("data-access", "library", [
    [
      "prisma",
      "Prisma",
      "object mapper with a schema of its own",
      { exact: true, aliases: ["Prisma ORM"], licence: "Apache-2.0", since: 2019, ...script },
    ],
    [
      "drizzle-orm",
      "Drizzle ORM",
      "typed query builder and schema",
      {
        aliases: ["DrizzleORM", "Drizzle"],
        exact: true,
        licence: "Apache-2.0",
        since: 2022,
        ...script,
      },
    ],
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
      "sqlalchemy",
      "SQLAlchemy",
      "object mapper and query builder",
      { licence: "MIT", since: 2006, ...python },
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
      "django-orm",
      "Django ORM",
      "object mapper of Django",
      { licence: "BSD-3-Clause", since: 2005, requires: [["django"]], ...python },
    ],
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
      "entity-framework-core",
      "Entity Framework Core",
      "object mapper of .NET",
      {
        aliases: ["EF Core", "Entity Framework", "EFCore"],
        licence: "MIT",
        since: 2016,
        ...dotnet,
      },
    ],
    [
      "dapper",
      "Dapper",
      "SQL mapped to objects",
      { exact: true, licence: "Apache-2.0", since: 2011, ...dotnet },
    ],
    [
      "nhibernate",
      "NHibernate",
      "object mapper",
      { licence: "LGPL-2.1-only", since: 2005, ...dotnet },
    ],
    ["gorm", "GORM", "object mapper", { licence: "MIT", since: 2013, ...go }],
    ["sqlc", "sqlc", "Go code from SQL", { licence: "MIT", since: 2019, ...go }],
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
      "active-record",
      "Active Record",
      "object mapper of Rails",
      { aliases: ["ActiveRecord"], exact: true, licence: "MIT", since: 2004, ...ruby },
    ],
    [
      "sequel",
      "Sequel",
      "query builder and object mapper",
      { exact: true, aliases: ["Sequel gem"], licence: "MIT", since: 2007, ...ruby },
    ],
    [
      "eloquent",
      "Eloquent",
      "object mapper of Laravel",
      {
        exact: true,
        aliases: ["Eloquent ORM"],
        licence: "MIT",
        since: 2011,
        requires: [["laravel"]],
        ...php,
      },
    ],
    [
      "doctrine",
      "Doctrine ORM",
      "object mapper",
      { aliases: ["Doctrine DBAL"], licence: "MIT", since: 2008, ...php },
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
      "alembic",
      "Alembic",
      "migrations of SQLAlchemy",
      { licence: "MIT", since: 2011, requires: [["sqlalchemy", "sqlmodel"]] },
    ],
    ["golang-migrate", "golang-migrate", "versioned SQL migrations", { licence: "MIT" }],
    ["goose", "pressly/goose", "versioned SQL migrations", { licence: "MIT" }],
    [
      "atlas",
      "Atlas migrations",
      "schema as code",
      { aliases: ["ariga Atlas"], licence: "Apache-2.0" },
    ],
    ["dbmate", "dbmate", "versioned SQL migrations", { licence: "MIT" }],
    [
      "drizzle-kit",
      "Drizzle Kit",
      "migrations of Drizzle",
      { aliases: ["drizzle-kit"], licence: "MIT", requires: [["drizzle-orm"]] },
    ],
    ["dbup", "DbUp", "versioned SQL migrations", { licence: "MIT" }],
    ["fluentmigrator", "FluentMigrator", "migrations in C#", { licence: "Apache-2.0" }],
  ]),
];
