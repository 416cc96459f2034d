import type { TopicKey } from "../../catalog/topic-keys.ts";
import { type Facts, wantedFor } from "../../facts/facts.ts";
import { sample } from "../../text/words.ts";
import { no, type TopicRule, yes } from "../verdict.ts";
import { missedVerdict } from "./turns.ts";

const asking = ["retries", "error-handling", "circuit-breaker", "dead-letters"];
const outside: readonly TopicKey[] = ["payments", "email", "sms", "crm", "push"];

/** Systems of others that the product cannot do without, or error handling that the text asks for. */
export const outgoingCallsVerdict: TopicRule = (facts, sofar) => {
  const { conditions, stated, inputs } = facts;
  if (!conditions.server || !(sofar.has("relational-store") || sofar.has("message-broker")))
    return undefined;
  const asked = stated.patterns.filter(
    ({ pattern, modality }) => modality !== "avoid" && asking.includes(pattern.key),
  );
  const called = calledOutside(facts, sofar);
  if (called.names.length === 0) return undefined;
  const missed = missedVerdict(facts, sofar);
  if (called.hints && asked.length === 0 && missed?.needed)
    return no(
      `${sample(called.names)} alone is called, to say that something is new: whoever misses that finds it at the next connection, so a few attempts within two minutes are enough`,
      "A system outside that is given what must not be lost",
      [...called.refs, ...missed.refs],
      { here: "a few attempts", turns: "calls that must arrive" },
    );
  const names = sample(called.names, 6);
  const how = asked.length > 0 ? `asked for: ${sample(asked.map(({ name }) => name))}` : undefined;
  const refs = [...called.refs, ...asked.flatMap((each) => each.refs)];
  return yes(
    `Run by others: ${names}${how ? `; ${how}` : ""}`,
    refs.length > 0 ? refs : [inputs.product.ref],
  );
};

/** What is called in the course of the product's own work. */
function calledOutside(facts: Facts, sofar: ReadonlySet<TopicKey>) {
  const topics = outside.filter((topic) => sofar.has(topic));
  const named = topics.flatMap((topic) => wantedFor(facts, topic));
  const known = new Set(named.map(({ name }) => name.toLowerCase()));
  const categories = [
    "payments",
    "e-mail delivery",
    "SMS delivery",
    "customer relationship management",
    "push delivery",
  ];
  const systems = facts.inputs.systems.filter(
    ({ data }) => categories.includes(data.category ?? "") && !known.has(data.name.toLowerCase()),
  );
  // Who holds the accounts is called too, where there is something else to call: by itself it needs no queue.
  const accounts =
    named.length + systems.length > 0 || topics.length > 0
      ? wantedFor(facts, "identity-provider").filter(
          ({ entry, modality }) => modality !== "existing" && entry?.form === "service",
        )
      : [];
  const open = topics.filter((topic) => wantedFor(facts, topic).length === 0);
  return {
    /** Nothing is called but what tells of something new. */
    hints:
      accounts.length === 0 &&
      topics.every((topic) => topic === "push") &&
      systems.every(({ data }) => data.category === "push delivery"),
    names: [
      ...named.map(({ name }) => name),
      ...systems.map(({ data }) => data.name),
      ...open.map((topic) => words[topic] ?? topic),
      ...accounts.map(({ name }) => name),
    ],
    refs: [
      ...[...named, ...accounts].flatMap(({ refs }) => refs),
      ...systems.map(({ ref }) => ref),
    ],
  };
}

const words: Readonly<Partial<Record<string, string>>> = {
  payments: "the payment provider",
  email: "the mail service",
  sms: "the text message service",
  crm: "the customer system",
  push: "the push service",
};
