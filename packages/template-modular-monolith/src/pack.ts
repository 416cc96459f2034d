import { dependencyRules } from "./sections/dependency-rules.ts";
import { deploymentUnit } from "./sections/deployment-unit.ts";
import { extraction } from "./sections/extraction.ts";
import { modules } from "./sections/modules.ts";
import { transactions } from "./sections/transactions.ts";

/** One deployable, cut into modules that could leave it. Plain data, see @planc/template-packs. */
export default {
  format: 1,
  name: "modular-monolith",
  version: "0.0.0",
  package: "@planc/template-modular-monolith",
  title: "Modular monolith",
  description:
    "Plans of one deployable: what each module offers, owns and may call, and when it leaves.",
  core: ">=0.0.0 <1.0.0",
  styles: ["modular-monolith", "layered-monolith"],
  parameters: {
    mostOperations: {
      type: "number",
      default: 8,
      minimum: 1,
      maximum: 100,
      description: "How many operations of a module are listed; the others are counted.",
    },
  },
  preferences: [
    {
      topic: "style",
      technology: "modular-monolith",
      strength: "prefer",
      because: "the pack is for one deployable, whose modules can be taken out once that pays",
    },
    {
      topic: "message-broker",
      technology: "pg-boss",
      strength: "prefer",
      because: "jobs are written in the transaction that causes them, and nothing more has to run",
    },
    {
      topic: "message-broker",
      technology: "kafka",
      strength: "avoid",
      because: "a cluster over partitions is much to run beside one deployable",
    },
    {
      topic: "orchestration",
      technology: "kubernetes",
      strength: "avoid",
      because: "one code base, released as a whole, needs instances and no cluster (a judgement)",
    },
    {
      topic: "service-mesh",
      technology: "istio",
      strength: "avoid",
      because: "modules call one another inside of the process",
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
        "stack/technology-stack",
        "stack/practices",
        "database/data",
        "api/interface",
        "architecture/flows",
        "architecture/duties",
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
      document: "modules.md",
      title: "Modules",
      sections: [
        "pack-modular-monolith/modules",
        "pack-modular-monolith/dependency-rules",
        "pack-modular-monolith/transactions",
        "pack-modular-monolith/extraction",
        "pack-modular-monolith/deployment-unit",
      ],
    },
  ],
  sections: [modules, dependencyRules, transactions, extraction, deploymentUnit],
} as const;
