import { type PlannedTime, wordTable } from "@planc/core";

/** Milliseconds of a hop there and back: the least that is physically or by design in it, the median and p95. */
export interface HopFact {
  readonly least: number;
  readonly median: number;
  readonly p95: number;
  readonly basis: string;
}

const judged = "assumed until measured";

/**
 * Hops as they are known before anything is measured, taken up 2026-12-01. Judgements lie between what is common in
 * one region of a provider; where a maker publishes a figure, `basis` names it. Least times are floors: an answer below
 * them is not planned with, so that a target below their sum is impossible and no matter of tuning.
 */
export const hopFacts = {
  /** Another program in the same region, over a connection that is open already. */
  program: { least: 0.3, median: 1, p95: 4, basis: judged },
  "load-balancer": { least: 0.2, median: 1, p95: 4, basis: judged },
  gateway: { least: 0.5, median: 2, p95: 8, basis: judged },
  /** Run by a provider: requests are metered, checked and written down there. */
  "managed-gateway": { least: 1, median: 10, p95: 30, basis: judged },
  cdn: { least: 0.5, median: 5, p95: 30, basis: judged },
  read: { least: 0.3, median: 2, p95: 12, basis: judged },
  /** A commit is on disk before it is answered. */
  commit: { least: 0.5, median: 4, p95: 20, basis: judged },
  /** The same on a second machine. */
  "replicated-commit": { least: 1, median: 7, p95: 30, basis: judged },
  /** Words or parts of words over an index. */
  search: { least: 1, median: 15, p95: 80, basis: judged },
  file: { least: 0.02, median: 0.2, p95: 3, basis: judged },
  cache: { least: 0.2, median: 0.7, p95: 3, basis: judged },
  "search-engine": { least: 2, median: 15, p95: 80, basis: judged },
  "object-store": {
    least: 10,
    median: 100,
    p95: 200,
    basis:
      "Amazon S3 user guide, performance design patterns: 100 to 200 ms for small objects; not checked",
  },
  broker: { least: 0.5, median: 3, p95: 15, basis: judged },
  external: { least: 10, median: 200, p95: 1000, basis: judged },
  "identity-provider": { least: 10, median: 100, p95: 500, basis: judged },
  /** Slow on purpose, so that stolen hashes are worth little. */
  password: {
    least: 10,
    median: 100,
    p95: 250,
    basis: "OWASP Password Storage Cheat Sheet: less than a second; a tenth is assumed",
  },
  monitoring: { least: 0.3, median: 1, p95: 4, basis: judged },
} as const satisfies Readonly<Record<string, HopFact>>;

/** Systems of others, by the key of their facts. None of them publishes a response time; each is to be measured. */
export const providerTimes: Readonly<Record<string, HopFact>> = wordTable({
  stripe: { least: 50, median: 400, p95: 1200, basis: judged },
  paypal: { least: 50, median: 600, p95: 2000, basis: judged },
  "generic-payments": { least: 50, median: 500, p95: 2000, basis: judged },
  sendgrid: { least: 20, median: 150, p95: 600, basis: judged },
  mailgun: { least: 20, median: 150, p95: 600, basis: judged },
  "amazon-ses": { least: 10, median: 80, p95: 300, basis: judged },
  twilio: { least: 20, median: 200, p95: 800, basis: judged },
  fcm: { least: 20, median: 100, p95: 400, basis: judged },
  apns: { least: 10, median: 50, p95: 300, basis: judged },
  salesforce: { least: 50, median: 300, p95: 1500, basis: judged },
  "generic-crm": { least: 50, median: 300, p95: 1500, basis: judged },
  "generic-model": { least: 200, median: 2000, p95: 15_000, basis: judged },
});

/** A connection that is not open yet: TCP and TLS 1.3 take a round trip each (RFC 9293, RFC 8446). */
export const handshakeTrips = 2;
/** One round trip to a system of others, in the same part of the world. */
export const outwardTrip = { least: 2, median: 20, p95: 80 } as const;
/** Idle connections are closed by most servers after about a minute: fewer calls than that find none open. */
export const idleSeconds = 60;

/** The start of a function that has not run for a while. */
export const coldStarts: readonly (HopFact & { readonly of: RegExp })[] = [
  { of: /\bWorkers\b|Cloudflare/i, least: 0, median: 2, p95: 10, basis: judged },
  {
    of: /./,
    least: 0,
    median: 300,
    p95: 1000,
    basis: "AWS Lambda developer guide: from under 100 ms to over 1 s; not checked",
  },
];

/** How much longer the processor time of one request in twenty is than that of most, until it is measured. */
const spread = 3;

/** Own work of a program, in milliseconds, from its planned processor time. */
export const workOf = ({ value, low }: Pick<PlannedTime, "value" | "low">): HopFact => ({
  least: low * 1000,
  median: value * 1000,
  p95: value * 1000 * spread,
  basis: "processor time as planned; p95 three times that is assumed",
});
