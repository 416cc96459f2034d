import { wordTable } from "@planc/core";

/** States that a thing comes into as time passes, and nobody does anything. */
export const byTime: ReadonlySet<string> = new Set(
  "abandoned|expired|lapsed|missed|overdue|past due|stale|timed out|unused".split("|"),
);

/** States that only work of the product can leave a thing in: one of them shows that it works on it by itself. */
export const ofOwnWork: ReadonlySet<string> = new Set(
  "dead lettered|error|errored|failed|failing|given up|in flight|processed|retrying|undelivered|uploading".split(
    "|",
  ),
);

/** States in which the product is at work on a thing. */
export const inWork: ReadonlySet<string> = new Set(
  "in flight|in progress|processing|running|uploading".split("|"),
);

/** States that a thing goes through where the product works on it by itself. */
export const alongOwnWork: ReadonlySet<string> = new Set([
  ...ofOwnWork,
  ..."completed|done|finished|ignored|in progress|processing|queued|ready|running|sent|delivered|skipped|succeeded|success|waiting".split(
    "|",
  ),
]);

/** Those of them in which the work has gone well. */
export const doneWell: ReadonlySet<string> = new Set(
  "completed|delivered|done|finished|processed|ready|sent|succeeded|success".split("|"),
);

/** States that the outcome of a payment brings about, told by whoever takes it. */
export const byPayment: ReadonlySet<string> = new Set(
  "authorised|authorized|captured|charged|charged back|chargeback|declined|disputed|failed|paid|partially refunded|partly refunded|settled|succeeded|cancelled|canceled".split(
    "|",
  ),
);

/** States of what was sent, of which only who delivers it knows. */
export const ofDelivery: ReadonlySet<string> = new Set("bounced|delivered|undelivered".split("|"));
/** Categories of systems that deliver messages and say what became of them. */
export const delivers = /^(?:e-?mail|sms) delivery$/i;

/** States of what is bought, into which its payment moves it. */
export const oncePaid: ReadonlySet<string> = new Set("confirmed|paid|processing".split("|"));

/** First states of what waits for its payment. */
export const unpaid = /\b(?:payment|unpaid|pending)\b/i;

/** Names of what is a payment itself. */
export const paymentNames = /(?:^|-)(?:payment|charge|refund|payout)(?:-record)?$/;

/** States of a payment by which what was bought with it is paid. */
export const paidBy: ReadonlySet<string> = new Set("captured|paid|settled|succeeded".split("|"));

/** States that each thing comes into for itself, whatever becomes of others of the same state. */
export const ownMoves: ReadonlySet<string> = new Set(
  "accepted|active|approved|archived|cancelled|canceled|closed|deactivated|deleted|done|draft|expired|failed|inactive|in progress|open|pending|published|rejected|withdrawn".split(
    "|",
  ),
);

/** States in which a thing holds something for another, first of its life cycle. */
export const holding = /^(?:active|allocated|committed|held|on hold|reserved)$/;

/** States that end a hold, with those of the thing that it is for: what is reserved for an order leaves with it. */
export const endsOfHolds: Readonly<Record<string, RegExp>> = {
  released: /^(?:called off|cancell?ed|expired|void|voided)$/,
  freed: /^(?:called off|cancell?ed|expired|void|voided)$/,
  taken: /^(?:collected|dispatched|handed over|picked up|sent out|shipped)$/,
  fulfilled: /^(?:collected|dispatched|handed over|picked up|sent out|shipped)$/,
};

/** Verbs that move a thing to the state that the sentence names. */
export const movingVerbs: ReadonlySet<string> = new Set(
  "advance change mark move place promote put return set switch transition turn update".split(" "),
);

/** What somebody does who takes a thing out of a state, back to where it began. */
export const backVerbs: Readonly<Record<string, string>> = wordTable({
  archived: "unarchive",
  deactivated: "reactivate",
  disabled: "enable",
  inactive: "reactivate",
  suspended: "reinstate",
  blocked: "unblock",
  locked: "unlock",
  paused: "resume",
  published: "unpublish",
  hidden: "show",
  cancelled: "reopen",
  canceled: "reopen",
  closed: "reopen",
  completed: "reopen",
  done: "reopen",
  finished: "reopen",
  rejected: "reopen",
  resolved: "reopen",
  solved: "reopen",
});

/** Verbs of states that are no participles: what somebody does who brings a thing into that state. */
export const verbsToStates: Readonly<Record<string, string>> = wordTable({
  active: "activate",
  inactive: "deactivate",
  done: "complete",
  "in progress": "start",
  "in review": "take into review",
  "under review": "take into review",
  "on hold": "put on hold",
  live: "publish",
  public: "publish",
  final: "finalise",
  read: "read",
  taken: "take",
  freed: "free",
  won: "win",
  "partly refunded": "partly refund",
  "partially refunded": "partly refund",
  pending: "set to pending",
  "dead lettered": "dead-letter",
  "given up": "give up",
  failing: "mark as failing",
  waiting: "postpone",
});
