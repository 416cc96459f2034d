import type { TopicRules } from "../verdict.ts";
import { archiveVerdict, summariesVerdict } from "./archive.ts";
import { concurrentChangesVerdict, repeatedRequestsVerdict, takenOnceVerdict } from "./at-once.ts";
import { auditVerdict } from "./audit.ts";
import { outgoingCallsVerdict } from "./calls.ts";
import { cardDataVerdict } from "./cards.ts";
import { sendingClosedVerdict, workClosedVerdict } from "./closed.ts";
import { appUnlockVerdict, syncConflictsVerdict } from "./devices.ts";
import { backgroundWorkVerdict } from "./jobs.ts";
import { joinedVerdict } from "./joined.ts";
import { changeHistoryVerdict, plannedTimesVerdict, unsavedInputVerdict } from "./kept.ts";
import { knownCallerVerdict, storedStatusVerdict } from "./known.ts";
import { mediaFormsVerdict } from "./media.ts";
import { cloudNetworkVerdict } from "./network.ts";
import { openViewsVerdict } from "./open-views.ts";
import { outsideReferencesVerdict } from "./outside-references.ts";
import { workOverFunctionsVerdict } from "./over-functions.ts";
import { copyOfPersonVerdict, personalDataVerdict } from "./people.ts";
import { changedPriceVerdict, earnedPointsVerdict, paidMakingVerdict } from "./purchases.ts";
import { scalingVerdict } from "./scaling.ts";
import { leftReferencesVerdict, shownAtOnceVerdict, wholeListVerdict } from "./screens.ts";
import { signInVerdict } from "./sign-in.ts";
import { standbyVerdict } from "./standby.ts";
import { syncProtocolVerdict } from "./sync.ts";
import { tenantIsolationVerdict } from "./tenants.ts";
import { missedVerdict, previewsVerdict, scrolledVerdict } from "./turns.ts";
import { workerCopiesVerdict } from "./worker-copies.ts";

/** What of a brief asks for a way of building. */
export const approachVerdicts: TopicRules = {
  "tenant-isolation": tenantIsolationVerdict,
  "background-work": backgroundWorkVerdict,
  "work-over-functions": workOverFunctionsVerdict,
  "outgoing-calls": outgoingCallsVerdict,
  "personal-data": personalDataVerdict,
  "copy-of-person": copyOfPersonVerdict,
  "sign-in": signInVerdict,
  "app-unlock": appUnlockVerdict,
  "sync-conflicts": syncConflictsVerdict,
  "sync-protocol": syncProtocolVerdict,
  "media-forms": mediaFormsVerdict,
  scaling: scalingVerdict,
  "work-closed": workClosedVerdict,
  "sending-closed": sendingClosedVerdict,
  "card-data": cardDataVerdict,
  archive: archiveVerdict,
  "audit-log": auditVerdict,
  "concurrent-changes": concurrentChangesVerdict,
  "taken-once": takenOnceVerdict,
  "paid-making": paidMakingVerdict,
  "changed-price": changedPriceVerdict,
  "earned-points": earnedPointsVerdict,
  "repeated-requests": repeatedRequestsVerdict,
  standby: standbyVerdict,
  "open-views": openViewsVerdict,
  "cloud-network": cloudNetworkVerdict,
  "whole-list": wholeListVerdict,
  "shown-at-once": shownAtOnceVerdict,
  "outside-references": outsideReferencesVerdict,
  "left-references": leftReferencesVerdict,
  "joined-systems": joinedVerdict,
  "worker-copies": workerCopiesVerdict,
  "unsaved-input": unsavedInputVerdict,
  "change-history": changeHistoryVerdict,
  "planned-times": plannedTimesVerdict,
  "known-caller": knownCallerVerdict,
  "stored-status": storedStatusVerdict,
  summaries: summariesVerdict,
  "missed-messages": missedVerdict,
  "scrolled-history": scrolledVerdict,
  "sealed-previews": previewsVerdict,
};
