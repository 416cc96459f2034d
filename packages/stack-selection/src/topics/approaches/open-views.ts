import { askedEvery, mostAsking, visibleWithin } from "@planc/core";
import { thresholds } from "../../catalog/thresholds.ts";
import type { Facts } from "../../facts/facts.ts";
import { number } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** The sentence that has others see a change, with the shortest time of several. */
export function visibleSaid({ inputs }: Facts) {
  return (inputs.requirements ?? [])
    .filter(({ data }) => data.priority !== "wont" && data.later === undefined)
    .flatMap((said) => {
      const seconds = visibleWithin(said.data.text);
      return seconds === undefined ? [] : [{ said, seconds, every: askedEvery(seconds) }];
    })
    .sort((a, b) => a.seconds - b.seconds)[0];
}

/** How many questions a second open views ask, of what is planned. */
export function askedBy({ numbers: { concurrentUsers, peakRate } }: Facts, every: number) {
  const users = concurrentUsers?.value ?? 0;
  // Of a peak that open views are part of: one question each few seconds beside what each person does.
  const own = every / (every + thresholds["think-time"].value);
  return Math.max(users / every, (peakRate?.value ?? 0) * (1 - own));
}

/** A change that others have to see in an open view, where no live channel is decided. */
export const openViewsVerdict: TopicRule = (facts, sofar) => {
  const { conditions } = facts;
  const clients = conditions["web-client"] ?? conditions["mobile-client"];
  if (!conditions.server || !clients || sofar.has("real-time")) return undefined;
  const found = visibleSaid(facts);
  if (!found) return undefined;
  const users = facts.numbers.concurrentUsers;
  const range =
    users?.low !== undefined && users.top !== undefined
      ? ` (${number(users.low)} to ${number(users.top)})`
      : "";
  const asked = users
    ? `; ${number(users.value)} people at the same time${range}, each asking one question every ${number(found.every)} s, are ${number(Math.ceil(users.value / found.every))} req/s, and one instance answers as many alone up to ${number(mostAsking(found.every))} people`
    : "";
  return yes(
    `“${found.said.data.text.replace(/[.]$/, "")}”: who has it open sees it without loading anew${asked}`,
    [found.said.ref, ...(users?.refs ?? [])],
  );
};
