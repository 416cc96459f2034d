export { default, default as stackSelectionPlugin } from "./plugin.ts";
export { type Answers, answersOf, recordNumbers, recordPath } from "./records/numbers.ts";
