import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import {
  ecdsaDelivery,
  ecKey,
  fieldsBody,
  otherEcKey,
  otherRsaKey,
  rsaDelivery,
  rsaKey,
  signedAt,
  tokenAudience,
  tokenBody,
} from "./carried-signatures.ts";
import type { Credentials, Delivery } from "./delivery.ts";
import { altered } from "./samples.ts";
import { timestampText } from "./timestamp.ts";
import type { Made, Vector } from "./vectors.ts";
import { verifyWebhook } from "./verify.ts";
import { vector, windowVectors } from "./window-vectors.ts";

type Carried = Extract<WebhookScheme, { kind: "ecdsa" | "rsa" | "rsa-fields" | "jwt" }>;

interface Genuine {
  readonly delivery: Delivery;
  readonly credentials: Credentials;
  readonly wrong: Credentials;
  readonly more: readonly Vector[];
}

const post = { method: "POST", url: "https://hooks.example.com/webhooks" };
const json = { "Content-Type": "application/json" };

/** Nothing for a scheme that signs otherwise than the deliveries that are carried. */
export function carriedVectors(
  scheme: Carried,
  toleranceSeconds: number | undefined,
): Made | undefined {
  const { delivery, credentials, wrong, more } = genuineFor(scheme);
  if (!verifyWebhook(scheme, delivery, credentials, { now: signedAt }).ok) return undefined;
  return {
    credentials,
    vectors: [
      vector("genuine", "accept", delivery),
      vector("altered body", "signature", alteredOf(scheme, delivery)),
      vector("wrong key", "signature", delivery, { credentials: wrong }),
      ...more,
      ...windowVectors(delivery, toleranceSeconds),
    ],
  };
}

function genuineFor(scheme: Carried): Genuine {
  const rsa = { publicKey: rsaKey };
  const otherRsa = { publicKey: otherRsaKey };
  switch (scheme.kind) {
    case "ecdsa": {
      const headers = {
        ...json,
        [scheme.header]: ecdsaDelivery.signature,
        ...(scheme.timestampHeader ? { [scheme.timestampHeader]: String(signedAt) } : {}),
      };
      const delivery = { ...post, headers, body: ecdsaDelivery.body };
      return {
        delivery,
        credentials: { publicKey: ecKey },
        wrong: { publicKey: otherEcKey },
        more: [vector("no signature", "missing-header", { ...delivery, headers: json })],
      };
    }
    case "rsa": {
      const headers = {
        ...json,
        [scheme.header]: rsaDelivery.signature,
        [scheme.certificateHeader]: `https://${hostOf(scheme.certificateHost)}/cert-0001`,
        ...(scheme.timestampHeader
          ? { [scheme.timestampHeader]: timestampText(signedAt, scheme.timestampUnit ?? "iso") }
          : {}),
        ...(scheme.idHeader ? { [scheme.idHeader]: rsaDelivery.id } : {}),
      };
      const delivery = { ...post, headers, body: rsaDelivery.body };
      const { endpointId } = rsaDelivery;
      const elsewhere = {
        ...headers,
        [scheme.certificateHeader]: `https://${hostOf(scheme.certificateHost)}.example.com/cert-0001`,
      };
      return {
        delivery,
        credentials: { ...rsa, endpointId },
        wrong: { ...otherRsa, endpointId },
        more: [
          vector("no signature", "missing-header", { ...delivery, headers: json }),
          vector("certificate of another host", "certificate-host", {
            ...delivery,
            headers: elsewhere,
          }),
          vector("for another endpoint", "signature", delivery, {
            credentials: { ...rsa, endpointId: "WEBHOOK-0002" },
          }),
        ],
      };
    }
    case "rsa-fields": {
      const delivery = { ...post, headers: json, body: fieldsBody };
      const elsewhere = fieldsBody.replace("https://sns.", "https://bucket.s3.");
      return {
        delivery,
        credentials: rsa,
        wrong: otherRsa,
        more: [
          vector("certificate of another host", "certificate-host", {
            ...delivery,
            body: elsewhere,
          }),
          vector("not a message", "malformed", { ...delivery, body: "{}" }),
        ],
      };
    }
    case "jwt": {
      const headers = { "Content-Type": "application/secevent+jwt" };
      const delivery = { ...post, headers, body: tokenBody };
      return {
        delivery,
        credentials: { ...rsa, audience: tokenAudience },
        wrong: { ...otherRsa, audience: tokenAudience },
        more: [
          vector("for another audience", "claims", delivery, {
            credentials: { ...rsa, audience: "client-0002" },
          }),
          vector("unsigned token", "malformed", {
            ...delivery,
            body: `${tokenBody.split(".").slice(0, 2).join(".")}.`,
          }),
        ],
      };
    }
  }
}

/** A host that the pattern lets in. */
const hostOf = (pattern: string): string =>
  pattern
    .split(".")
    .map((label) => (label === "*" ? "api" : label))
    .join(".");

/** A token's claims are encoded, so another token's take their place. */
function alteredOf({ kind }: Carried, delivery: Delivery): Delivery {
  if (kind !== "jwt") return altered(delivery);
  const [head, claims = "", signature] = String(delivery.body).split(".");
  const text = Buffer.from(claims, "base64url").toString("utf8").replace("jti-0001", "jti-0002");
  return { ...delivery, body: `${head}.${Buffer.from(text).toString("base64url")}.${signature}` };
}
