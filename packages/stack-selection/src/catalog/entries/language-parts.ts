import type { Entry } from "../schema.ts";
import { type NamedRow, onRequest } from "./on-request.ts";

const script = { languages: ["typescript", "javascript"] };
const python = { languages: ["python"] };
const dotnet = { languages: ["csharp"] };
const go = { languages: ["go"] };
const ruby = { languages: ["ruby"] };
const php = { languages: ["php"] };

function compared(
  topic: "build-tool" | "data-access" | "migrations",
  form: Entry["form"],
  rows: readonly NamedRow[],
): readonly Entry[] {
  return onRequest(topic, form, rows).map(({ onRequest: _, ...entry }) => entry);
}

/**
 * What programs in a language are packed with, and what those with a database reach it and change its schema by,
 * where the text names nothing. Strengths of most stand with their facts.
 */
export const languageParts: readonly Entry[] = [
  ...compared("build-tool", "tool", [
    [
      "poetry",
      "Poetry",
      "package manager",
      { exact: true, licence: "MIT", since: 2018, ...python },
    ],
    [
      "uv",
      "uv package manager",
      "package manager",
      { licence: "MIT OR Apache-2.0", since: 2024, ...python },
    ],
  ]),
  ...compared("data-access", "library", [
    [
      "prisma",
      "Prisma",
      "object mapper with a schema of its own",
      {
        exact: true,
        aliases: ["Prisma ORM"],
        licence: "Apache-2.0",
        since: 2019,
        ...script,
      },
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
      "sqlalchemy",
      "SQLAlchemy",
      "object mapper and query builder",
      { licence: "MIT", since: 2006, ...python },
    ],
    [
      "django-orm",
      "Django ORM",
      "object mapper of Django",
      { licence: "BSD-3-Clause", since: 2005, requires: [["django"]], ...python },
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
      {
        exact: true,
        licence: "Apache-2.0",
        since: 2011,
        fits: {
          "mapped-objects": [0.3, "a row to an object; relations by hand"],
          "typed-results": [0.4, "as declared by hand"],
          "hand-written-queries": [1, "what it is made for"],
        },
        burden: [0.15, "SQL and its classes are kept in step by hand"],
        ...dotnet,
      },
    ],
    ["gorm", "GORM", "object mapper", { licence: "MIT", since: 2013, ...go }],
    [
      "sqlc",
      "sqlc",
      "Go code from SQL",
      {
        licence: "MIT",
        since: 2019,
        fits: {
          "mapped-objects": [0.3, "a structure per query; relations by joins"],
          "typed-results": [1, "code made from the schema and each query"],
          "hand-written-queries": [1, "what it is made for"],
        },
        burden: [0.2, "code is made anew after each change of a query"],
        ...go,
      },
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
      {
        exact: true,
        aliases: ["Sequel gem"],
        licence: "MIT",
        since: 2007,
        fits: {
          "mapped-objects": [0.8, "models with their associations"],
          "typed-results": [0.2, "read from the database when it runs"],
          "hand-written-queries": [1, "a builder for SQL, and text"],
        },
        burden: [0.2, "plug-ins are put together"],
        ...ruby,
      },
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
      {
        aliases: ["Doctrine DBAL"],
        licence: "MIT",
        since: 2008,
        fits: {
          "mapped-objects": [1, "entities with their relations"],
          "typed-results": [0.6, "entities with declared types; queries are text"],
          "hand-written-queries": [0.8, "DQL, query builder and SQL"],
        },
        burden: [0.3, "the unit of work is to be understood"],
        ...php,
      },
    ],
  ]),
  ...compared("migrations", "tool", [
    [
      "alembic",
      "Alembic",
      "migrations of SQLAlchemy",
      {
        licence: "MIT",
        since: 2011,
        requires: [["sqlalchemy", "sqlmodel"]],
        comparedFor: ["python"],
        fits: ordered("revisions that name the one before", 0.5, "Python; prints its SQL"),
        burden: [0.2, "what it proposes from the models is gone over by hand"],
      },
    ],
    [
      "django-migrations",
      "Django migrations",
      "migrations of Django's models",
      {
        licence: "BSD-3-Clause",
        requires: [["django-orm"]],
        comparedFor: ["python"],
        fits: ordered("files that name the ones before", 0.5, "Python; prints its SQL"),
        burden: [0.1, "made from the models"],
      },
    ],
    [
      "ef-core-migrations",
      "EF Core migrations",
      "migrations of Entity Framework Core",
      {
        licence: "MIT",
        requires: [["entity-framework-core"]],
        comparedFor: ["csharp"],
        fits: ordered("dated classes", 0.6, "C#; makes a script of SQL"),
        burden: [0.15, "made from the model; two branches meet in one snapshot"],
      },
    ],
    [
      "golang-migrate",
      "golang-migrate",
      "versioned SQL migrations",
      {
        licence: "MIT",
        comparedFor: ["go"],
        fits: ordered("numbered SQL files", 1, "a SQL file per change"),
        burden: [0.2, "a change that failed halfway is cleared by hand"],
      },
    ],
    [
      "goose",
      "pressly/goose",
      "versioned SQL migrations",
      {
        licence: "MIT",
        comparedFor: ["go"],
        fits: ordered("numbered SQL files", 1, "a SQL file per change"),
        burden: [0.15, "one number after another, for all branches"],
      },
    ],
    [
      "rails-migrations",
      "Rails migrations",
      "migrations of Active Record",
      {
        licence: "MIT",
        requires: [["active-record"]],
        comparedFor: ["ruby"],
        fits: ordered("dated files", 0.4, "Ruby"),
        burden: [0.1, "comes with the object mapper"],
      },
    ],
    [
      "sequel-migrations",
      "Sequel migrations",
      "migrations of Sequel",
      {
        licence: "MIT",
        requires: [["sequel"]],
        comparedFor: ["ruby"],
        fits: ordered("numbered or dated files", 0.4, "Ruby"),
        burden: [0.1, "comes with the object mapper"],
      },
    ],
    [
      "laravel-migrations",
      "Laravel migrations",
      "migrations of Laravel",
      {
        licence: "MIT",
        requires: [["laravel"]],
        comparedFor: ["php"],
        fits: ordered("dated files", 0.4, "PHP"),
        burden: [0.1, "comes with the framework"],
      },
    ],
    [
      "doctrine-migrations",
      "Doctrine Migrations",
      "migrations of Doctrine",
      {
        licence: "MIT",
        requires: [["doctrine"]],
        comparedFor: ["php"],
        fits: ordered("dated classes", 0.7, "SQL inside of PHP"),
        burden: [0.2, "what it proposes from the entities is gone over by hand"],
      },
    ],
    [
      "prisma-migrate",
      "Prisma Migrate",
      "migrations of Prisma",
      {
        licence: "Apache-2.0",
        requires: [["prisma"]],
        comparedFor: ["typescript", "javascript"],
        fits: ordered("dated SQL files with checksums", 1, "a SQL file per change"),
        burden: [0.2, "a second database to compare with while developing"],
        used: { downloads: 34_847_383 },
      },
    ],
    [
      "drizzle-kit",
      "Drizzle Kit",
      "migrations of Drizzle",
      {
        aliases: ["drizzle-kit"],
        licence: "MIT",
        requires: [["drizzle-orm"]],
        comparedFor: ["typescript", "javascript"],
        fits: ordered("numbered SQL files", 1, "a SQL file per change"),
        burden: [0.3, "before version 1: names still change"],
        used: { downloads: 17_038_324 },
        risks: [
          [
            "A database at Cloudflare is reached through its account, and keeps a table of its own of what was applied.",
            "Let Wrangler apply the SQL files that Drizzle Kit writes, and nothing else.",
            "workers-runtime",
          ],
          [
            "What was applied is one table, and only what is younger than its last row is applied.",
            "Give each program that migrates a table of its own.",
            "drawn-journals",
          ],
        ],
      },
    ],
    [
      "wrangler-d1",
      "Wrangler migrations",
      "migrations of Cloudflare D1",
      {
        aliases: ["wrangler d1 migrations"],
        licence: "MIT OR Apache-2.0",
        requires: [["cloudflare-d1"]],
        comparedFor: ["typescript", "javascript"],
        fits: ordered("numbered SQL files", 1, "a SQL file per change"),
        burden: [0.45, "each file is written by hand beside the schema in code"],
      },
    ],
  ]),
];

function ordered(how: string, sql: number, form: string): NonNullable<Entry["fits"]> {
  return { "ordered-changes": [1, how], "sql-migrations": [sql, form] };
}
