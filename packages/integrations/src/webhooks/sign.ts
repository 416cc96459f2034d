import { createHash } from "node:crypto";
import { bytesOf, type Delivery } from "./delivery.ts";
import { type HmacScheme, hmacHeaders } from "./hmac.ts";
import { signedContent } from "./signed-content.ts";
import { isForm } from "./sorted-form.ts";
import { timestampText } from "./timestamp.ts";

export interface Signing {
  readonly secret: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly id?: string;
}

/** A delivery as its sender would sign it: what a stand-in for the provider sends in tests. */
export function signWebhook(
  scheme: HmacScheme,
  unsigned: Delivery,
  { secret, at, id }: Signing,
): Delivery {
  const delivery = withDigest(scheme, unsigned);
  const timestamp = scheme.timestampUnit && timestampText(at, scheme.timestampUnit);
  const content = signedContent(scheme, delivery, { id, timestamp });
  if (content === undefined) throw new Error("The scheme signs an id, and none was given.");
  const headers = hmacHeaders(scheme, content, secret, { id, timestamp });
  return { ...delivery, headers: { ...delivery.headers, ...headers } };
}

/** Puts the body's digest into the address where the scheme wants it there. */
function withDigest({ bodyDigestParameter }: HmacScheme, delivery: Delivery): Delivery {
  if (bodyDigestParameter === undefined || isForm(delivery)) return delivery;
  const digest = createHash("sha256").update(bytesOf(delivery.body)).digest("hex");
  const { url } = delivery;
  return {
    ...delivery,
    url: `${url}${url.includes("?") ? "&" : "?"}${bodyDigestParameter}=${digest}`,
  };
}
