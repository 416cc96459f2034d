import type { KnownByKey } from "./known.ts";

export const serverLibraryFacts: KnownByKey = {
  // Languages and frameworks of servers: their fits stand with their names.
  elysia: { burden: [0.3, "made for one runtime, and few who know it"] },
  adonis: { burden: [0.3, "conventions, ORM and migrations included"] },
  hapi: { burden: [0.3, "plug-ins of its own, few releases"] },
  dropwizard: { burden: [0.35, "parts are put together, moves with its libraries"] },
  scala: { licence: "Apache-2.0", burden: [0.4, "long builds, several styles in one language"] },
  trpc: { licence: "MIT" },
  elixir: { licence: "Apache-2.0", burden: [0.3, "supervision trees to learn"] },

  prisma: {
    fits: {
      "mapped-objects": [0.9, "nested records by their relations"],
      "typed-results": [1, "a client made from the schema"],
      "hand-written-queries": [0.6, "raw and typed SQL"],
      "model-migrations": [1, "from its schema file"],
    },
    burden: [0.25, "a schema language and a step that makes the client"],
  },
  "drizzle-orm": {
    fits: {
      "mapped-objects": [0.5, "records per table; relations by a query interface"],
      "typed-results": [1, "inferred from tables in code"],
      "hand-written-queries": [1, "its queries are SQL in form"],
      "model-migrations": [0.8, "by its companion"],
    },
    burden: [0.3, "before version 1: names still change"],
  },
  typeorm: {
    fits: {
      "typed-results": [0.6, "entities; parts of a query are not checked"],
      "hand-written-queries": [0.8, "query builder and raw SQL"],
      "model-migrations": [0.8, "by comparing with the database"],
    },
    burden: [0.35, "decorators, and queries that load more than one sees"],
  },
  sequelize: {
    fits: {
      "typed-results": [0.4, "types beside the models"],
      "hand-written-queries": [0.7, "raw queries"],
      "model-migrations": [0.4, "written by hand"],
    },
    burden: [0.35, "models and types are kept in step by hand"],
  },
  knex: {
    fits: {
      "typed-results": [0.4, "as declared by hand"],
      "hand-written-queries": [1, "a builder for SQL"],
      "model-migrations": [0.5, "written by hand, applied in order"],
    },
    burden: [0.2, "rows are turned into objects by hand"],
  },
  kysely: {
    fits: {
      "typed-results": [1, "from a description of the tables"],
      "hand-written-queries": [1, "a builder for SQL"],
      "model-migrations": [0.5, "written by hand, applied in order"],
    },
    burden: [0.2, "the description of the tables is made by a tool"],
  },
  mongoose: {
    fits: {
      "typed-results": [0.7, "inferred from schemas"],
      "hand-written-queries": [0.9, "queries of the store as they are"],
      "model-migrations": [0.1, "documents are changed when they are read"],
    },
    burden: [0.25, "schemas beside a store that has none"],
  },
  sqlalchemy: {
    fits: {
      "mapped-objects": [1, "mapped classes with their relations"],
      "typed-results": [0.8, "mapped classes with annotations"],
      "hand-written-queries": [1, "expression language and text"],
      "model-migrations": [0.9, "by Alembic"],
    },
    burden: [0.3, "sessions, and two ways to say most things"],
  },
  "django-orm": {
    fits: {
      "mapped-objects": [1, "models with their relations"],
      "typed-results": [0.4, "with stubs of others"],
      "hand-written-queries": [0.7, "raw queries"],
      "model-migrations": [1, "from the models"],
    },
    burden: [0.2, "queries in loops where relations are not fetched"],
  },
  hibernate: {
    fits: {
      "typed-results": [0.9, "entities"],
      "hand-written-queries": [0.8, "HQL and native SQL"],
      "model-migrations": [0.2, "left to a tool for migrations"],
    },
    burden: [0.4, "lazy loading and flushing are to be understood"],
  },
  "entity-framework-core": {
    fits: {
      "mapped-objects": [1, "entities with their relations"],
      "typed-results": [1, "queries checked by the compiler"],
      "hand-written-queries": [0.7, "raw SQL"],
      "model-migrations": [1, "from the model"],
    },
    burden: [0.25, "tracking of changes is to be understood"],
  },
  gorm: {
    fits: {
      "mapped-objects": [0.9, "structures with their associations"],
      "typed-results": [0.6, "structs; conditions are text"],
      "hand-written-queries": [0.8, "raw SQL"],
      "model-migrations": [0.4, "adds, and removes nothing"],
    },
    burden: [0.25, "faults in conditions show when they run"],
  },
  "active-record": {
    fits: {
      "mapped-objects": [1, "models with their associations"],
      "typed-results": [0.2, "read from the database when it runs"],
      "hand-written-queries": [0.8, "Arel and text"],
      "model-migrations": [0.9, "written by hand with a generator"],
    },
    burden: [0.2, "callbacks, and queries in loops"],
  },
  eloquent: {
    fits: {
      "mapped-objects": [1, "models with their relations"],
      "typed-results": [0.2, "attributes of any kind"],
      "hand-written-queries": [0.8, "query builder and text"],
      "model-migrations": [0.8, "written by hand with a generator"],
    },
    burden: [0.2, "queries in loops where relations are not fetched"],
  },
  flyway: {
    fits: {
      "ordered-changes": [1, "numbered SQL files with checksums"],
      "undo-scripts": [0.4, "in the paid edition"],
      "sql-migrations": [1, "a SQL file per change"],
    },
    burden: [0.15, "one number after another, for all branches"],
    runs: "wherever Java or its container image runs",
  },
  liquibase: {
    licence: "FSL-1.1-ALv2",
    fits: {
      "ordered-changes": [1, "change sets with checksums"],
      "undo-scripts": [0.8, "made for many changes, else written"],
      "sql-migrations": [0.7, "SQL with comments, beside XML and YAML"],
    },
    burden: [0.25, "change logs in a form of its own"],
    runs: "wherever Java or its container image runs",
  },
  zod: {
    fits: {
      "inferred-types": [1, "from the schema"],
      "json-schema": [0.9, "made from the schema"],
    },
    burden: [0.1, "schemas as code"],
  },
  joi: {
    fits: { "inferred-types": [0.1, "none"], "json-schema": [0.3, "by packages of others"] },
    burden: [0.2, "types are written a second time"],
  },
  yup: {
    fits: {
      "inferred-types": [0.7, "from the schema"],
      "json-schema": [0.3, "by packages of others"],
    },
    burden: [0.15, "casts where one may not expect it"],
  },
  valibot: {
    fits: {
      "inferred-types": [1, "from the schema"],
      "json-schema": [0.8, "by a companion"],
    },
    burden: [0.15, "schemas are put together from functions"],
  },
  ajv: {
    fits: {
      "inferred-types": [0.3, "a type is checked against the schema"],
      "json-schema": [1, "what it reads"],
    },
    burden: [0.2, "schemas as data, compiled when the program starts"],
  },
  pydantic: {
    fits: { "inferred-types": [1, "the model is the type"], "json-schema": [1, "from the model"] },
    burden: [0.1, "models as classes"],
  },
  "auth-js": {
    fits: {
      "outside-sign-in": [1, "over sixty providers"],
      "own-accounts": [0.3, "discouraged by its authors"],
    },
    burden: [0.3, "callbacks per provider"],
  },
  "passport-js": {
    fits: {
      "outside-sign-in": [0.9, "a strategy per provider"],
      "own-accounts": [0.5, "storage is the program's own"],
    },
    burden: [0.35, "sessions and storage are put together by hand"],
  },
  "better-auth": {
    fits: {
      "outside-sign-in": [0.9, "many providers"],
      "own-accounts": [1, "with second factor and organisations"],
    },
    burden: [0.3, "tables of its own in the database"],
  },
  "spring-security": {
    fits: {
      "outside-sign-in": [1, "OAuth 2, OpenID Connect and SAML"],
      "own-accounts": [0.8, "with a store of one's own"],
    },
    burden: [0.45, "a chain of filters that is hard to see through"],
  },
  "aspnet-identity": {
    fits: {
      "outside-sign-in": [0.8, "external providers"],
      "own-accounts": [1, "with second factor and recovery"],
    },
    burden: [0.3, "tables of its own in the database"],
  },
  axios: {
    fits: { "request-hooks": [1, "interceptors"] },
    burden: [0.1, "one package beside what the platform has"],
  },
  winston: {
    fits: { "structured-lines": [0.8, "by a format"] },
    burden: [0.15, "formats and transports"],
  },
  pino: {
    fits: { "structured-lines": [1, "one JSON object a line"] },
    burden: [0.1, "written for people only by a second program"],
  },
  log4j: {
    fits: { "structured-lines": [0.9, "JSON template layout"] },
    burden: [0.25, "configuration in files; updates are to be followed"],
  },
  pdfkit: {
    fits: { "drawn-pages": [1, "text, paths and images"] },
    burden: [0.3, "each position is set by hand"],
  },
  sharp: {
    fits: { "image-formats": [1, "JPEG, PNG, WebP, AVIF and more"] },
    burden: [0.15, "a native library that comes along"],
  },
  ffmpeg: {
    fits: {
      "image-formats": [0.6, "single pictures"],
      "video-formats": [1, "nearly all there are"],
    },
    burden: [0.35, "a process per file; codecs with licences of their own"],
    runs: "Linux, Windows and macOS, on any machine",
  },
  supertest: {
    fits: { "server-requests": [1, "against the program itself"] },
    burden: [0.1, "one function"],
  },
  "fast-check": {
    fits: { "generated-inputs": [1, "shrunk to the smallest that fails"] },
    burden: [0.2, "properties are to be found"],
  },
  nodemailer: { burden: [0.4, "delivery is up to the server that it speaks to"] },
};
