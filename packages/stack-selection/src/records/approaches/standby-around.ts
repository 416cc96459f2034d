import { idOf } from "@planc/core";
import { failoverTimes } from "../../catalog/facts/failover-times.ts";
import { operators } from "../../catalog/operators.ts";
import { recoveryTimeOf } from "../../facts/recovery.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";
import type { Line } from "../line.ts";

/** What promotes a server of the database that the team runs, so that two never write at once. */
export function managerOf({ drawn }: Confirmed): string {
  const key = keyOf(drawn, "relational-store");
  const operator = isOnKubernetes(drawn) && key ? operators[key] : undefined;
  if (operator !== undefined)
    return `${operator} runs its servers over the zones of Kubernetes and promotes one of them, so that two never write at once`;
  return key === "postgresql"
    ? "Patroni, with etcd on three hosts, promotes one of them, so that two never write at once"
    : "One manager promotes, so that two servers never write at once: which one is open";
}

/** What else keeps what may not be lost, or lets nobody in while it is away. */
export function alsoDoubled({ drawn }: Confirmed): readonly string[] {
  const [cache] = ofKinds(drawn, "cache");
  const chosen = drawn.choices?.find(({ data }) => idOf(data.topic) === "cache")?.data;
  const keepsSessions = /\bsessions?\b/i.test(chosen?.purpose ?? "");
  const [broker] = ofKinds(drawn, "broker");
  const isRented = / on Amazon /.test(cache?.data.technology ?? "");
  return [
    ...(broker
      ? [
          `${broker.data.technology ?? broker.data.name} holds what was handed to it and not yet done: three servers over three zones that agree before they confirm${/RabbitMQ/.test(broker.data.technology ?? "") ? ", in quorum queues, whose dead letters are set to arrive at least once (dead-letter-strategy)" : ""}.`,
        ]
      : []),
    ...(cache && keepsSessions
      ? [
          isRented
            ? `${cache.data.technology ?? cache.data.name} keeps sessions: two replicas over the zones, of which one is promoted by itself.`
            : `${cache.data.technology ?? cache.data.name} keeps sessions: two replicas over the zones, written to disk, and Sentinel that promotes one of them.`,
        ]
      : []),
  ];
}

interface Time {
  /** What the plan does not keep of what the text says. */
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
  /** How a test ends. */
  readonly tested: string;
}

/** How long nothing is written while another server takes over, against what the text says. */
export function timeOf({ drawn }: Confirmed, database: string): Time {
  const within = recoveryTimeOf(drawn.quantities);
  const known = failoverTimes.find(({ offering }) => offering.test(database));
  const tested = within
    ? `writes are answered again within ${within.text}`
    : "the time without an answer is written down";
  if (!known) return { negative: [], mitigation: [], tested };
  const [from, to] = known.typical;
  const told = `Its provider gives ${from} to ${to} s as typical for the takeover`;
  if (!within || within.seconds >= to)
    return { negative: [`${told}, in which nothing is written.`], mitigation: [], tested };
  const { faster } = known;
  const helps =
    faster && faster.below <= within.seconds && faster.engines.test(database) ? faster : undefined;
  return {
    negative: [
      helps
        ? `${told} with one standby, more than ${within.text}.`
        : `${told}: the ${within.text} that the text gives are not kept for the database.`,
    ],
    mitigation: helps
      ? [
          `Rent it as ${helps.what}: its provider gives less than ${helps.below} s as typical for that.`,
        ]
      : [],
    // What the provider gives as typical does not keep it, so a test cannot ask for it.
    tested: helps
      ? tested
      : `the time without an answer is written down, beside the ${within.text} that the text gives`,
  };
}

function keyOf(drawn: Confirmed["drawn"], topic: string): string | undefined {
  return drawn.choices?.find(({ data }) => idOf(data.topic) === topic)?.data.technology;
}

function isOnKubernetes(drawn: Confirmed["drawn"]): boolean {
  return (
    keyOf(drawn, "orchestration") === "kubernetes" && keyOf(drawn, "cloud-platform") === undefined
  );
}
