import type { WebhookFacts } from "../catalog/webhook-facts.ts";
import { signedAt } from "./carried-signatures.ts";
import type { Delivery } from "./delivery.ts";
import { type HmacFieldsScheme, signatureOf } from "./hmac-fields.ts";
import { altered, sampleDelivery } from "./samples.ts";
import type { Made } from "./vectors.ts";
import { vector, windowVectors } from "./window-vectors.ts";

const secret = "test signing key, in use nowhere";

/** An altered event is accepted, as its signature is over a token alone: the plan has to read again. */
export function hmacFieldsVectors(
  scheme: HmacFieldsScheme,
  webhooks: WebhookFacts,
  toleranceSeconds: number | undefined,
): Made {
  const sample = sampleDelivery(webhooks);
  const genuine = withSignature(scheme, sample, secret);
  const [replaced = ""] = scheme.fields.filter((field) => field !== scheme.timestampField);
  return {
    credentials: { secret },
    vectors: [
      vector("genuine", "accept", genuine),
      vector("altered event, which nothing protects", "accept", altered(genuine)),
      vector("wrong secret", "signature", withSignature(scheme, sample, "another test key")),
      vector("another token under the same signature", "signature", {
        ...genuine,
        body: String(genuine.body).replace(`"${replaced}":"test`, `"${replaced}":"best`),
      }),
      vector("no signature", "malformed", sample),
      ...windowVectors(genuine, toleranceSeconds),
    ],
  };
}

function withSignature(scheme: HmacFieldsScheme, delivery: Delivery, key: string): Delivery {
  const values = scheme.fields.map((field) => [
    field,
    field === scheme.timestampField ? String(signedAt) : `test-${field}`,
  ]);
  const content = values.map(([, value]) => value).join("");
  const proof = {
    ...Object.fromEntries(values),
    [scheme.signatureField]: signatureOf(scheme, content, key),
  };
  const event: unknown = JSON.parse(String(delivery.body));
  return { ...delivery, body: JSON.stringify({ [scheme.object]: proof, event }) };
}
