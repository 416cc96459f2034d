import type { Entry } from "../../schema.ts";
import { archive } from "./archive.ts";
import { atOnce } from "./at-once.ts";
import { auditLog } from "./audit.ts";
import { outgoingCalls } from "./calls.ts";
import { cardData } from "./cards.ts";
import { sendingClosed, workClosed } from "./closed.ts";
import { appUnlock, syncConflicts } from "./devices.ts";
import { backgroundWork } from "./jobs.ts";
import { joinedSystems } from "./joined.ts";
import { changeHistory, plannedTimes, unsavedInput } from "./kept.ts";
import { knownCaller, storedStatus } from "./known.ts";
import { mediaForms } from "./media.ts";
import { cloudNetwork } from "./network.ts";
import { openViews } from "./open-views.ts";
import { outsideReferences } from "./outside-references.ts";
import { overFunctions } from "./over-functions.ts";
import { copiesOfPeople, personalData } from "./people.ts";
import { purchases } from "./purchases.ts";
import { scaling } from "./scaling.ts";
import { leftReferences, shownAtOnce, wholeList } from "./screens.ts";
import { signIn } from "./sign-in.ts";
import { standby } from "./standby.ts";
import { summaries } from "./summaries.ts";
import { syncProtocol } from "./sync.ts";
import { tenantIsolation } from "./tenants.ts";
import { turns } from "./turns.ts";
import { workerCopies } from "./worker-copies.ts";

/** Ways of building that are decided as products are. */
export const approaches: readonly Entry[] = [
  ...tenantIsolation,
  ...cardData,
  ...backgroundWork,
  ...outgoingCalls,
  ...personalData,
  ...copiesOfPeople,
  ...signIn,
  ...archive,
  ...auditLog,
  ...openViews,
  ...wholeList,
  ...shownAtOnce,
  ...outsideReferences,
  ...leftReferences,
  ...joinedSystems,
  ...workerCopies,
  ...unsavedInput,
  ...changeHistory,
  ...plannedTimes,
  ...knownCaller,
  ...storedStatus,
  ...standby,
  ...cloudNetwork,
  ...atOnce,
  ...purchases,
  ...overFunctions,
  ...summaries,
  ...appUnlock,
  ...syncConflicts,
  ...syncProtocol,
  ...mediaForms,
  ...scaling,
  ...workClosed,
  ...sendingClosed,
  ...turns,
];
