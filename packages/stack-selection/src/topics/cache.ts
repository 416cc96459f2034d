import type { Facts } from "../facts/facts.ts";
import { type StoreLimit, storeLimit, storeLoad } from "../facts/store-load.ts";
import { number } from "../text/words.ts";
import { beyond, no, type Verdict, yes } from "./verdict.ts";

/** Above this share of writes there is next to nothing that a cache could answer. */
const mostly = 0.9;

/** By what reaches the store, against what that store answers. */
export function cacheVerdict(facts: Facts): Verdict | undefined {
  const { conditions, numbers, stored, product } = facts;
  if (!conditions.server || stored.length === 0) return undefined;
  const limit = storeLimit(facts);
  const load = storeLoad(facts);
  const { peakRate } = numbers;
  const inShort = { turns: "one hot answer" };
  const turns = "One answer that many people ask for in the same second";
  if (!load || !peakRate) {
    return no(
      `No load is stated, and ${limit.name} answers up to ${told(limit)}`,
      turns,
      [product],
      {
        here: "no load stated",
        ...inShort,
      },
    );
  }
  const written = 1 - load.reads / peakRate.value;
  if (written > mostly) {
    return no(
      `${number(written * 100)} % of ${peakRate.text} write, which no cache answers`,
      "Answers that are asked for far more often than they are written",
      load.refs,
      { here: `${number(written * 100)} % writes`, turns: "mostly reads" },
    );
  }
  const present = `${peakRate.text}${load.beside}`;
  if (load.reads > limit.value) {
    // What is written is answered by no cache, so that it is no reason for one.
    return yes(`${peakRate.text}: more than ${limit.name} answers, ${told(limit)}`, load.refs);
  }
  if (load.total > limit.value && load.reads >= limit.value / 2) {
    return yes(`${present}: more than ${limit.name} answers, ${told(limit)}`, load.refs);
  }
  return no(
    `${present}: ${limit.name} answers up to ${told(limit)}${beyond(peakRate, limit, "replicas or a cache are due for what reads")}`,
    turns,
    load.refs,
    { here: limit.name, ...inShort },
  );
}

function told({ value, unit, basis }: StoreLimit): string {
  return `${number(value)} ${unit} (${basis})`;
}
