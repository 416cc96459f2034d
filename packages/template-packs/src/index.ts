export { checkFinding, checkFindings } from "./check/findings.ts";
export { type Example, judgeCoverage, judgeExamples, judgeOutline } from "./check/judge-examples.ts";
export type { Conditions, FieldTests, Selection } from "./format/conditions.ts";
export type { PackFixture } from "./format/fixtures.ts";
export { entryOf, type OutlineEntry, type PackOutline } from "./format/outline.ts";
export { type Pack, type PackSection, packSchema } from "./format/pack-schema.ts";
export { staysInside } from "./format/paths.ts";
export type { PackRule } from "./format/rules.ts";
export { packFindings } from "./load/findings.ts";
export { type LoadedPack, type LoadOptions, loadPack } from "./load/load-pack.ts";
export {
  type Beside,
  type LoadedTogether,
  loadTogether,
  type PackSource,
  partIndex,
  templatePlace,
} from "./load/load-together.ts";
export { type Held, loadWhatHolds } from "./load/load-what-holds.ts";
export type { FieldPath, PackPlaces } from "./load/places.ts";
export { type PackText, readPackText } from "./load/read-pack-text.ts";
export { packForStyle } from "./pack-for-style.ts";
export { type PackUse, packPlugin } from "./plugin/pack-plugin.ts";
