export { type Archetype, archetypeSchema } from "./archetype.ts";
export { archetypes } from "./catalog/index.ts";
export { default as domainKnowledgePlugin } from "./plugin.ts";
