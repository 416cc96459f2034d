import type { TopicRules } from "../verdict.ts";
import { outgoingCallsVerdict } from "./calls.ts";
import { cardDataVerdict } from "./cards.ts";
import { appUnlockVerdict, syncConflictsVerdict } from "./devices.ts";
import { backgroundWorkVerdict } from "./jobs.ts";
import { personalDataVerdict } from "./people.ts";
import { signInVerdict } from "./sign-in.ts";
import { tenantIsolationVerdict } from "./tenants.ts";

/** What of a brief asks for a way of building. */
export const approachVerdicts: TopicRules = {
  "tenant-isolation": tenantIsolationVerdict,
  "background-work": backgroundWorkVerdict,
  "outgoing-calls": outgoingCallsVerdict,
  "personal-data": personalDataVerdict,
  "sign-in": signInVerdict,
  "app-unlock": appUnlockVerdict,
  "sync-conflicts": syncConflictsVerdict,
  "card-data": cardDataVerdict,
};
