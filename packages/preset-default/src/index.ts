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
export { corePlugins } from "./core-plugins.ts";
export { everyPlugin, packFor, packNames, withPack } from "./packs.ts";
