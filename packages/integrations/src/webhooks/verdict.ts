/** Why a delivery is refused. */
export const refusals = {
  "missing-header": "a header that the scheme needs is absent",
  malformed: "the signature, time-stamp or body is not of the scheme's form",
  signature: "the signature was not made over this content with this key",
  stale: "the time-stamp is older than the window",
  future: "the time-stamp is later than the window",
  "body-digest": "the body is not the one whose digest was signed",
  "certificate-host": "the certificate is offered by somebody else's host",
  claims: "the token is from another issuer or for another audience",
  credentials: "what the scheme is verified with was not given",
  unverifiable: "nothing in the message proves where it comes from",
} as const;
export type Refusal = keyof typeof refusals;

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly because: Refusal };

export const accepted: Verdict = { ok: true };
export const refused = (because: Refusal): Verdict => ({ ok: false, because });
