import apiDesign from "@planc/api-design";
import architecture from "@planc/architecture";
import clientDesign from "@planc/client-design";
import { type ConfiguredPlugin, use } from "@planc/core";
import databaseSchema from "@planc/database-schema";
import deployment from "@planc/deployment";
import documents from "@planc/documents";
import domainKnowledge from "@planc/domain-knowledge";
import intake from "@planc/intake";
import integrations from "@planc/integrations";
import learningDesign from "@planc/learning-design";
import performanceBenchmarks from "@planc/performance-benchmarks";
import security from "@planc/security";
import stackSelection from "@planc/stack-selection";

/** The first-party plugins, without a template pack. */
export const corePlugins: readonly ConfiguredPlugin[] = [
  apiDesign,
  architecture,
  clientDesign,
  databaseSchema,
  deployment,
  documents,
  domainKnowledge,
  intake,
  integrations,
  learningDesign,
  performanceBenchmarks,
  security,
  stackSelection,
].map((plugin) => use(plugin));
