import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { verifyAsymmetric } from "./asymmetric.ts";
import type { Credentials, Delivery } from "./delivery.ts";
import { verifyHmac } from "./hmac.ts";
import { verifyHmacFields } from "./hmac-fields.ts";
import { verifySharedToken } from "./shared-token.ts";
import { verifySignedFields } from "./signed-fields.ts";
import type { ReplayWindow } from "./timestamp.ts";
import { verifyToken } from "./token-of-issuer.ts";
import { refused, type Verdict } from "./verdict.ts";

/**
 * Whether a delivery comes from who it says, unaltered and in time. It fetches nothing: the
 * moment and the sender's key are given. A certificate is the caller's to fetch, from the scheme's host,
 * and to check up to its authority.
 */
export function verifyWebhook(
  scheme: WebhookScheme,
  delivery: Delivery,
  credentials: Credentials,
  window: ReplayWindow,
): Verdict {
  switch (scheme.kind) {
    case "hmac":
      return verifyHmac(scheme, delivery, credentials, window);
    case "hmac-fields":
      return verifyHmacFields(scheme, delivery, credentials, window);
    case "ecdsa":
    case "rsa":
      return verifyAsymmetric(scheme, delivery, credentials, window);
    case "rsa-fields":
      return verifySignedFields(scheme, delivery, credentials, window);
    case "jwt":
      return verifyToken(scheme, delivery, credentials, window);
    case "token":
      return verifySharedToken(scheme, delivery, credentials);
    case "none":
      return refused("unverifiable");
  }
}
