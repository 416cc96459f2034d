import type { WebhookFacts } from "../catalog/webhook-facts.ts";
import { signedAt } from "./carried-signatures.ts";
import { type Delivery, headerOf } from "./delivery.ts";
import type { HmacScheme } from "./hmac.ts";
import { altered, asJson, sampleDelivery } from "./samples.ts";
import { signWebhook } from "./sign.ts";
import { timestampText } from "./timestamp.ts";
import type { Made, Vector } from "./vectors.ts";
import { vector, windowVectors } from "./window-vectors.ts";

/** Texts that open nothing: they are in every plan. */
const secretText = "test secret, in use nowhere";
const otherText = "another test secret";

export function hmacVectors(
  scheme: HmacScheme,
  webhooks: WebhookFacts,
  toleranceSeconds: number | undefined,
): Made {
  const secret = secretFor(scheme, secretText);
  const signing = { secret, at: signedAt, id: "msg-0001" };
  const sample = sampleDelivery(webhooks);
  const genuine = signWebhook(scheme, sample, signing);
  const asJsonToo = scheme.bodyDigestParameter
    ? signWebhook(scheme, asJson(sample), signing)
    : undefined;
  return {
    credentials: { secret },
    vectors: [
      vector("genuine", "accept", genuine),
      vector("altered body", "signature", altered(genuine)),
      vector("wrong secret", "signature", genuine, {
        credentials: { secret: secretFor(scheme, otherText) },
      }),
      vector("no signature", "missing-header", without(genuine, scheme.header)),
      ...(asJsonToo
        ? [
            vector("genuine, not a form", "accept", asJsonToo),
            vector("altered body, not a form", "body-digest", altered(asJsonToo)),
          ]
        : []),
      ...rotating(scheme, sample, signing),
      ...restamped(scheme, genuine),
      ...windowVectors(genuine, scheme.timestampUnit ? toleranceSeconds : undefined),
    ],
  };
}

function secretFor({ secret }: HmacScheme, text: string): string {
  return secret.is === "text"
    ? text
    : `${secret.prefix}${Buffer.from(text, "utf8").toString("base64")}`;
}

const without = (delivery: Delivery, header: string): Delivery => ({
  ...delivery,
  headers: Object.fromEntries(Object.entries(delivery.headers).filter(([name]) => name !== header)),
});

/** While a secret is changed a delivery has a signature of each: one that fits is enough. */
function rotating(
  scheme: HmacScheme,
  sample: Parameters<typeof signWebhook>[1],
  signing: Parameters<typeof signWebhook>[2],
): readonly Vector[] {
  const { form, header } = scheme;
  if (form.is !== "pairs" && form.is !== "list") return [];
  const genuine = signWebhook(scheme, sample, signing);
  const other = signWebhook(scheme, sample, { ...signing, secret: secretFor(scheme, otherText) });
  const [mine, theirs] = [genuine, other].map((each) => headerOf(each.headers, header) ?? "");
  if (mine === undefined || theirs === undefined) return [];
  const both =
    form.is === "list"
      ? `${theirs} ${mine}`
      : `${theirs},${mine
          .split(",")
          .filter((each) => each.startsWith(`${form.signature}=`))
          .join(",")}`;
  return [
    vector("two signatures while the secret is changed", "accept", {
      ...genuine,
      headers: { ...genuine.headers, [header]: both },
    }),
  ];
}

/** A replay that was given a new time by who does not have the secret. */
function restamped(scheme: HmacScheme, genuine: Delivery): readonly Vector[] {
  const { timestampUnit, timestampHeader, header, form } = scheme;
  if (timestampUnit === undefined) return [];
  const [old, late] = [signedAt, signedAt + 86_400].map((at) => timestampText(at, timestampUnit));
  const name = timestampHeader ?? header;
  const value = headerOf(genuine.headers, name) ?? "";
  const changed = timestampHeader
    ? late
    : form.is === "pairs"
      ? value.replace(`${form.timestamp}=${old}`, `${form.timestamp}=${late}`)
      : undefined;
  if (changed === undefined) return [];
  return [
    vector(
      "new time-stamp on an old signature",
      "signature",
      { ...genuine, headers: { ...genuine.headers, [name]: changed } },
      { now: signedAt + 86_400 },
    ),
  ];
}
