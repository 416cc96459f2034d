import { concurrency } from "./sections/concurrency.ts";
import { cost } from "./sections/cost.ts";
import { decomposition } from "./sections/decomposition.ts";
import { eventProcessing } from "./sections/event-processing.ts";
import { monitoring } from "./sections/monitoring.ts";
import { orchestration } from "./sections/orchestration.ts";
import { state } from "./sections/state.ts";

/** Functions that a platform starts on demand. Plain data, see @planc/template-packs. */
export default {
  format: 1,
  name: "serverless",
  version: "0.0.0",
  package: "@planc/template-serverless",
  title: "Serverless",
  description:
    "Plans of systems of functions: what starts each, what it runs on and who waits for it.",
  core: ">=0.0.0 <1.0.0",
  styles: ["serverless"],
  parameters: {
    mostOperations: {
      type: "number",
      default: 8,
      minimum: 1,
      maximum: 100,
      description: "How many operations that start a function are listed; the others are counted.",
    },
    mostConnections: {
      type: "number",
      default: 0,
      minimum: 0,
      maximum: 1_000_000,
      description:
        "Connections that the database lets in; 0 takes what PostgreSQL has where nobody sets it.",
    },
  },
  preferences: [
    {
      topic: "style",
      technology: "serverless",
      strength: "prefer",
      because: "the pack is for functions that cost nothing while nobody calls them",
    },
    {
      topic: "functions",
      technology: "aws-lambda",
      strength: "prefer",
      because: "the platform starts, scales and patches what runs the code",
    },
    {
      topic: "functions",
      technology: "azure-functions",
      strength: "prefer",
      because: "the platform starts, scales and patches what runs the code",
    },
    {
      topic: "functions",
      technology: "google-cloud-functions",
      strength: "prefer",
      because: "the platform starts, scales and patches what runs the code",
    },
    {
      topic: "api-gateway",
      technology: "amazon-api-gateway",
      strength: "prefer",
      because: "it starts functions by itself and is paid by the request",
    },
    {
      topic: "message-broker",
      technology: "sqs",
      strength: "prefer",
      because: "it starts functions by itself and is paid by the message",
    },
    {
      topic: "message-broker",
      technology: "eventbridge",
      strength: "prefer",
      because: "it starts functions by itself and is paid by the event",
    },
    {
      topic: "message-broker",
      technology: "azure-service-bus",
      strength: "prefer",
      because: "it starts functions by itself and needs no server of one's own",
    },
    {
      topic: "message-broker",
      technology: "google-pub-sub",
      strength: "prefer",
      because: "it starts functions by itself and is paid by the message",
    },
    {
      topic: "message-broker",
      technology: "rabbitmq",
      strength: "avoid",
      because: "a broker to run is a server that functions were to save",
    },
    {
      topic: "message-broker",
      technology: "nats",
      strength: "avoid",
      because: "a broker to run is a server that functions were to save",
    },
    {
      topic: "message-broker",
      technology: "kafka",
      strength: "avoid",
      because: "a broker to run is a server that functions were to save",
    },
    {
      topic: "message-broker",
      technology: "pg-boss",
      strength: "avoid",
      because: "it polls, so a process would have to run all the time",
    },
    {
      topic: "message-broker",
      technology: "bullmq",
      strength: "avoid",
      because: "it polls, so a process would have to run all the time",
    },
    {
      topic: "work-over-functions",
      technology: "state-machine",
      strength: "prefer",
      because: "it keeps the state between functions, which keep none",
    },
    {
      topic: "orchestration",
      technology: "kubernetes",
      strength: "avoid",
      because: "a cluster runs, and costs, while nobody calls",
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
      document: "functions.md",
      title: "Functions",
      sections: [
        "pack-serverless/function-decomposition",
        "pack-serverless/event-processing",
        "pack-serverless/state",
        "pack-serverless/orchestration",
        "pack-serverless/concurrency",
        "pack-serverless/cost",
        "pack-serverless/monitoring",
      ],
    },
  ],
  sections: [decomposition, eventProcessing, state, orchestration, concurrency, cost, monitoring],
} as const;
