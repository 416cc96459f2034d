import { migrationFiles } from "./artifacts/migration-files.ts";
import { schemaDbmlFile } from "./artifacts/schema-dbml.ts";
import { schemaSqlFile } from "./artifacts/schema-sql.ts";
import { plugin } from "./kit.ts";
import { dbmlCore } from "./probes/dbml-core.ts";
import { dbmlParse } from "./probes/dbml-parse.ts";
import { migrationParser } from "./probes/migration-parser.ts";
import { migrationsPostgres } from "./probes/migrations-postgres.ts";
import { pgParser } from "./probes/pg-parser.ts";
import { postgres } from "./probes/postgres.ts";
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
import { relationshipsSection } from "./sections/relationships.ts";
import { entities } from "./steps/entities.ts";
import { fields } from "./steps/fields.ts";
import { indexes } from "./steps/indexes.ts";
import { layouts } from "./steps/layouts.ts";
import { migrations } from "./steps/migrations.ts";
import { partitions } from "./steps/partitions.ts";
import { patterns } from "./steps/patterns.ts";
import { retentions } from "./steps/retentions.ts";
import { stores } from "./steps/stores.ts";
import { tables } from "./steps/tables.ts";
import { uniqueIndexes } from "./steps/unique-indexes.ts";

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
  relationshipsSection,
  contextEntitiesSection,
  accessSection,
  loadSchemaSection,
  migrationSection,
  schemaSqlFile,
  schemaDbmlFile,
  migrationFiles,
  pgParser,
  dbmlParse,
  postgres,
  migrationParser,
  migrationsPostgres,
  dbmlCore,
]);
