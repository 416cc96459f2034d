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
export { type Changes, catalogueIn, serverStyles, styleNames } from "@planc/stack-selection";
export { corePlugins } from "./core-plugins.ts";
export {
  type Comparing,
  changesBetween,
  type Decided,
  type Deciding,
  decideAgain,
} from "./decide-again.ts";
export { everyPlugin, packFor, packNames, packs, withPack } from "./packs.ts";
export { catalogueSchema, withCatalogue } from "./with-catalogue.ts";
