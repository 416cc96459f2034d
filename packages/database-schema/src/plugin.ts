import { collectionsFile } from "./artifacts/collections.ts";
import { deviceSchemaFile } from "./artifacts/device-schema.ts";
import { extensionsFile } from "./artifacts/extensions.ts";
import { itemsFile } from "./artifacts/items.ts";
import { keysFile } from "./artifacts/keys.ts";
import { schemaDbmlFile } from "./artifacts/schema-dbml.ts";
import { schemaMysqlFile } from "./artifacts/schema-mysql.ts";
import { schemaSqlFile } from "./artifacts/schema-sql.ts";
import { schemaSqliteFile } from "./artifacts/schema-sqlite.ts";
import { searchFiles } from "./artifacts/search.ts";
import { plugin } from "./kit.ts";
import { dbmlCore } from "./probes/dbml-core.ts";
import { dbmlParse } from "./probes/dbml-parse.ts";
import { documents } from "./probes/documents.ts";
import { dynamodb } from "./probes/dynamodb.ts";
import { extensionsParser } from "./probes/extensions.ts";
import { keys } from "./probes/keys.ts";
import { mysqlParser } from "./probes/mysql.ts";
import { pgParser } from "./probes/pg-parser.ts";
import { postgres } from "./probes/postgres.ts";
import { search } from "./probes/search.ts";
import { sqlite } from "./probes/sqlite.ts";
import { entityWithoutAttributes, entityWithoutTable } from "./rules/entities.ts";
import { patternWithoutIndex } from "./rules/patterns.ts";
import { foreignKeys, relationWithoutReference } from "./rules/references.ts";
import { largeTableUnpartitioned, tableWithoutOwner } from "./rules/tables.ts";
import { accessSection } from "./sections/access.ts";
import { besideSection } from "./sections/beside.ts";
import { contextEntitiesSection } from "./sections/context-entities.ts";
import { dataSection } from "./sections/data.ts";
import { entitiesSection } from "./sections/entities.ts";
import { loadSchemaSection } from "./sections/load-schema.ts";
import { relationshipsSection } from "./sections/relationships.ts";
import { collections } from "./steps/collections.ts";
import { copies } from "./steps/copies.ts";
import { embeddings } from "./steps/embeddings.ts";
import { entities } from "./steps/entities.ts";
import { fields } from "./steps/fields.ts";
import { indexes } from "./steps/indexes.ts";
import { items } from "./steps/items.ts";
import { keyPatterns } from "./steps/key-patterns.ts";
import { layouts } from "./steps/layouts.ts";
import { lookups } from "./steps/lookups.ts";
import { partitions } from "./steps/partitions.ts";
import { patterns } from "./steps/patterns.ts";
import { retentions } from "./steps/retentions.ts";
import { rollups } from "./steps/rollups.ts";
import { searchIndexes } from "./steps/search-indexes.ts";
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
  lookups,
  collections,
  items,
  keyPatterns,
  searchIndexes,
  embeddings,
  rollups,
  copies,
  tableWithoutOwner,
  largeTableUnpartitioned,
  foreignKeys,
  relationWithoutReference,
  entityWithoutTable,
  entityWithoutAttributes,
  patternWithoutIndex,
  dataSection,
  entitiesSection,
  relationshipsSection,
  contextEntitiesSection,
  accessSection,
  besideSection,
  loadSchemaSection,
  schemaSqlFile,
  schemaSqliteFile,
  schemaMysqlFile,
  deviceSchemaFile,
  schemaDbmlFile,
  collectionsFile,
  extensionsFile,
  itemsFile,
  keysFile,
  searchFiles,
  pgParser,
  extensionsParser,
  dbmlParse,
  postgres,
  dbmlCore,
  sqlite,
  mysqlParser,
  documents,
  dynamodb,
  keys,
  search,
]);
