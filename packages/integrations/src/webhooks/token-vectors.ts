import type { WebhookFacts } from "../catalog/webhook-facts.ts";
import type { Delivery } from "./delivery.ts";
import { altered, sampleDelivery } from "./samples.ts";
import type { TokenScheme } from "./shared-token.ts";
import type { Made } from "./vectors.ts";
import { vector } from "./window-vectors.ts";

const secret = "test token, in use nowhere";

/** An altered body is accepted: that is what this scheme is worth, and the plan has to read again. */
export function tokenVectors(scheme: TokenScheme, webhooks: WebhookFacts): Made | undefined {
  const sample = sampleDelivery(webhooks);
  const genuine = withToken(scheme, sample, secret);
  if (!genuine) return undefined;
  const wrong = withToken(scheme, sample, "another test token") ?? sample;
  return {
    credentials: { secret },
    vectors: [
      vector("genuine", "accept", genuine),
      vector("altered body, which nothing protects", "accept", altered(genuine)),
      vector("wrong token", "signature", wrong),
      ...(scheme.items
        ? [vector("no items", "malformed", { ...sample, body: "{}" })]
        : [vector("no token", "missing-header", sample)]),
    ],
  };
}

function withToken(
  { header, items }: TokenScheme,
  delivery: Delivery,
  token: string,
): Delivery | undefined {
  if (items) {
    const body = String(delivery.body).replace(
      `"${items.field}":""`,
      `"${items.field}":${JSON.stringify(token)}`,
    );
    return { ...delivery, body };
  }
  return header === undefined
    ? undefined
    : { ...delivery, headers: { ...delivery.headers, [header]: token } };
}
