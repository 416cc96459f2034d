export { type Pack, type PackSection, packSchema } from "./format/pack-schema.ts";
export { packFindings } from "./load/findings.ts";
export { type LoadedPack, type LoadOptions, loadPack } from "./load/load-pack.ts";
export { readPackText } from "./load/read-pack-text.ts";
export { packForStyle } from "./pack-for-style.ts";
export { type PackUse, packPlugin } from "./plugin/pack-plugin.ts";
