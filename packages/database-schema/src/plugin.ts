import { schemaDbmlFile } from "./artifacts/schema-dbml.ts";
import { schemaSqlFile } from "./artifacts/schema-sql.ts";
import { plugin } from "./kit.ts";
import { dbmlCore } from "./probes/dbml-core.ts";
import { dbmlParse } from "./probes/dbml-parse.ts";
import { pgParser } from "./probes/pg-parser.ts";
import { postgres } from "./probes/postgres.ts";
import { entityWithoutAttributes, entityWithoutTable } from "./rules/entities.ts";
import { patternWithoutIndex } from "./rules/patterns.ts";
import { foreignKeys, relationWithoutReference } from "./rules/references.ts";
import { largeTableUnpartitioned, tableWithoutOwner } from "./rules/tables.ts";
import { tenantKeyWithoutIndex } from "./rules/tenants.ts";
import { twoTypes } from "./rules/types.ts";
import { accessSection } from "./sections/access.ts";
import { contextEntitiesSection } from "./sections/context-entities.ts";
import { dataSection } from "./sections/data.ts";
import { entitiesSection } from "./sections/entities.ts";
import { loadSchemaSection } from "./sections/load-schema.ts";
import { notStoredSection } from "./sections/not-stored.ts";
import { operationSection } from "./sections/operation.ts";
import { relationshipsSection } from "./sections/relationships.ts";
import { entities } from "./steps/entities.ts";
import { fields } from "./steps/fields.ts";
import { guards } from "./steps/guards.ts";
import { indexes } from "./steps/indexes.ts";
import { layouts } from "./steps/layouts.ts";
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
  tableWithoutOwner,
  largeTableUnpartitioned,
  foreignKeys,
  relationWithoutReference,
  entityWithoutTable,
  entityWithoutAttributes,
  patternWithoutIndex,
  tenantKeyWithoutIndex,
  twoTypes,
  dataSection,
  entitiesSection,
  notStoredSection,
  relationshipsSection,
  contextEntitiesSection,
  accessSection,
  operationSection,
  loadSchemaSection,
  schemaSqlFile,
  schemaDbmlFile,
  pgParser,
  dbmlParse,
  postgres,
  dbmlCore,
]);
