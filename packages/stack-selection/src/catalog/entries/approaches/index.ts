import type { Entry } from "../../schema.ts";
import { outgoingCalls } from "./calls.ts";
import { cardData } from "./cards.ts";
import { appUnlock, syncConflicts } from "./devices.ts";
import { backgroundWork } from "./jobs.ts";
import { personalData } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { tenantIsolation } from "./tenants.ts";

/** Ways of building that are decided as products are. */
export const approaches: readonly Entry[] = [
  ...tenantIsolation,
  ...cardData,
  ...backgroundWork,
  ...outgoingCalls,
  ...personalData,
  ...signIn,
  ...appUnlock,
  ...syncConflicts,
];
