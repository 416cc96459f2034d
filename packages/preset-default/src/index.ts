export { type Account, accountOf, briefJsonSchema, writeBrief } from "@planc/intake";
export { corePlugins } from "./core-plugins.ts";
export { everyPlugin, packFor, packNames, withPack } from "./packs.ts";
