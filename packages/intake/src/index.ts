export { type Account, accountOf } from "./account.ts";
export { briefJsonSchema } from "./brief-file/file-schema.ts";
export { type WriteOptions, writeBrief } from "./brief-file/write-brief.ts";
export { example as exampleOfFact } from "./facts-file/read-amount.ts";
export { type FactProblem, type FactsRead, readFacts } from "./facts-file/read-facts.ts";
export { default } from "./plugin.ts";
