/** When the same request can succeed: never, once something else has changed, or after waiting. */
type Retry = "never" | "after-change" | "after-wait";

export interface ProblemType {
  readonly retry: Retry;
  /** What a client does about it. */
  readonly client: string;
  /** In general; each operation says what it is there. */
  readonly when?: string;
}

/** What clients do about the problems that the contract names. */
export const problemTypes: Readonly<Record<string, ProblemType>> = {
  "invalid-request": {
    retry: "never",
    client: "Mend the parts that errors names; the same request fails again.",
  },
  "invalid-signature": {
    retry: "never",
    client: "Sign the raw body with the current secret and the present time.",
  },
  unauthenticated: {
    retry: "after-change",
    client: "Renew the session or sign in, then send the same request once more.",
  },
  "password-needed": {
    retry: "after-change",
    client: "Ask the person for the password, and send it along.",
  },
  "wrong-password": {
    retry: "after-change",
    client: "Ask for the current password again, at that field; the session goes on.",
  },
  "payment-declined": {
    retry: "after-change",
    client: "Tell the buyer, and ask for another way to pay.",
  },
  forbidden: {
    retry: "never",
    client: "Do not offer it to this caller; to sign in again changes nothing.",
  },
  "account-not-bound": {
    retry: "after-change",
    client: "Say whom to ask for an account; to sign in again alone changes nothing.",
  },
  "address-taken": {
    retry: "after-change",
    client: "Sign in by the account that has the address.",
  },
  "address-domain-not-allowed": {
    retry: "never",
    client: "Ask for an address of a domain that may register.",
  },
  "not-found": {
    retry: "never",
    client: "Forget the id, and load the list that it came from again.",
  },
  conflict: {
    retry: "after-change",
    client: "Read the record as it is now, show the detail, and decide anew.",
    when: "What is kept does not allow it as it is now.",
  },
  "stale-epoch": {
    retry: "after-change",
    client:
      "Take what came since, as far as the epoch in the detail, seal anew, and send it under the same client id.",
    when: "What was sent is of an epoch that has passed.",
  },
  "assigned-meanwhile": {
    retry: "after-change",
    client:
      "Show who has it now; only where the person still wants it, send it with that one seen.",
    when: "Somebody else has it since the caller looked.",
  },
  "commit-due": {
    retry: "after-change",
    client:
      "Commit the removal that the detail names, or take the commit of whoever was first, seal anew, and send it under the same client id.",
    when: "Somebody who is out still has the keys.",
  },
  "not-taken": {
    retry: "never",
    client: "Say that it was not sent or nobody was brought in, and not why: nothing tells.",
    when: "Somebody whom it is for takes nothing from the caller.",
  },
  "parent-state": {
    retry: "after-change",
    client:
      "Read what it belongs to, show the state of that, and send it again once that is another.",
    when: "What it belongs to is in a state that does not allow it.",
  },
  "not-offered": {
    retry: "never",
    client: "Show which one it is, and let the person take it out or choose another.",
  },
  "not-known-yet": {
    retry: "after-wait",
    client: "Wait a moment and send it again: who is asked has not been told of it yet.",
  },
  "last-administrator": {
    retry: "after-change",
    client: "Let somebody else be given that role first, then send the same request.",
    when: "Nobody would be left who may give others that right.",
  },
  gone: { retry: "never", client: "Forget the link; it leads nowhere any more." },
  "token-not-valid": { retry: "after-change", client: "Have a new one sent, and use that." },
  "precondition-failed": {
    retry: "after-change",
    client: "Read the record again, show what differs, and send the change with the new ETag.",
  },
  "key-reused": {
    retry: "after-change",
    client: "Choose a new key for a new intent; keep the old one for repeats alone.",
  },
  "not-usable": { retry: "never", client: "Show the detail; ask for another code." },
  "precondition-required": {
    retry: "after-change",
    client: "Read the record first, and send its ETag in If-Match.",
  },
  "too-many-requests": {
    retry: "after-wait",
    client: "Wait as Retry-After says, with jitter, before the next attempt.",
  },
  "internal-error": {
    retry: "after-wait",
    client:
      "Repeat what is safe to repeat, with growing waits; name its instance when it is reported.",
  },
  unavailable: {
    retry: "after-wait",
    client: "Wait as Retry-After says, then repeat what is safe to repeat.",
  },
};

/** Of a problem that no line is about, as its status has it. */
export function problemTypeOf(key: string, status: number): ProblemType {
  const known = problemTypes[key];
  if (known) return known;
  if (status >= 500) return problemTypes["internal-error"] ?? fallback;
  return fallback;
}

const fallback: ProblemType = {
  retry: "after-change",
  client: "Show the detail, and let the person decide anew.",
};
