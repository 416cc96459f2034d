export { default as modularMonolithPack } from "./pack.ts";
