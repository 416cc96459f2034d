import { createHmac } from "node:crypto";
import * as z from "zod";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { bytesOf, type Credentials, type Delivery } from "./delivery.ts";
import { equalInConstantTime } from "./equal.ts";
import { type ReplayWindow, withinWindow } from "./timestamp.ts";
import { accepted, refused, type Verdict } from "./verdict.ts";

export type HmacFieldsScheme = Extract<WebhookScheme, { kind: "hmac-fields" }>;

/** Fields of the body that are signed, with the signature beside them; what they tell of is not covered. */
export function verifyHmacFields(
  scheme: HmacFieldsScheme,
  { body }: Delivery,
  { secret }: Credentials,
  window: ReplayWindow,
): Verdict {
  if (secret === undefined || secret === "") return refused("credentials");
  const fields = fieldsOf(scheme, bytesOf(body).toString("utf8"));
  const signature = fields?.[scheme.signatureField];
  const signed = scheme.fields.map((field) => fields?.[field]);
  if (signature === undefined || signed.includes(undefined)) return refused("malformed");
  const expected = signatureOf(scheme, signed.join(""), secret);
  if (!equalInConstantTime(expected, signature)) return refused("signature");
  return scheme.timestampField
    ? withinWindow(fields?.[scheme.timestampField], "seconds", window)
    : accepted;
}

export const signatureOf = (scheme: HmacFieldsScheme, content: string, secret: string): string =>
  createHmac(scheme.hash, secret).update(content, "utf8").digest(scheme.encoding);

/** The object that holds signature and signed fields, each as text; nothing where the body has none. */
function fieldsOf(
  { object }: HmacFieldsScheme,
  json: string,
): Readonly<Record<string, string>> | undefined {
  try {
    const value = z.union([z.string(), z.number().transform(String)]);
    const schema = z.object({ [object]: z.record(z.string(), value) });
    return schema.parse(JSON.parse(json))[object];
  } catch {
    return undefined;
  }
}
