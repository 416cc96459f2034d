import type { Confirmed } from "../drawn.ts";
import { archiveTellers } from "./archive.ts";
import { atOnceTellers } from "./at-once.ts";
import { auditTellers } from "./audit.ts";
import { callTellers } from "./calls.ts";
import { cardTellers } from "./cards.ts";
import { closedTellers } from "./closed.ts";
import { copyTellers } from "./copies-of-person.ts";
import { deviceTellers } from "./devices.ts";
import { jobTellers } from "./jobs.ts";
import { joinedTellers } from "./joined.ts";
import { keptTellers } from "./kept.ts";
import { knownTellers } from "./known.ts";
import { mediaTellers } from "./media.ts";
import { networkTellers } from "./network.ts";
import { openViewTellers } from "./open-views.ts";
import { outsideReferenceTellers } from "./outside-references.ts";
import { overFunctionTellers } from "./over-functions.ts";
import { peopleTellers } from "./people.ts";
import { purchaseTellers } from "./purchases.ts";
import { scalingTellers } from "./scaling.ts";
import { screenTellers } from "./screens.ts";
import { signInTellers } from "./sign-in.ts";
import { standbyTellers } from "./standby.ts";
import { summaryTellers } from "./summaries.ts";
import { syncTellers } from "./sync.ts";
import { tenantTellers } from "./tenants.ts";
import type { Teller, Told } from "./told.ts";
import { turnTellers } from "./turns.ts";
import { copiesTellers } from "./worker-copies.ts";

const tellers: Readonly<Record<string, Teller>> = {
  ...tenantTellers,
  ...cardTellers,
  ...signInTellers,
  ...deviceTellers,
  ...peopleTellers,
  ...copyTellers,
  ...callTellers,
  ...jobTellers,
  ...archiveTellers,
  ...auditTellers,
  ...openViewTellers,
  ...networkTellers,
  ...screenTellers,
  ...joinedTellers,
  ...copiesTellers,
  ...keptTellers,
  ...knownTellers,
  ...standbyTellers,
  ...atOnceTellers,
  ...summaryTellers,
  ...syncTellers,
  ...closedTellers,
  ...mediaTellers,
  ...outsideReferenceTellers,
  ...purchaseTellers,
  ...overFunctionTellers,
  ...scalingTellers,
  ...turnTellers,
};

/** What a way of building comes to in this plan; nothing of a product. */
export function toldOf(choice: Confirmed): Told | undefined {
  return Object.hasOwn(tellers, choice.technology)
    ? tellers[choice.technology]?.(choice)
    : undefined;
}
