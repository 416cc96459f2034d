import { registers } from "./artifacts/registers.ts";
import { retryPolicies } from "./artifacts/retry-policies.ts";
import { sheets } from "./artifacts/sheets.ts";
import { webhookVectors } from "./artifacts/webhook-vectors.ts";
import { plugin } from "./kit.ts";
import { retryArithmetic } from "./probes/retry-arithmetic.ts";
import { webhookSignatures } from "./probes/webhook-signatures.ts";
import {
  callUnguarded,
  changeApartFromCall,
  outages,
  repeatCountsTwice,
  retriedAtTwoLayers,
  retryBeyondWait,
  statedRepeatHeld,
} from "./rules/calls.ts";
import { flowDisagrees } from "./rules/flows.ts";
import { factStale, overLimit } from "./rules/limits.ts";
import {
  proofs,
  reportForgottenEarly,
  reportsReachStates,
  setAsideUnseen,
} from "./rules/reports.ts";
import {
  costUnknown,
  personalDataUnagreed,
  secrets,
  systemUndocumented,
  systemWithoutSheet,
  versionUnpinned,
} from "./rules/sheets.ts";
import { integrationsSection } from "./sections/integrations.ts";
import { alerts } from "./steps/alerts.ts";
import { calls } from "./steps/calls.ts";
import { drills } from "./steps/drills.ts";
import { inbound } from "./steps/inbound.ts";
import { metrics } from "./steps/metrics.ts";
import { providers } from "./steps/providers.ts";
import { quotas } from "./steps/quotas.ts";

export default plugin([
  providers,
  inbound,
  calls,
  quotas,
  drills,
  alerts,
  metrics,
  systemWithoutSheet,
  systemUndocumented,
  secrets,
  personalDataUnagreed,
  versionUnpinned,
  costUnknown,
  overLimit,
  factStale,
  retryBeyondWait,
  retriedAtTwoLayers,
  repeatCountsTwice,
  statedRepeatHeld,
  callUnguarded,
  changeApartFromCall,
  flowDisagrees,
  outages,
  proofs,
  reportForgottenEarly,
  reportsReachStates,
  setAsideUnseen,
  integrationsSection,
  sheets,
  registers,
  retryPolicies,
  retryArithmetic,
  webhookVectors,
  webhookSignatures,
]);
