import type { StatementRole } from "../statements/statement-role.ts";

/** Measures of which two statements about the same thing give the same number, or contradict each other. */
export const comparableMeasures: ReadonlySet<string> = new Set([
  "availability",
  "response-time",
  "recovery-time",
  "recovery-point",
  "concurrent-users",
  "daily-active-users",
  "users",
  "devices",
  "request-rate",
  "message-rate",
  "retention",
  "backup-retention",
  "idle-time",
  "validity",
  "lockout",
  "sign-in-attempts",
  "password-length",
  "payload-size",
  "storage",
  "coverage",
  "team-size",
  "budget",
]);

/** Sections whose numbers are examples, are about the text, or replace what is said elsewhere. */
export const unboundRoles: ReadonlySet<StatementRole | undefined> = new Set<
  StatementRole | undefined
>([
  "metadata",
  "story",
  "story-reason",
  "story-test",
  "scenario",
  "edge-case",
  "asked",
  "answer",
  "open-question",
  "out-of-scope",
  "procedure",
  "struck-out",
]);

/**
 * Words, by their first five letters, that tell nothing of what a number is about: how it is demanded,
 * and the names of measures. Any other word may make it the number of something else.
 */
export const plainStems: ReadonlySet<string> = new Set(
  `system platform service application app product software solution website site
   must shall should will support supports provide provides ensure maintain maintained keep achieve handle
   handles meet reach remain guarantee guaranteed require required requires require expect expected allow
   uptime availability available sla slo target goal objective level least most minimum maximum more less
   under over within below above than faster percent percentage month monthly year yearly annual annually
   per time times times second seconds minute minutes hour hours day days millisecond milliseconds week weeks
   response responses respond responds latency request requests api apis endpoint endpoints p50 p90 p95 p99
   percentile average typical performance performant degradation without concurrent concurrently simultaneous
   simultaneously users user people requirement requirements technical quality scalability reliability
   non-functional functional constraint constraints planning number count total size budget cost hosting
   coverage aim aims offer offers level hold holds run runs up test tests code recovery point objective rto rpo full whole entire overall`
    .split(/\s+/)
    .map((word) => word.slice(0, 5)),
);

/** What there are several of, each with a number or letter of its own, which makes it another one. */
export const numberedKinds =
  /\b(tier|phase|region|plan|stage|level|version|step|release|milestone|sprint|iteration|zone|class|group|site|option|variant|package|year|quarter|priority|severity|type)s?[ #-]{0,2}(\d{1,3}|[a-z]|[iv]{1,4})\b/g;

/** Statements in which something works although a technology is missing, rather than because of a ban. */
export const worksWithout =
  /\b(?:even|also|still|both with and) without\b|\bwithout\b.{0,80}\b(?:still|also|nevertheless|even so)\b|\bwithout\b.{0,60}\bmust (?:work|run|start|function|continue|remain)\b/i;

/** Subjects that are not what is built, so that what holds of them holds of nothing else. */
export const anotherProduct =
  /\b(?:old|legacy|former|previous|existing|other|current|retired|third-party|partner'?s?) (?:[\p{L}-]+ )?(?:apps?|applications?|systems?|products?|sites?|websites?|versions?|services?|code ?base|code|frontend|backend|tool|platform|implementation)\b/iu;
