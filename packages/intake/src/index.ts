export { type Account, accountOf } from "./account.ts";
export { briefJsonSchema } from "./brief-file/file-schema.ts";
export { type WriteOptions, writeBrief } from "./brief-file/write-brief.ts";
export { default } from "./plugin.ts";
