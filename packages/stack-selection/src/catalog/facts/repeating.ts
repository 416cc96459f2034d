/**
 * How calls to a system of others may be repeated, as its documentation has it; as of 2026-11. Where nothing is
 * known nothing is said.
 */
export const repeating: Readonly<Record<string, string>> = {
  stripe:
    "a POST with the same Idempotency-Key is answered as the first time, for at least 24 hours; afterwards the key is new again.",
  paypal: "a repetition with the same PayPal-Request-Id is answered as the first time.",
  adyen: "a repetition with the same Idempotency-Key header is answered as the first time.",
  sendgrid:
    "takes no key, so that a mail that is repeated after no answer may come twice; 429 comes with X-RateLimit-Reset, which says when to go on.",
  mailgun:
    "takes no key, so that a mail that is repeated after no answer may come twice; upon 429 its answer says when to go on.",
  "amazon ses":
    "takes no key, so that a mail that is repeated after no answer may come twice; 429 means more mails a second than the account may send.",
  twilio:
    "takes no key for messages, so that one that is repeated after no answer may come twice; 429 means too many calls at once.",
  salesforce:
    "an upsert by an external id does the same the second time, and a plain create makes a second record.",
  "firebase cloud messaging":
    "takes no key; 429 and 503 come with Retry-After, and a token that is gone (UNREGISTERED) is deleted and not tried again.",
  onesignal:
    "a notification with an idempotency_key that was used before is not sent again, for 30 days; the key is a UUID.",
};

/** Systems that take no key of a call, so that nothing makes a repetition harmless on their side. */
export const keyless: ReadonlySet<string> = new Set([
  "sendgrid",
  "mailgun",
  "amazon ses",
  "twilio",
  "firebase cloud messaging",
]);

/** What is to be known of a system when a call to it failed; as of 2026-11, from its documentation. */
export interface Recovery {
  /** Hours after which it no longer knows a key. */
  readonly keyHours?: number;
  /** How one finds out there whether it was done, after no answer. */
  readonly lookedUp?: string;
  /** It finds a row by an id of ours, and takes no key of a call. */
  readonly byOwnId?: true;
  /** Answers of 4xx that pass, and what is done upon each. */
  readonly passing?: readonly string[];
  /** The header that says when to go on, where it is not Retry-After. */
  readonly pause?: string;
}

export const recovery: Readonly<Record<string, Recovery>> = {
  stripe: {
    keyHours: 24,
    lookedUp: "its state is read there",
    passing: [
      "409 is repeated, as another call under the same key is still under way",
      "a 500 is repeated under the same key and may be answered alike: what became of it its report or its state tells",
    ],
  },
  sendgrid: { pause: "X-RateLimit-Reset" },
  twilio: {
    lookedUp: "its list of messages is searched by receiver and day, and the texts are compared",
  },
  salesforce: {
    byOwnId: true,
    passing: [
      "403 with REQUEST_LIMIT_EXCEEDED uses up no attempt: all its calls wait until calls of the last 24 hours have left the count",
      "401 is repeated once with a new token",
    ],
  },
  onesignal: { keyHours: 30 * 24 },
};
