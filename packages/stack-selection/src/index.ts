export { default, default as stackSelectionPlugin } from "./plugin.ts";
