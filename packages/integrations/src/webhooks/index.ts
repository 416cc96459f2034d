export type { Credentials, Delivery } from "./delivery.ts";
export { signWebhook } from "./sign.ts";
export type { ReplayWindow } from "./timestamp.ts";
export { isTimed, type Vector, vectorsOf, type WebhookVectors } from "./vectors.ts";
export { type Refusal, refusals, type Verdict } from "./verdict.ts";
export { verifyWebhook } from "./verify.ts";
