import type { TopicRules } from "../verdict.ts";
import { cardDataVerdict } from "./cards.ts";
import { tenantIsolationVerdict } from "./tenants.ts";

/** What of a brief asks for a way of building. */
export const approachVerdicts: TopicRules = {
  "tenant-isolation": tenantIsolationVerdict,
  "card-data": cardDataVerdict,
};
