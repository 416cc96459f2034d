import { thresholds } from "../catalog/thresholds.ts";
import { crossingWork } from "../facts/crossing-work.ts";
import type { Facts } from "../facts/facts.ts";
import { servicesOf } from "../facts/inputs.ts";
import { isOneAtATime, storeLimit, storeLoad } from "../facts/store-load.ts";
import { number, sample } from "../text/words.ts";
import { beyond, limitText, no, serviceNames, type Verdict, yes } from "./verdict.ts";

/** By how many services are concerned with one another's changes, and by the work that goes on behind requests. */
export function brokerVerdict(facts: Facts): Verdict | undefined {
  const { conditions, numbers, product, style, inputs } = facts;
  if (!conditions.server) return undefined;
  const services = serviceNames(facts);
  const parts = servicesOf(inputs).map(({ ref }) => ref);
  if (style === "microservices" && services.length >= 3) {
    return yes(
      `What one of ${services.length} services (${sample(services)}) changes concerns others: without a broker it calls each of them by itself, and repeats what failed`,
      parts,
    );
  }
  const crossing = style === "serverless" ? crossingWork(facts) : [];
  if (crossing.length > 0) {
    return yes(
      `${sample(crossing.map(({ does }) => does))}: other functions keep that, and one that calls them ends with its request and repeats nothing`,
      crossing.map(({ ref }) => ref),
    );
  }
  const { messageRate, peakRate } = numbers;
  const most = thresholds["table-jobs"];
  if (messageRate && messageRate.value > most.value) {
    return yes(
      `${messageRate.text}: more than a job table takes, ${limitText("table-jobs")}`,
      messageRate.refs,
    );
  }
  const written = storeLoad(facts);
  const writer = thresholds["single-writer"];
  // An instance of functions lives for its requests alone and gathers nothing.
  if (written && written.recorded > writer.value && style === "serverless" && isOneAtATime(facts)) {
    return yes(
      `${number(written.recorded)} rows a second record each visit, and ${storeLimit(facts).name} lets one writer in, ${limitText("single-writer")}: they wait in a queue and are inserted many at a time`,
      written.refs,
    );
  }
  if (!hasLaterWork(facts)) {
    return no(
      "Nothing that the text asks for is done after the answer: each operation ends with its own transaction, and 0 msg/s wait",
      `Work after the answer above ${number(most.value)} msg/s; up to there a table of jobs in the database takes it`,
      [product],
    );
  }
  const table = `through a job table in the database, written in the same transaction as the change: up to ${limitText("table-jobs")}`;
  const due = "a broker is due";
  if (messageRate) {
    return no(
      `${messageRate.text}: what waits goes ${table}${beyond(messageRate, most, due)}`,
      undefined,
      messageRate.refs,
    );
  }
  // Requests bound the work that they leave behind, where each would leave one job.
  if (peakRate && peakRate.value <= most.value) {
    return no(
      `Work that can wait goes ${table}; with ${peakRate.text} that takes even a job for each request${beyond(peakRate, { ...most, unit: "req/s" }, "the jobs are counted anew")}`,
      undefined,
      peakRate.refs,
    );
  }
  const load = storeLoad(facts);
  return load?.isParted && load.writes <= most.value
    ? no(
        `Work that can wait goes ${table}; of ${peakRate?.text} only those that write leave a job${beyond(peakRate, { ...most, unit: "req/s" }, "the jobs are counted anew")}`,
        undefined,
        load.refs,
      )
    : no(`Work that can wait goes ${table}`, undefined, [product]);
}

const later: ReadonlySet<string> = new Set([
  "asynchronous-processing",
  "message-queue",
  "push-notifications",
  "retries",
  "transactional-outbox",
]);

const sent: ReadonlySet<string | undefined> = new Set([
  "e-mail delivery",
  "SMS delivery",
  "push delivery",
  "customer relationship management",
]);
/** Words of sentences that may leave work behind an answer. */
const behind = /\b(?:asynchronous\w*|in the background|e-?mails?|sms|text messages?)\b/i;

/** Whether the text has something go on behind requests at all. */
function hasLaterWork({ inputs, stated }: Facts): boolean {
  return (
    (inputs.requirements ?? []).some(
      ({ data }) => data.priority !== "wont" && behind.test(data.text),
    ) ||
    inputs.systems.some(({ data }) => sent.has(data.category)) ||
    // What follows from a change in the row of another is written with it.
    inputs.actions.some(
      ({ data }) =>
        data.background === true || (data.automatic !== undefined && data.sets === undefined),
    ) ||
    stated.patterns.some(({ pattern, modality }) => modality !== "avoid" && later.has(pattern.key))
  );
}
