import { verify as check } from "node:crypto";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { isCertificateOf } from "./certificate-host.ts";
import { type Credentials, type Delivery, headerOf } from "./delivery.ts";
import { publicKeyFrom } from "./public-key.ts";
import { signedContent } from "./signed-content.ts";
import { type ReplayWindow, withinWindow } from "./timestamp.ts";
import { accepted, refused, type Verdict } from "./verdict.ts";

export type AsymmetricScheme = Extract<WebhookScheme, { kind: "ecdsa" | "rsa" }>;

/** ECDSA on P-256 or RSA (PKCS #1 v1.5), both over SHA-256, of what the scheme's parts make. */
export function verifyAsymmetric(
  scheme: AsymmetricScheme,
  delivery: Delivery,
  { publicKey, endpointId }: Credentials,
  window: ReplayWindow,
): Verdict {
  const key = publicKey === undefined ? undefined : publicKeyFrom(publicKey);
  if (key?.asymmetricKeyType !== (scheme.kind === "ecdsa" ? "ec" : "rsa"))
    return refused("credentials");
  const written = headerOf(delivery.headers, scheme.header);
  if (written === undefined) return refused("missing-header");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(written)) return refused("malformed");
  if (scheme.kind === "rsa") {
    const address = headerOf(delivery.headers, scheme.certificateHeader);
    if (address === undefined) return refused("missing-header");
    if (!isCertificateOf(address, scheme.certificateHost)) return refused("certificate-host");
  }
  const timestamp = scheme.timestampHeader && headerOf(delivery.headers, scheme.timestampHeader);
  const id = scheme.idHeader && headerOf(delivery.headers, scheme.idHeader);
  if (endpointId === undefined && scheme.parts.includes("endpoint-id"))
    return refused("credentials");
  const content = signedContent(scheme, delivery, { id, timestamp, endpointId });
  if (content === undefined) return refused("missing-header");
  if (!check("sha256", content, key, Buffer.from(written, "base64"))) return refused("signature");
  return scheme.timestampUnit ? withinWindow(timestamp, scheme.timestampUnit, window) : accepted;
}
