import type { TopicKey } from "../../catalog/topic-keys.ts";
import type { Facts } from "../../facts/facts.ts";
import { isOnDevice } from "../../facts/on-device.ts";
import { capital, sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

const asking = [
  "retries",
  "asynchronous-processing",
  "background-processing",
  "transactional-outbox",
];
const sending: readonly TopicKey[] = ["email", "sms", "push", "crm"];

/** Work that no request waits for, by what brings it about. */
export const backgroundWorkVerdict: TopicRule = (facts, sofar) => {
  const { conditions, inputs, stated } = facts;
  if (!conditions.server || !(sofar.has("relational-store") || sofar.has("message-broker")))
    return undefined;
  const own = inputs.actions.filter(({ data }) => data.background !== undefined);
  const asked = stated.patterns.filter(
    (each) =>
      each.modality !== "avoid" && asking.includes(each.pattern.key) && !isOnDevice(facts, each),
  );
  const sent = sending.filter((topic) => sofar.has(topic));
  const parts = [
    ...(own.length > 0
      ? [`work on ${sample(subjectsOf(facts, own))} goes on without anybody waiting`]
      : []),
    ...(sent.length > 0
      ? [
          `${sample(sent.map((topic) => titles[topic] ?? topic))} can be slow or down while a request has to answer`,
        ]
      : []),
    ...(asked.length > 0 ? [`the text asks for ${sample(asked.map(({ name }) => name))}`] : []),
  ];
  if (parts.length === 0) return undefined;
  const refs = [...own.map(({ ref }) => ref), ...asked.flatMap((each) => each.refs)];
  return yes(
    `${capital(parts.join("; "))}: ${rateOf(facts)}`,
    refs.length > 0 ? refs : [facts.product],
  );
};

const titles: Readonly<Partial<Record<string, string>>> = {
  email: "delivery of e-mail",
  sms: "delivery of text messages",
  push: "delivery of notifications",
  crm: "the customer system",
};

/** How much of it there is, and whether the text says so. */
function rateOf({ numbers: { messageRate, peakRate } }: Facts): string {
  if (messageRate)
    return messageRate.top === undefined
      ? `${messageRate.text}, as the text states`
      : `${messageRate.text}, which is assumed here, in a range up to ${messageRate.top} a second`;
  if (!peakRate) return "the text gives no rate of such work";
  return `no rate of such work is given, and at most one job comes of each request (${peakRate.text.replace(/^a peak of /, "")})`;
}

/** What the work is on: its steps are no work of their own, nor is what carries it from one to the other. */
function subjectsOf({ inputs }: Facts, actions: Facts["inputs"]["actions"]): readonly string[] {
  const names = actions.flatMap(({ data }) => {
    const known = inputs.concepts.find(({ ref }) => ref === data.concept)?.data;
    return known ? [(known.plural ?? known.name).toLowerCase()] : [];
  });
  const kinds = [...new Set(names)];
  const carried = kinds.filter((each) => !/\b(?:tasks?|jobs?|queue)\b/.test(each));
  return carried.length > 0 ? carried : kinds;
}
