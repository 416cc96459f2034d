export { default as dataOwners } from "./data-owners/plugin.ts";
export { acme } from "./preset.ts";
