import type { Regime } from "../schema.ts";

/** Architecture styles; the keys are those of `decision/style`. */
export const styles: readonly Regime[] = [
  {
    key: "microservices",
    name: "microservices",
    aliases: [
      "microservice",
      "microservices architecture",
      "micro-services",
      "microservice architecture",
      "independent services",
      "independently deployable services",
    ],
  },
  {
    key: "serverless",
    name: "serverless",
    aliases: ["serverless architecture", "serverless application"],
  },
  {
    key: "modular-monolith",
    name: "modular monolith",
    aliases: ["modular monolithic architecture", "modulith"],
  },
  {
    key: "layered-monolith",
    name: "layered monolith",
    aliases: [
      "monolith",
      "monolithic architecture",
      "three-tier architecture",
      "n-tier architecture",
    ],
  },
  {
    key: "client-only",
    name: "client-only application",
    aliases: ["static site", "static website", "single-page application without a backend"],
  },
];
