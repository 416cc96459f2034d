export { type Applied, apply, type Base } from "./apply.ts";
export { type Flat, flatten, type NamedLayer } from "./flatten.ts";
export { type ConfigLayer, defineConfig, type FileLayer, optionsFor } from "./layer.ts";
export { type ConfigValue, type Merged, merge } from "./merge.ts";
export { type Path, readPath, showPath } from "./path.ts";
export { type ConfigProblem, type ConfigProblemKind, problem } from "./problem.ts";
export { configFindings } from "./problem-kinds.ts";
export { readFileLayer } from "./read-file-layer.ts";
