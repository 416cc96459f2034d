export {
  type Account,
  accountOf,
  briefJsonSchema,
  exampleOfFact,
  type FactProblem,
  type FactsRead,
  readFacts,
  writeBrief,
} from "@planc/intake";
export type { StyleRanking, Turn } from "@planc/stack-selection";
export { type Changes, catalogueIn } from "@planc/stack-selection";
export { corePlugins } from "./core-plugins.ts";
export {
  type Comparing,
  changesBetween,
  type Decided,
  type Deciding,
  decideAgain,
} from "./decide-again.ts";
export { everyPlugin, packFor, packNames, packs, withPack } from "./packs.ts";
export { rankStyles } from "./rank-styles.ts";
export { catalogueSchema, withCatalogue } from "./with-catalogue.ts";
