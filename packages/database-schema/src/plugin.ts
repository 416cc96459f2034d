import {
  accessPatternsMysqlFile,
  accessPatternsSqliteFile,
} from "./artifacts/access-patterns-beside.ts";
import { accessPatternsFile } from "./artifacts/access-patterns-sql.ts";
import { collectionsFile } from "./artifacts/collections.ts";
import { deviceSchemaFile } from "./artifacts/device-schema.ts";
import { extensionsFile } from "./artifacts/extensions.ts";
import { firstAccountArtifact } from "./artifacts/first-account.ts";
import { itemsFile } from "./artifacts/items.ts";
import { keysFile } from "./artifacts/keys.ts";
import { migrationFiles } from "./artifacts/migration-files.ts";
import { rolesSqlFile } from "./artifacts/roles-sql.ts";
import { schemaDbmlFile } from "./artifacts/schema-dbml.ts";
import { schemaMysqlFile } from "./artifacts/schema-mysql.ts";
import { schemaSqlFile } from "./artifacts/schema-sql.ts";
import { schemaSqliteFile } from "./artifacts/schema-sqlite.ts";
import { searchFiles } from "./artifacts/search.ts";
import { searchJudgementFiles, searchQueryFiles } from "./artifacts/search-queries.ts";
import { seedMysqlFile, seedSqlFile, seedSqliteFile } from "./artifacts/seed-sql.ts";
import { plugin } from "./kit.ts";
import { dbmlCore } from "./probes/dbml-core.ts";
import { dbmlParse } from "./probes/dbml-parse.ts";
import { documents } from "./probes/documents.ts";
import { dynamodb } from "./probes/dynamodb.ts";
import { explain } from "./probes/explain.ts";
import { extensionsParser } from "./probes/extensions.ts";
import { keys } from "./probes/keys.ts";
import { migrationParser } from "./probes/migration-parser.ts";
import { migrationsPostgres } from "./probes/migrations-postgres.ts";
import { mysqlParser } from "./probes/mysql.ts";
import { pgParser } from "./probes/pg-parser.ts";
import { postgres } from "./probes/postgres.ts";
import { search } from "./probes/search.ts";
import { searchRequests } from "./probes/search-requests.ts";
import { sqlite } from "./probes/sqlite.ts";
import { refusedDeletes } from "./rules/deletes.ts";
import { entityWithoutAttributes, entityWithoutTable, stateUnreached } from "./rules/entities.ts";
import {
  indexOutOfOrder,
  indexRedundant,
  searchWithoutTextIndex,
  tableWithManyIndexes,
} from "./rules/indexes.ts";
import { migrationRisks } from "./rules/migrations.ts";
import { patternWithoutIndex, searchBehindPolicy } from "./rules/patterns.ts";
import { foreignKeys, relationWithoutReference } from "./rules/references.ts";
import {
  recommendationNeeds,
  searchEngineUse,
  searchInDatabase,
  searchOfCiphertext,
} from "./rules/search.ts";
import { largeTableUnpartitioned, tableWithoutOwner } from "./rules/tables.ts";
import { tenantKeyWithoutIndex } from "./rules/tenants.ts";
import { twoTypes } from "./rules/types.ts";
import { accessSection } from "./sections/access.ts";
import { besideSection } from "./sections/beside.ts";
import { contextEntitiesSection } from "./sections/context-entities.ts";
import { dataSection } from "./sections/data.ts";
import { entitiesSection } from "./sections/entities.ts";
import { loadSchemaSection } from "./sections/load-schema.ts";
import { migrationSection } from "./sections/migration.ts";
import { notStoredSection } from "./sections/not-stored.ts";
import { operationSection } from "./sections/operation.ts";
import { recommendationSection } from "./sections/recommendation.ts";
import { relationshipsSection } from "./sections/relationships.ts";
import { searchSection } from "./sections/search.ts";
import { collections } from "./steps/collections.ts";
import { copies } from "./steps/copies.ts";
import { embeddings } from "./steps/embeddings.ts";
import { entities } from "./steps/entities.ts";
import { fields } from "./steps/fields.ts";
import { guards } from "./steps/guards.ts";
import { indexes } from "./steps/indexes.ts";
import { items } from "./steps/items.ts";
import { keyPatterns } from "./steps/key-patterns.ts";
import { layouts } from "./steps/layouts.ts";
import { lookups } from "./steps/lookups.ts";
import { migrations } from "./steps/migrations.ts";
import { partitions } from "./steps/partitions.ts";
import { patterns } from "./steps/patterns.ts";
import { recommendations } from "./steps/recommendations.ts";
import { retentions } from "./steps/retentions.ts";
import { rollups } from "./steps/rollups.ts";
import { searchIndexes } from "./steps/search-indexes.ts";
import { searches } from "./steps/searches.ts";
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
  keyPatterns,
  searchIndexes,
  searches,
  recommendations,
  embeddings,
  rollups,
  copies,
  tableWithoutOwner,
  largeTableUnpartitioned,
  foreignKeys,
  refusedDeletes,
  relationWithoutReference,
  entityWithoutTable,
  entityWithoutAttributes,
  stateUnreached,
  patternWithoutIndex,
  searchBehindPolicy,
  migrationRisks,
  indexRedundant,
  indexOutOfOrder,
  searchWithoutTextIndex,
  tableWithManyIndexes,
  tenantKeyWithoutIndex,
  twoTypes,
  searchOfCiphertext,
  searchEngineUse,
  searchInDatabase,
  recommendationNeeds,
  dataSection,
  entitiesSection,
  notStoredSection,
  relationshipsSection,
  contextEntitiesSection,
  accessSection,
  operationSection,
  besideSection,
  searchSection,
  recommendationSection,
  loadSchemaSection,
  migrationSection,
  schemaSqlFile,
  firstAccountArtifact,
  rolesSqlFile,
  schemaSqliteFile,
  schemaMysqlFile,
  deviceSchemaFile,
  schemaDbmlFile,
  collectionsFile,
  extensionsFile,
  itemsFile,
  accessPatternsFile,
  accessPatternsSqliteFile,
  accessPatternsMysqlFile,
  keysFile,
  searchFiles,
  searchQueryFiles,
  searchJudgementFiles,
  seedSqlFile,
  seedSqliteFile,
  seedMysqlFile,
  pgParser,
  extensionsParser,
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
  keys,
  search,
  searchRequests,
]);
