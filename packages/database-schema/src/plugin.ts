import { accessPatternsFile } from "./artifacts/access-patterns-sql.ts";
import { collectionsFile } from "./artifacts/collections.ts";
import { itemsFile } from "./artifacts/items.ts";
import { migrationFiles } from "./artifacts/migration-files.ts";
import { schemaDbmlFile } from "./artifacts/schema-dbml.ts";
import { schemaMysqlFile } from "./artifacts/schema-mysql.ts";
import { schemaSqlFile } from "./artifacts/schema-sql.ts";
import { schemaSqliteFile } from "./artifacts/schema-sqlite.ts";
import { plugin } from "./kit.ts";
import { dbmlCore } from "./probes/dbml-core.ts";
import { dbmlParse } from "./probes/dbml-parse.ts";
import { documents } from "./probes/documents.ts";
import { dynamodb } from "./probes/dynamodb.ts";
import { explain } from "./probes/explain.ts";
import { migrationParser } from "./probes/migration-parser.ts";
import { migrationsPostgres } from "./probes/migrations-postgres.ts";
import { mysqlParser } from "./probes/mysql.ts";
import { pgParser } from "./probes/pg-parser.ts";
import { postgres } from "./probes/postgres.ts";
import { sqlite } from "./probes/sqlite.ts";
import { entityWithoutAttributes, entityWithoutTable } from "./rules/entities.ts";
import { migrationRisks } from "./rules/migrations.ts";
import { patternWithoutIndex } from "./rules/patterns.ts";
import { foreignKeys, relationWithoutReference } from "./rules/references.ts";
import { largeTableUnpartitioned, tableWithoutOwner } from "./rules/tables.ts";
import { accessSection } from "./sections/access.ts";
import { contextEntitiesSection } from "./sections/context-entities.ts";
import { dataSection } from "./sections/data.ts";
import { entitiesSection } from "./sections/entities.ts";
import { loadSchemaSection } from "./sections/load-schema.ts";
import { migrationSection } from "./sections/migration.ts";
import { notStoredSection } from "./sections/not-stored.ts";
import { operationSection } from "./sections/operation.ts";
import { relationshipsSection } from "./sections/relationships.ts";
import { collections } from "./steps/collections.ts";
import { entities } from "./steps/entities.ts";
import { fields } from "./steps/fields.ts";
import { guards } from "./steps/guards.ts";
import { indexes } from "./steps/indexes.ts";
import { items } from "./steps/items.ts";
import { layouts } from "./steps/layouts.ts";
import { lookups } from "./steps/lookups.ts";
import { migrations } from "./steps/migrations.ts";
import { partitions } from "./steps/partitions.ts";
import { patterns } from "./steps/patterns.ts";
import { retentions } from "./steps/retentions.ts";
import { stores } from "./steps/stores.ts";
import { tables } from "./steps/tables.ts";
import { uniqueIndexes } from "./steps/unique-indexes.ts";
import { upkeep } from "./steps/upkeep.ts";

export default plugin([
  stores,
  entities,
  fields,
  layouts,
  tables,
  partitions,
  retentions,
  patterns,
  indexes,
  uniqueIndexes,
  guards,
  upkeep,
  lookups,
  collections,
  items,
  migrations,
  tableWithoutOwner,
  largeTableUnpartitioned,
  foreignKeys,
  relationWithoutReference,
  entityWithoutTable,
  entityWithoutAttributes,
  patternWithoutIndex,
  migrationRisks,
  dataSection,
  entitiesSection,
  notStoredSection,
  relationshipsSection,
  contextEntitiesSection,
  accessSection,
  operationSection,
  loadSchemaSection,
  migrationSection,
  schemaSqlFile,
  schemaSqliteFile,
  schemaMysqlFile,
  schemaDbmlFile,
  collectionsFile,
  itemsFile,
  accessPatternsFile,
  pgParser,
  dbmlParse,
  postgres,
  explain,
  migrationFiles,
  migrationParser,
  migrationsPostgres,
  dbmlCore,
  sqlite,
  mysqlParser,
  documents,
  dynamodb,
]);
