import type { TopicRules } from "../verdict.ts";
import { archiveVerdict, summariesVerdict } from "./archive.ts";
import { concurrentChangesVerdict, repeatedRequestsVerdict, takenOnceVerdict } from "./at-once.ts";
import { auditVerdict } from "./audit.ts";
import { outgoingCallsVerdict } from "./calls.ts";
import { cardDataVerdict } from "./cards.ts";
import { appUnlockVerdict, syncConflictsVerdict } from "./devices.ts";
import { backgroundWorkVerdict } from "./jobs.ts";
import { openViewsVerdict } from "./open-views.ts";
import { personalDataVerdict } from "./people.ts";
import { signInVerdict } from "./sign-in.ts";
import { standbyVerdict } from "./standby.ts";
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
  archive: archiveVerdict,
  "audit-log": auditVerdict,
  "concurrent-changes": concurrentChangesVerdict,
  "taken-once": takenOnceVerdict,
  "repeated-requests": repeatedRequestsVerdict,
  standby: standbyVerdict,
  "open-views": openViewsVerdict,
  summaries: summariesVerdict,
};
