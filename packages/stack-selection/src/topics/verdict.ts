import type { Ref } from "@planc/core";
import { type ThresholdId, thresholds } from "../catalog/thresholds.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Known } from "../facts/condition.ts";
import type { Facts } from "../facts/facts.ts";
import { servicesOf } from "../facts/inputs.ts";
import type { Amount } from "../facts/numbers.ts";
import { mostOfLabel, number, sample, sentence, short } from "../text/words.ts";

/** Whether a product needs something, and what would change that. */
export interface Verdict {
  readonly needed: boolean;
  readonly because: string;
  readonly turns?: string;
  readonly inShort?: InShort;
  readonly refs: readonly Ref[];
}

/** For a table of what is left out: what does it here, and what would bring it in. */
export interface InShort {
  readonly here?: string;
  readonly turns?: string;
}

/** Says nothing where the topic is not worth a word for this product. `sofar`: topics needed until here. */
export type TopicRule = (facts: Facts, sofar: ReadonlySet<TopicKey>) => Verdict | undefined;
export type TopicRules = Readonly<Partial<Record<TopicKey, TopicRule>>>;

export function yes(because: string, refs: readonly Ref[]): Verdict {
  return { needed: true, because: sentence(because), refs };
}

/** `turns`: what would bring it in beside facts that have a name, which are found by deciding anew. */
export function no(
  because: string,
  turns: string | undefined,
  refs: readonly Ref[],
  inShort?: InShort,
): Verdict {
  return {
    needed: false,
    because: sentence(because),
    ...(turns === undefined ? {} : { turns: sentence(turns) }),
    ...(inShort === undefined ? {} : { inShort: clipped(inShort) }),
    refs,
  };
}

function clipped({ here, turns }: InShort): InShort {
  return {
    ...(here === undefined ? {} : { here: short(here, mostOfLabel) }),
    ...(turns === undefined ? {} : { turns: short(turns, mostOfLabel) }),
  };
}

/** What brings in a product for a need that something there already fills. */
export const replacement = "A wish to replace what is there";
export const replacementLabel = "replacement";

/** Needed where the condition holds. */
export function on(
  known: Known | undefined,
  because: (text: string) => string,
): Verdict | undefined {
  return known && yes(because(known.text), known.refs);
}

/** `1,000 req/s (4 vCPU × …)`. */
export function limitText(id: ThresholdId): string {
  const { value, unit, basis } = thresholds[id];
  return `${number(value)} ${unit} (${basis})`;
}

/** `1,000 req/s`. */
export function limit(id: ThresholdId): string {
  const { value, unit } = thresholds[id];
  return `${number(value)} ${unit}`;
}

/** What is due where the range of an estimate goes beyond a limit that the estimate itself keeps. */
export function beyond(
  rate: Amount | undefined,
  { value, unit }: { readonly value: number; readonly unit: string },
  due: string,
): string {
  if (rate?.top === undefined || rate.value > value || rate.top <= value) return "";
  return `; the range goes above ${number(value)} ${unit}, and there ${due}`;
}

/** What is done of several services alike, which are told by name. */
export function ofServices(facts: Facts, done: string): Verdict | undefined {
  const names = serviceNames(facts);
  return on(
    facts.conditions["several-services"],
    (text) => `${done}: ${names.length > 0 ? sample(names) : text}`,
  );
}

/** Names of the services that the text divides the product into; where it counts none, of those that the plan makes. */
export function serviceNames({ inputs, style }: Facts): readonly string[] {
  const stated = servicesOf(inputs).map(({ data }) => data.name);
  if (stated.length > 0 || style !== "microservices") return stated;
  return (inputs.contexts ?? []).map(({ data }) => data.name);
}
