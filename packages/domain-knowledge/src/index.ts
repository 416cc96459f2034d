export { type Archetype, archetypeSchema } from "./archetype.ts";
export { archetypes } from "./catalog/index.ts";
export { default } from "./plugin.ts";
