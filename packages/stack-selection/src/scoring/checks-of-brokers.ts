import { wantedFor } from "../facts/facts.ts";
import { limit } from "../topics/verdict.ts";
import type { Check } from "./approach-check.ts";

const brokerThere: Check = (facts, needed) => {
  if (!needed.has("message-broker")) return undefined;
  const [named] = wantedFor(facts, "message-broker");
  return {
    because: `${named?.name ?? "the message broker"} is part of this plan, and work that waits would go over it: this would be a second way beside it`,
    label: `done by ${named?.name ?? "broker"}`,
    by: named?.refs ?? [facts.product],
  };
};

/** Between parts the broker carries the work; rows that a program takes up again by itself are no second way. */
const tableBesideBroker: Check = (facts, needed) => {
  const there = brokerThere(facts, needed);
  if (!there) return undefined;
  const [named] = wantedFor(facts, "message-broker");
  return {
    ...there,
    because: `${named?.name ?? "the message broker"} is part of this plan and can hand work to others: a table of jobs would be a second way for that. It is taken for what a program does later by itself alone, in rows of its own`,
  };
};

const noBroker: Check = (facts, needed) => {
  if (needed.has("message-broker")) return undefined;
  const { messageRate, peakRate } = facts.numbers;
  const rate = messageRate ?? peakRate;
  return {
    because: `is one server more, which ${rate ? `${rate.text} does not call for: a table takes ${limit("table-jobs")}` : "nothing in the text calls for"}`,
    by: rate?.refs ?? [facts.product],
  };
};

const noCloudQueue: Check = (facts, needed) => {
  const [named] = wantedFor(facts, "message-broker");
  if (named?.entry?.cloud) return undefined;
  if (needed.has("message-broker")) return brokerThere(facts, needed);
  const cloud = facts.conditions.cloud;
  if (!cloud && !needed.has("cloud-platform"))
    return {
      because: "belongs to a cloud provider, and this plan has none",
      label: "cloud account needed",
      by: [facts.product],
    };
  const { messageRate, peakRate } = facts.numbers;
  const rate = messageRate ?? peakRate;
  return {
    because: `is one service more and shares no transaction with the change${rate ? `, and ${rate.text} does not call for it: a table takes ${limit("table-jobs")}` : ""}`,
    by: rate?.refs ?? cloud?.refs ?? [facts.product],
  };
};

const ownBrokerNot: Check = (facts, needed) => {
  const [named] = wantedFor(facts, "message-broker");
  return named?.entry?.cloud
    ? {
        because: `${named.name}, which the text names, is a queue of the provider`,
        label: `done by ${named.name}`,
        by: named.refs,
      }
    : noBroker(facts, needed);
};

/** What of the brief leaves a way of handing work on no room, by its key. */
export const checksOfBrokers: Readonly<Record<string, Check>> = {
  "job-table": tableBesideBroker,
  "broker-queue": ownBrokerNot,
  "cloud-queue": noCloudQueue,
};
