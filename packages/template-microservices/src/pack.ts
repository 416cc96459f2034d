import { contracts } from "./sections/contracts.ts";
import { crossCutting } from "./sections/cross-cutting.ts";
import { dataPerService } from "./sections/data-per-service.ts";
import { decomposition } from "./sections/decomposition.ts";
import { deployment } from "./sections/deployment.ts";
import { sagas } from "./sections/sagas.ts";

/** Services that are deployed, scaled and failed one by one. Plain data, see @planc/template-packs. */
export default {
  format: 1,
  name: "microservices",
  version: "0.0.0",
  package: "@planc/template-microservices",
  title: "Microservices",
  description:
    "Plans of systems of small services: what each service does, owns, offers and needs.",
  core: ">=0.0.0 <1.0.0",
  styles: ["microservices"],
  parameters: {
    mostOperations: {
      type: "number",
      default: 8,
      minimum: 1,
      maximum: 100,
      description: "How many operations of a service are listed; the others are counted.",
    },
  },
  preferences: [
    {
      topic: "style",
      technology: "microservices",
      strength: "prefer",
      because: "the pack is for services that are deployed, scaled and failed one by one",
    },
    {
      topic: "service-discovery",
      technology: "kubernetes-dns",
      strength: "prefer",
      because: "the orchestrator names the services already",
    },
    {
      topic: "service-discovery",
      technology: "eureka",
      strength: "avoid",
      because: "a registry of its own repeats what the orchestrator knows",
    },
  ],
  outline: [
    {
      document: "plan.md",
      title: "Implementation Plan",
      sections: [
        "document/summary",
        "stack/technical-context",
        "intake/constitution-check",
        "architecture/project-structure",
        "document/assumptions",
        "architecture/overview",
        "architecture/flows",
        "architecture/duties",
        "stack/technology-stack",
        "stack/practices",
        "database/data",
        "api/interface",
        "integrations/integrations",
        "client-design/clients",
        "learning/learning",
        "security/security",
        "performance/performance",
        "performance/cost-summary",
        "deployment/deployment",
        "document/requirements",
      ],
    },
    {
      document: "services.md",
      title: "Services",
      sections: [
        "pack-microservices/service-decomposition",
        "pack-microservices/sagas",
        "pack-microservices/data-per-service",
        "pack-microservices/contracts",
        "pack-microservices/cross-cutting-concerns",
        "pack-microservices/deployment-strategy",
      ],
    },
  ],
  sections: [decomposition, crossCutting, dataPerService, sagas, contracts, deployment],
} as const;
