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

/** What rules signing in out, for the product as a whole. */
export const refusesSignIn =
  /(?:^|[.;:,—–]\s{0,3}|\b(?:there (?:is|are)|has|have|provides?|with|needs?|requires?)\s)(?:no|zero) (?:user |need for )?(?:authentication|log-?ins?|sign-?ins?|(?:user )?accounts?)\b|\b(?:must|shall|should|does|do|will) not (?:require|need|have|ask for) (?:any |user )?(?:authentication|log-?ins?|sign-?ins?|(?:user )?accounts?)\b|\b(?:authentication|log-?in|sign-?in) (?:is|are) not (?:required|needed|necessary)\b/i;

/** Behind or around such words, they hold for a part of the product alone. */
export const refusesInPart =
  /^[^.;,:]{0,12}\b(?:for|to|on|in|of|by|if|when|where|while|until|unless|before|after|beyond|between|at this|from)\b/i;

/** What asks people to sign in, or tells them apart by what they may do. */
export const demandsSignIn =
  /\b(?:must|shall|should|can|have to|need to|needs? to|required to) (?:be able to )?(?:log|sign) ?-?in\b|\bmust (?:authenticate|be (?:authenticated|logged[ -]in|signed[ -]in))\b|\bmust require (?:user )?(?:authentication|log-?in|sign-?in)\b|\b(?:log|sign)s? ?-?in with (?:an? )?(?:e-?mail|password|user ?name|google|sso)\b|\brole-based (?:access|permissions?|authori[sz]ation)\b|\bonly (?:authenticated|logged[ -]in|signed[ -]in|admin\w*)\b|\b(?:authentication|log-?in|sign-?in) is (?:required|mandatory)\b/i;
