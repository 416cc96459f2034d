export { default, default as stackSelectionPlugin } from "./plugin.ts";
export { type Answers, answersOf, recordNumbers, recordPath } from "./records/numbers.ts";
export type { Place, Relation, ScoreTable, Solution, Structure } from "./solve/problem.ts";
export { createSolver, type Solver } from "./solve/solver.ts";
