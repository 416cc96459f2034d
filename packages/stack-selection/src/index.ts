export { default, default as stackSelectionPlugin } from "./plugin.ts";
export { recordNumbers, recordPath } from "./records/numbers.ts";
