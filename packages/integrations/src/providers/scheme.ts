import type { WebhookScheme } from "../catalog/webhook-facts.ts";

/** Kind of the proof in a few words. */
export function schemeName(scheme: WebhookScheme): string {
  switch (scheme.kind) {
    case "hmac":
      return `HMAC-${scheme.hash === "sha1" ? "SHA1" : "SHA256"}, ${scheme.encoding}`;
    case "hmac-fields":
      return `HMAC-SHA256, ${scheme.encoding}`;
    case "ecdsa":
      return `ECDSA ${scheme.curve}, SHA-256`;
    case "rsa":
    case "rsa-fields":
      return "RSA under a published certificate";
    case "jwt":
      return `signed token, ${scheme.algorithm}`;
    case "token":
      return "shared token, no signature";
    case "none":
      return "none in the message";
  }
}

/** What is recomputed, and from what. */
export function verificationOf(scheme: WebhookScheme): string {
  switch (scheme.kind) {
    case "hmac":
    case "ecdsa":
    case "rsa": {
      const parts = scheme.parts.map((part) =>
        typeof part === "string" ? partNames[part] : `“${part.literal}”`,
      );
      const joined =
        scheme.separator === "" ? parts.join(" then ") : parts.join(` “${scheme.separator}” `);
      const how =
        scheme.kind === "rsa"
          ? `certificate of ${scheme.certificateHost} alone`
          : "constant-time comparison";
      return `${schemeName(scheme)} over ${joined}; ${how}`;
    }
    case "hmac-fields":
      return `${schemeName(scheme)} over ${scheme.fields.map((each) => `${scheme.object}.${each}`).join(" then ")}, in ${scheme.object}.${scheme.signatureField} of the body; constant-time comparison; the event itself is not signed`;
    case "rsa-fields":
      return `RSA over named fields of the body; the certificate in ${scheme.certificateField} is fetched from ${scheme.certificateHost} alone`;
    case "jwt":
      return `${scheme.where}: signed by a key of ${scheme.keys}, issued by ${scheme.issuer}`;
    case "token":
      return `${scheme.where}: compared in constant time; nothing binds it to the body`;
    case "none":
      return scheme.instead;
  }
}

const partNames: Readonly<Record<string, string>> = {
  id: "id",
  timestamp: "time stamp",
  body: "raw body",
  method: "method",
  url: "address as the sender called it",
  "sorted-form": "form fields by name",
  "body-crc32": "CRC-32 of the raw body",
  "endpoint-id": "id of the endpoint",
};

/** What of the message the proof is over. */
export function overOf(scheme: WebhookScheme): "raw-body" | "form" | "nothing" {
  if (scheme.kind === "rsa-fields") return "raw-body";
  if (scheme.kind !== "hmac" && scheme.kind !== "ecdsa" && scheme.kind !== "rsa") return "nothing";
  if (scheme.parts.some((part) => part === "body" || part === "body-crc32")) return "raw-body";
  return scheme.parts.includes("sorted-form") ? "form" : "nothing";
}

/** Whether the age of a delivery is signed. */
export function isStamped(scheme: WebhookScheme): boolean {
  if (scheme.kind === "hmac-fields") return scheme.timestampField !== undefined;
  return (
    (scheme.kind === "hmac" || scheme.kind === "ecdsa" || scheme.kind === "rsa") &&
    scheme.parts.includes("timestamp")
  );
}
