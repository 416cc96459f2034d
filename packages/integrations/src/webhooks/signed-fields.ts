import { verify as check } from "node:crypto";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { isCertificateOf } from "./certificate-host.ts";
import { bytesOf, type Credentials, type Delivery } from "./delivery.ts";
import { publicKeyFrom } from "./public-key.ts";
import { type ReplayWindow, withinWindow } from "./timestamp.ts";
import { refused, type Verdict } from "./verdict.ts";

export type FieldsScheme = Extract<WebhookScheme, { kind: "rsa-fields" }>;

/** By the version that the message names. */
const hashes: ReadonlyMap<string, string> = new Map([
  ["1", "sha1"],
  ["2", "sha256"],
]);

/** The text that is signed: each field's name and value on a line of its own, absent ones left out. */
export function signedFields(
  scheme: FieldsScheme,
  message: Readonly<Record<string, string>>,
): string | undefined {
  const type = message[scheme.typeField] ?? "";
  // The type is the sender's word: `constructor` is none of the kinds.
  const fields = Object.hasOwn(scheme.fields, type) ? scheme.fields[type] : undefined;
  return fields
    ?.filter((name) => message[name] !== undefined)
    .map((name) => `${name}\n${message[name]}\n`)
    .join("");
}

export function verifySignedFields(
  scheme: FieldsScheme,
  { body }: Delivery,
  { publicKey }: Credentials,
  window: ReplayWindow,
): Verdict {
  const key = publicKey === undefined ? undefined : publicKeyFrom(publicKey);
  if (key?.asymmetricKeyType !== "rsa") return refused("credentials");
  const message = textFields(bytesOf(body).toString("utf8"));
  const content = message && signedFields(scheme, message);
  const hash = hashes.get(message?.[scheme.versionField] ?? "");
  const signature = message?.[scheme.signatureField];
  if (content === undefined || hash === undefined || signature === undefined)
    return refused("malformed");
  if (!isCertificateOf(message?.[scheme.certificateField] ?? "", scheme.certificateHost))
    return refused("certificate-host");
  if (!check(hash, Buffer.from(content, "utf8"), key, Buffer.from(signature, "base64")))
    return refused("signature");
  return withinWindow(message?.[scheme.timestampField], "iso", window);
}

/** The fields of an object that are texts; nothing where it is no object. */
function textFields(json: string): Readonly<Record<string, string>> | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return undefined;
    return Object.fromEntries(
      Object.entries(parsed).flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value] as const] : [],
      ),
    );
  } catch {
    return undefined;
  }
}
