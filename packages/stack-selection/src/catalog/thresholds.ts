import { plannedCapacity } from "@planc/core";
import type { Threshold } from "./schema.ts";

/**
 * Loads from which a part of its own pays, each with its formula or the judgement that it is. They are
 * for planning: the load test replaces them.
 */
export const thresholds = {
  "relational-requests": plannedCapacity.relationalServer,
  "instance-requests": plannedCapacity.instance,
  "single-writer": {
    value: 100,
    unit: "writes/s",
    basis: "one writer × 50 % utilisation / 5 ms a committed transaction",
  },
  "single-query": {
    value: 500,
    unit: "queries/s",
    basis: "one query at a time / 2 ms of database time each",
  },
  "table-jobs": {
    value: 100,
    unit: "msg/s",
    basis:
      "a polled job table adds about 4 statements a job: 400/s at 0.5 ms each are a tenth of one server of 4 vCPU at 50 %",
  },
  "queued-messages": {
    value: 10_000,
    unit: "msg/s",
    basis:
      "judgement: up to there a queue hands each message on once; a log that is read again pays above",
  },
  "services-from": {
    value: 20,
    unit: "stored concepts",
    basis: "judgement: of fewer, four services would own less than five each",
  },
  "searched-rows": {
    value: 1_000_000,
    unit: "rows",
    basis: "judgement: full-text indexes of the database answer below 100 ms up to there",
  },
  "static-downloads": {
    value: 3,
    unit: "Mbit/s",
    basis: "judgement: about 1 TB a month, which one server sends beside its other work",
  },
  "orchestrated-services": {
    value: 5,
    unit: "services",
    basis: "judgement: up to there a managed container service lists them one by one",
  },
  "instances-by-hand": {
    value: 10,
    unit: "instances",
    basis: "judgement: up to there somebody can place them on hosts one by one",
  },
  "meshed-services": {
    value: 20,
    unit: "services",
    basis: "judgement: up to there retries and mutual TLS are set in each client",
  },
  "tight-answer": {
    value: 100,
    unit: "ms",
    basis:
      "judgement: above it what a part takes by itself is lost beside the database and the network",
  },
  "records-per-run": {
    value: 100_000_000,
    unit: "records",
    basis: "100 million records × 200 B = 20 GB, read from one disk at 500 MB/s in 40 s",
  },
  "workflow-tasks": {
    value: 10,
    unit: "dependent tasks",
    basis: "judgement: up to there the order fits one program",
  },
  "undivided-concepts": {
    value: 2,
    unit: "stored concepts",
    basis: "judgement: a thing and who it belongs to share every rule, so no boundary parts them",
  },
  "services-per-person": {
    value: 2,
    unit: "services a person",
    basis: "judgement: build, on-call and upgrades of more starve the product",
  },
  "own-servers": {
    value: 10,
    unit: "servers",
    basis:
      "judgement: what a provider asks beyond the machines is then more than two people who run them",
  },
  "shared-states": {
    value: 3,
    unit: "shared states",
    basis: "judgement: up to there what reads each is seen at a glance, and no store is missed",
  },
  "form-fields": {
    value: 8,
    unit: "fields in a form",
    basis: "judgement: up to there the checks of the browser and one schema are read at a glance",
  },
  "people-on-call": {
    value: 8,
    unit: "people",
    basis: "judgement: with fewer each is on call every few weeks beside building the product",
  },
  "recorded-whole": {
    value: 50,
    unit: "traces/s",
    basis: "judgement: up to there each trace is kept without a bill that anybody asks about",
  },
  "think-time": {
    value: 10,
    unit: "s",
    basis: "assumed pause between two requests of one user, where the load states none",
  },
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdId = keyof typeof thresholds;
