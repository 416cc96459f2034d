import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { type MeasureRule, measureRules } from "../catalog/measures.ts";
import { roles } from "../catalog/nouns.ts";
import type { QuantityMatch } from "./quantity-match.ts";

type Quantity = DataOf<typeof reading.quantity>;

/** What a number measures and how it is meant, by what stands around it. */
export interface Classified {
  readonly measure?: NonNullable<Quantity["measure"]>;
  readonly kind: Quantity["kind"];
  readonly comparator: Quantity["comparator"];
}

export interface Surroundings {
  /** Singulars of the words of the phrase that the number stands in or right before. */
  readonly phrase: readonly string[];
  /** Singulars of the words of the whole clause. */
  readonly clause: readonly string[];
  /** Singulars of all words of the sentence. */
  readonly sentence: readonly string[];
  /** "every 5 seconds" */
  readonly interval: boolean;
  /** People do something within this time. */
  readonly task: boolean;
}

/** Classifies a quantity; a comparator that is written always counts. */
export function classify(match: QuantityMatch, around: Surroundings): Classified {
  const { value, dimension, comparator, unit } = match;
  if (dimension === "time" && around.interval) {
    return { measure: "other", kind: "system-target", comparator: comparator ?? "=" };
  }
  const named = dimension === "percent" ? ruleFor(match, around.clause) : undefined;
  if (dimension === "percent" && value === 100 && !named) {
    return { kind: "invariant", comparator: comparator ?? "=" };
  }
  if (dimension === "count" && value === 0) return { kind: "invariant", comparator: "=" };
  const limited =
    around.clause.some((word) => limiting.has(word)) || rateLimit.test(around.sentence.join(" "));
  if (dimension === "rate" && limited) {
    return { measure: "other", kind: "limit", comparator: comparator ?? "<=" };
  }
  const fits = (words: readonly string[]) => ruleFor(match, words);
  const rule =
    fits(around.phrase) ??
    (dimension === "count" ? undefined : fits(around.clause)) ??
    (dimension === "money" ? fits(around.sentence) : undefined);
  if (rule) {
    const human = around.task && rule.measure === "response-time";
    return {
      measure: human ? "duration" : rule.measure,
      kind: human ? "human-target" : rule.kind,
      comparator: comparator ?? rule.comparator,
    };
  }
  const bounded = comparator === "<=" || comparator === "<";
  const counts = dimension === "count" && !bounded ? "system-target" : "limit";
  const kind = around.task && dimension === "time" ? "human-target" : counts;
  if (dimension === "rate") {
    const rate = unit.startsWith("req/") ? "request-rate" : "other";
    return { measure: rate, kind: "system-target", comparator: comparator ?? ">=" };
  }
  if (dimension === "count" && around.phrase.some((word) => roles.has(word))) {
    return { measure: "users", kind: "system-target", comparator: comparator ?? ">=" };
  }
  const runs = around.clause.some((word) => running.has(word));
  if (dimension === "time" && runs && !around.task) {
    return { measure: "duration", kind: "system-target", comparator: comparator ?? "<=" };
  }
  return {
    measure: dimension === "time" ? "duration" : "other",
    kind,
    comparator: comparator ?? "=",
  };
}

/** "Rate limiting: 100 requests per minute": what a caller may do at most, not what is expected. */
const limiting = new Set(["limit", "limiting", "limited", "throttle", "throttling", "quota"]);

/** Also where a vocabulary makes one name of the words. */
const rateLimit = /\brate[ -]limit/;

/** What machines do for a time. */
const running = new Set(["run", "finish", "complete", "take", "process", "end", "job", "batch"]);

function ruleFor(
  { dimension, unit }: QuantityMatch,
  words: readonly string[],
): MeasureRule | undefined {
  const near = new Set(dimension === "rate" ? [...words, ...unit.split("/")] : words);
  return measureRules.find(
    (rule) => rule.dimension === dimension && rule.near?.some((word) => near.has(word)),
  );
}
