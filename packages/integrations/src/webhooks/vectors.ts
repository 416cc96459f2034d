import { isKnown, knownValue } from "../catalog/fact.ts";
import type { ProviderFacts } from "../catalog/provider-facts.ts";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { carriedVectors } from "./carried-vectors.ts";
import type { Credentials, Delivery } from "./delivery.ts";
import { hmacFieldsVectors } from "./hmac-fields-vectors.ts";
import { hmacVectors } from "./hmac-vectors.ts";
import { tokenVectors } from "./token-vectors.ts";
import type { Refusal } from "./verdict.ts";

/** One delivery and what a receiver has to say of it. */
export interface Vector {
  readonly name: string;
  readonly expect: "accept" | Refusal;
  readonly delivery: Delivery & { readonly body: string };
  /** The moment of receiving, in seconds since 1970. */
  readonly now: number;
  /** What this one is verified with, where it is another than the file's. */
  readonly credentials?: Credentials;
}

/** Deliveries that a receiver has to accept and to refuse, the same bytes each time. */
export interface WebhookVectors {
  readonly version: 1;
  readonly provider: string;
  readonly scheme: WebhookScheme;
  readonly credentials: Credentials;
  /** The window that the vectors were made for; none where the scheme has no trustworthy time. */
  readonly toleranceSeconds?: number;
  readonly vectors: readonly Vector[];
}

export type Made = Pick<WebhookVectors, "credentials" | "vectors">;

/** Whether the scheme's proof covers a time. */
export function isTimed(scheme: WebhookScheme): boolean {
  switch (scheme.kind) {
    case "hmac":
    case "ecdsa":
    case "rsa":
      return scheme.timestampUnit !== undefined;
    case "hmac-fields":
      return scheme.timestampField !== undefined;
    case "rsa-fields":
    case "jwt":
      return true;
    case "token":
    case "none":
      return false;
  }
}

/**
 * Vectors for what a provider sends; nothing where it sends nothing, or nothing that can be computed.
 * `toleranceSeconds` is the plan's own window, where the provider names none.
 */
export function vectorsOf(
  facts: ProviderFacts,
  given: { readonly toleranceSeconds?: number } = {},
): WebhookVectors | undefined {
  const { webhooks } = facts;
  if (!webhooks || !isKnown(webhooks.scheme)) return undefined;
  const scheme = webhooks.scheme.value;
  const toleranceSeconds = isTimed(scheme)
    ? (given.toleranceSeconds ?? knownValue(webhooks.toleranceSeconds))
    : undefined;
  const made = madeFor(scheme, webhooks, toleranceSeconds);
  return (
    made && {
      version: 1,
      provider: facts.id,
      scheme,
      credentials: made.credentials,
      ...(toleranceSeconds === undefined ? {} : { toleranceSeconds }),
      vectors: made.vectors,
    }
  );
}

function madeFor(
  scheme: WebhookScheme,
  webhooks: NonNullable<ProviderFacts["webhooks"]>,
  toleranceSeconds: number | undefined,
): Made | undefined {
  switch (scheme.kind) {
    case "hmac":
      return hmacVectors(scheme, webhooks, toleranceSeconds);
    case "hmac-fields":
      return hmacFieldsVectors(scheme, webhooks, toleranceSeconds);
    case "token":
      return tokenVectors(scheme, webhooks);
    case "ecdsa":
    case "rsa":
    case "rsa-fields":
    case "jwt":
      return carriedVectors(scheme, toleranceSeconds);
    case "none":
      return undefined;
  }
}
