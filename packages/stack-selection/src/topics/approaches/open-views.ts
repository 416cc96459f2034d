import type { Facts } from "../../facts/facts.ts";
import { askedEvery, visibleWithin } from "../../facts/visible-within.ts";
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

/** A change that others have to see in an open view, where no live channel is decided. */
export const openViewsVerdict: TopicRule = (facts, sofar) => {
  const { conditions } = facts;
  const clients = conditions["web-client"] ?? conditions["mobile-client"];
  if (!conditions.server || !clients || sofar.has("real-time")) return undefined;
  const found = visibleSaid(facts);
  if (!found) return undefined;
  const users = facts.numbers.concurrentUsers;
  return yes(
    `“${found.said.data.text.replace(/[.]$/, "")}”: who has it open sees it without loading anew${users ? `; ${number(users.value)} at the same time, asking every ${number(found.every)} s, are ${number(Math.ceil(users.value / found.every))} req/s at most` : ""}`,
    [found.said.ref, ...(users?.refs ?? [])],
  );
};
