import { capabilities } from "./capabilities.ts";
import { capacities, capacitiesOfNeeds } from "./capacities.ts";
import { criteria } from "./criteria.ts";
import { duties, samePractice } from "./duties/index.ts";
import { topicsAtHand, topicsOfOne } from "./existing-topics.ts";
import { allPatterns } from "./index.ts";
import { openness } from "./licences.ts";
import { hostLines, managedLines } from "./managed-lines.ts";
import { ofTechnology, ofThere, ofTopic } from "./plan-consequences.ts";
import { furtherNames } from "./terms/further-names.ts";
import { regimes } from "./terms/regimes.ts";
import { styles } from "./terms/styles.ts";
import { acrossClouds, wholeClient, wholeServer } from "./terms/whole-parts.ts";
import { thresholds } from "./thresholds.ts";
import { anyServer, whoRuns } from "./who-runs.ts";

/** What the catalogue says beside its entries, their versions and its needs. */
export const pinnedData: Readonly<Record<string, unknown>> = {
  capabilities,
  criteria,
  duties,
  samePractice,
  topicsAtHand,
  topicsOfOne,
  allPatterns,
  openness,
  managedLines,
  hostLines,
  furtherNames,
  regimes,
  styles,
  acrossClouds,
  wholeClient,
  wholeServer,
  thresholds,
  capacities,
  capacitiesOfNeeds,
  whoRuns,
  anyServer,
  ofTechnology,
  ofTopic,
  ofThere,
};
