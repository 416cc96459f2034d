import type { AccountMeasureRule } from "./account-measures.ts";
import type { Dimension } from "./units.ts";

type QuantityKind = "system-target" | "human-target" | "invariant" | "limit";
type Measure =
  | "users"
  | "concurrent-users"
  | "daily-active-users"
  | "daily-active-share"
  | "concurrent-share"
  | "devices"
  | "request-rate"
  | "average-request-rate"
  | "peak-factor"
  | "message-rate"
  | "response-time"
  | "availability"
  | "recovery-time"
  | "recovery-point"
  | "retention"
  | AccountMeasureRule["measure"]
  | "payload-size"
  | "storage"
  | "rows"
  | "coverage"
  | "team-size"
  | "budget"
  | "duration";

export interface MeasureRule {
  readonly dimension: Dimension;
  readonly measure: Measure;
  readonly kind: QuantityKind;
  /** How a number without a comparator is meant. */
  readonly comparator: "=" | "<=" | ">=";
  /** Words, in the singular, one of which stands near; the rule without any comes last. */
  readonly near?: readonly string[];
  /** Words, one of which stands near as well, where those alone may mean something else. */
  readonly and?: readonly string[];
}

/** What a number measures, by its dimension and the words around it. The first rule that fits counts. */
export const measureRules: readonly MeasureRule[] = [
  rule("percent", "availability", "system-target", ">=", "uptime availability available sla up"),
  rule("percent", "coverage", "system-target", ">=", "coverage covered"),
  rule("time", "recovery-time", "system-target", "<=", "rto recover failover restore"),
  rule(
    "time",
    "recovery-time",
    "system-target",
    "<=",
    "recovery",
    "failure outage crash disaster incident objective backup center centre system service",
  ),
  rule("time", "recovery-point", "system-target", "<=", "rpo"),
  rule(
    "time",
    "retention",
    "limit",
    "=",
    "keep kept retain retained retention store stored archive archived archives archiving archival cold_storage cold_tier delete deleted history hot preserve purge purged",
  ),
  rule(
    "time",
    "response-time",
    "system-target",
    "<=",
    "latency response respond load loading page render real-time ttfb delay roundtrip round-trip answer query search request api return delivered p95 p99",
  ),
  rule(
    "size",
    "payload-size",
    "limit",
    "<=",
    "upload file attachment payload image video photo message body avatar document",
  ),
  rule("size", "storage", "system-target", ">=", "storage data store disk total database"),
  rule("rate", "message-rate", "system-target", ">=", "msg message event notification"),
  rule("money", "budget", "limit", "<=", "budget cost spend spending hosting bill infrastructure"),
  rule(
    "count",
    "concurrent-users",
    "system-target",
    ">=",
    "concurrent simultaneous concurrently simultaneously",
  ),
  rule("count", "daily-active-users", "system-target", ">=", "dau daily"),
  rule("count", "team-size", "limit", "=", "team developer engineer programmer people-team"),
  rule("count", "devices", "system-target", ">=", "device sensor terminal phone tablet"),
  rule("count", "rows", "system-target", ">=", "row record"),
];

function rule(
  dimension: Dimension,
  measure: Measure,
  kind: QuantityKind,
  comparator: MeasureRule["comparator"],
  near: string,
  and?: string,
): MeasureRule {
  const more = and === undefined ? {} : { and: and.split(" ") };
  // A name of the vocabulary stands as one word: `cold_storage`.
  const words = near.split(" ").map((word) => word.replaceAll("_", " "));
  return { dimension, measure, kind, comparator, near: words, ...more };
}

/** Shares that a product is to reach: a number without a comparator is the least of them. */
export const reached: ReadonlySet<string> = new Set(
  "coverage accuracy precision recall correctness reduction increase improvement growth adoption satisfaction success completion compliance reliability reproducibility consistency deliverability hit crash-free isolation".split(
    " ",
  ),
);

/** Verbs of change: "is reduced by 40 %" is by at least that much. */
export const changing: ReadonlySet<string> = new Set(
  "reduce decrease increase improve grow rise drop fall lower cut raise".split(" "),
);

/** Shares that a product is to stay under. */
export const avoided: ReadonlySet<string> = new Set(
  "error failure fail loss churn abandonment leakage duplication defect bounce downtime false-positive rejection crash shrinkage".split(
    " ",
  ),
);

/** Shares that are what they are: "19 % VAT", "a discount of 10 %", "the industry's average is 70 %". */
export const given: ReadonlySet<string> = new Set(
  "tax vat discount fee commission interest apr deposit surcharge margin markup royalty tip threshold average baseline currently today off refund down full".split(
    " ",
  ),
);
