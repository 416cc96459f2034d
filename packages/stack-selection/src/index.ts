export type { Catalogue } from "./catalog/catalogue.ts";
export { type Asked, asked, gapsOf } from "./catalog/gaps.ts";
export { type Pin, pinOf } from "./catalog/pin.ts";
export type { Entry, VersionList } from "./catalog/schema.ts";
export type {
  Changes,
  ChoiceChange,
  Decisions,
  FactsChange,
  FindingChange,
  NeedChange,
  RulingChange,
  Taken,
} from "./changes/changes.ts";
export { compareDecisions } from "./changes/compare-decisions.ts";
export { default, default as stackSelectionPlugin } from "./plugin.ts";
export { catalogueIn } from "./policy/catalogue-in.ts";
export { type Answers, answersOf, recordNumbers, recordPath } from "./records/numbers.ts";
export { type CatalogueStack, catalogueStack } from "./solve/catalogue-stack.ts";
export type { Place, Relation, ScoreTable, Solution, Structure } from "./solve/problem.ts";
export { createSolver, type Solver } from "./solve/solver.ts";
export { serverStyles, styleNames } from "./style/names.ts";
