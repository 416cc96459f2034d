export { checkFinding, checkFindings } from "./check/findings.ts";
export {
  type Example,
  judgeCoverage,
  judgeExamples,
  judgeOutline,
} from "./check/judge-examples.ts";
export { judgeValues } from "./check/judge-values.ts";
export { type CatalogueOptions, catalogueOptions } from "./compose/catalogue-options.ts";
export {
  type Composed,
  type ComposeOptions,
  composePacks,
  type SourcedPack,
} from "./compose/compose-packs.ts";
export type { PackCatalogue } from "./format/catalogue.ts";
export type { Conditions, FieldTests, Selection } from "./format/conditions.ts";
export type { PackDecomposition } from "./format/decomposition.ts";
export type { PackInstance } from "./format/deployment.ts";
export type { PackFixture } from "./format/fixtures.ts";
export type { PackTerm } from "./format/glossary.ts";
export { entryOf, type OutlineEntry, type PackOutline } from "./format/outline.ts";
export { type Pack, type PackSection, packSchema } from "./format/pack-schema.ts";
export { staysInside } from "./format/paths.ts";
export type { PackRule } from "./format/rules.ts";
export { packFindings } from "./load/findings.ts";
export { type LoadedPack, type LoadOptions, loadPack } from "./load/load-pack.ts";
export { type LoadedPacks, loadPacks, type PackSource } from "./load/load-packs.ts";
export {
  type LoadedTogether,
  loadTogether,
  type PackFile,
  partIndex,
  templatePlace,
} from "./load/load-together.ts";
export { type Held, loadWhatHolds } from "./load/load-what-holds.ts";
export type { FieldPath, PackPlaces } from "./load/places.ts";
export { type PackText, readPackText } from "./load/read-pack-text.ts";
export { packForStyle } from "./pack-for-style.ts";
export { type PackUse, packPlugin } from "./plugin/pack-plugin.ts";
