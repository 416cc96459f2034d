import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import {
  avoided,
  changing,
  given,
  type MeasureRule,
  measureRules,
  reached,
} from "../catalog/measures.ts";
import { roles } from "../catalog/nouns.ts";
import { sizeOfUnit } from "../catalog/unit-sizes.ts";
import { type AccountWords, accountMeasure } from "./account-measure.ts";
import { countsMachines } from "./of-machines.ts";
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
  /** The statement says what is to be reached: a criterion, a quality. */
  readonly target: boolean;
  /** Singulars of the words of what it is a share of: "95 % of the readers". */
  readonly shareOf: readonly string[];
  /** What limits of accounts and backups are told by. */
  readonly account: AccountWords;
}

/** Classifies a quantity; a comparator that is written always counts. */
export function classify(match: QuantityMatch, around: Surroundings): Classified {
  const { value, dimension, comparator, unit } = match;
  if (dimension === "time" && around.interval) {
    return { measure: "other", kind: "system-target", comparator: comparator ?? "=" };
  }
  if (dimension === "percent") return classifyShare(match, around);
  if (dimension === "count" && value === 0) {
    return { kind: "invariant", comparator: comparator ?? "=" };
  }
  const limited =
    around.clause.some((word) => limiting.has(word)) || rateLimit.test(around.sentence.join(" "));
  if (dimension === "rate" && limited) {
    return { measure: "other", kind: "limit", comparator: comparator ?? "<=" };
  }
  const account = accountMeasure(match, around.account);
  if (account) {
    return {
      measure: account.measure,
      kind: "limit",
      comparator: comparator ?? account.comparator,
    };
  }
  if (dimension === "count" && countsMachines(around.phrase, around.sentence)) {
    const isMost = comparator === "<=" || comparator === "<";
    return {
      measure: "other",
      kind: isMost ? "limit" : "system-target",
      comparator: comparator ?? "=",
    };
  }
  const fits = (words: readonly string[]) => ruleFor(match, words);
  // "the same answer within 100 ms for both" is how far two may lie apart.
  if (dimension === "time" && around.clause.some((word) => apart.has(word))) {
    return { measure: "duration", kind: "limit", comparator: comparator ?? "<=" };
  }
  const rule =
    fits(around.phrase) ??
    (dimension === "count" ? undefined : fits(around.clause)) ??
    (dimension === "money" ? fits(around.sentence) : undefined);
  // Who waits longer than a page may take, or for as long as it may take, waits for no answer of a machine.
  const isWait =
    rule?.measure === "response-time" &&
    (around.phrase.some(isDelay) ||
      ((typeof value !== "number" || isLong(match)) && !isSaidAnswer(match, around.clause)));
  if (rule && isWait) {
    return {
      measure: "duration",
      kind: around.task ? "human-target" : "limit",
      comparator: comparator ?? rule.comparator,
    };
  }
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
  // "two cashiers at once" tells what happens, not how many there are.
  const people = dimension === "count" && around.phrase.some((word) => roles.has(word));
  if (people && comparator !== "=") {
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

/** Words of two values that are compared with each other. */
const apart = new Set([
  "identical",
  "indistinguishable",
  "difference",
  "deviation",
  "skew",
  "drift",
]);

/** Shares of what is available all the time, rather than of what is counted. */
const durations = new Set("time hour day week month year quarter period business".split(" "));

/** A share without a comparator is the least that is to be reached, unless it is only told. */
function classifyShare(match: QuantityMatch, around: Surroundings): Classified {
  const { comparator, value } = match;
  const { shareOf } = around;
  const isOfTime = shareOf.length === 0 || shareOf.some((word) => durations.has(word));
  const rule = ruleFor(match, around.clause);
  if (rule && (isOfTime || rule.measure !== "availability")) {
    const least = value === 100 ? "=" : rule.comparator;
    return { measure: rule.measure, kind: rule.kind, comparator: comparator ?? least };
  }
  if (value === 100 || value === 0) return { kind: "invariant", comparator: comparator ?? "=" };
  const people = shareOf.some((word) => roles.has(word) || word === "participant");
  const kind = people ? "human-target" : "system-target";
  const near = new Set([...around.phrase, ...around.clause]);
  const has = (words: ReadonlySet<string>) => [...near].some((word) => words.has(word));
  // "At least 80 % of readers find the page": what people manage binds no part of the system.
  if (people && (around.task || (around.target && comparator !== undefined)) && !has(given)) {
    return { measure: "other", kind, comparator: comparator ?? ">=" };
  }
  if (comparator !== undefined) return { measure: "other", kind: "limit", comparator };
  if (has(given)) return { measure: "other", kind: "limit", comparator: "=" };
  const asked = around.target || has(reached);
  if (asked && has(changing)) return { measure: "other", kind, comparator: ">=" };
  if (asked && shareOf.length === 0 && has(avoided)) {
    return { measure: "other", kind, comparator: "<=" };
  }
  return asked
    ? { measure: "other", kind, comparator: ">=" }
    : { measure: "other", kind: "limit", comparator: "=" };
}

/** "Rate limiting: 100 requests per minute": what a caller may do at most, not what is expected. */
const limiting = new Set(["limit", "limiting", "limited", "throttle", "throttling", "quota"]);

/** Also where a vocabulary makes one name of the words. */
const rateLimit = /\brate[ -]limit/;

/** What machines do for a time. */
const running = new Set(["run", "finish", "complete", "take", "process", "end", "job", "batch"]);

/** How long a system answers at most, in milliseconds; what takes longer is work or waiting. */
const longestAnswer = 15_000;

function isLong({ value, unit }: QuantityMatch): boolean {
  return typeof value === "number" && value * sizeOfUnit(unit).factor > longestAnswer;
}

/** In milliseconds; "the history is shown within 5 seconds" keeps nothing. */
const shortestPeriod = 3_600_000;

function isAnswer({ comparator, value, unit }: QuantityMatch): boolean {
  const most = typeof value === "number" ? value : value[1];
  const bound = comparator === "<" || comparator === "<=";
  return bound && most * sizeOfUnit(unit).factor < shortestPeriod;
}

/** What a machine does that answers; said outright, it may take up to a minute. */
const answering = new Set(["load", "respond", "render", "response"]);
const longestSaid = 60_000;

function isSaidAnswer({ value, unit }: QuantityMatch, clause: readonly string[]): boolean {
  const most = typeof value === "number" ? value : value[1];
  return (
    clause.some((word) => answering.has(word)) && most * sizeOfUnit(unit).factor <= longestSaid
  );
}

/** "2 s API delays", "5 minutes of downtime": time that is lost, not time in which something answers. */
const isDelay = (word: string): boolean => /^(?:delay|downtime)$/.test(word);

function ruleFor(match: QuantityMatch, words: readonly string[]): MeasureRule | undefined {
  const { dimension, unit } = match;
  const near = new Set(dimension === "rate" ? [...words, ...unit.split("/")] : words);
  return measureRules.find(
    (rule) =>
      rule.dimension === dimension &&
      !(rule.measure === "retention" && isAnswer(match)) &&
      rule.near?.some((word) => near.has(word)) &&
      (rule.and === undefined || rule.and.some((word) => near.has(word))),
  );
}
