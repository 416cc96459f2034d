export * as api from "./api.ts";
export * as archetype from "./archetype.ts";
export * as architecture from "./architecture.ts";
export { besideOthers } from "./beside-others.ts";
export * as brief from "./brief.ts";
export * as client from "./client.ts";
export { comparedSlots } from "./compared-slots.ts";
export * as cost from "./cost.ts";
export * as data from "./data.ts";
export * as decision from "./decision.ts";
export * as delivery from "./delivery.ts";
export * as deployment from "./deployment.ts";
export * as document from "./document.ts";
export * as host from "./host.ts";
export * as integration from "./integration.ts";
export * as learning from "./learning.ts";
export {
  type CircumstanceName,
  circumstanceName,
  circumstances,
  type NumberFact,
  type NumberFactName,
  numberFactName,
  numberFacts,
} from "./measured-facts.ts";
export * as performance from "./performance.ts";
export * as reading from "./reading.ts";
export * as security from "./security.ts";
export type { Ecosystem, Figure, Unit } from "./shapes.ts";
export * as shapes from "./shapes.ts";
export { standardSlots } from "./standard-slots.ts";
export * as vocabulary from "./vocabulary.ts";
export * as workload from "./workload.ts";
