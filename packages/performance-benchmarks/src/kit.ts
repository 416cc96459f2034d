import { plannedCapacity, pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };
import { findings } from "./findings.ts";

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "performance",
  summary: manifest.description,
  options: z.strictObject({
    utilisation: z
      .number()
      .min(0.1)
      .max(0.9)
      .default(plannedCapacity.utilisation)
      .describe("Share of an instance's CPU that peak load may take."),
    window: z
      .int()
      .min(7)
      .max(90)
      .default(30)
      .describe("Days over which service level objectives are counted."),
    prices: z
      .record(
        z.string(),
        z.strictObject({
          usd: z.number().min(0).max(1_000_000),
          source: z.string().min(1).max(200),
          read: z.iso.date(),
        }),
      )
      .default({})
      .describe(
        "Prices of one's own, by the address of the list price that each takes the place of.",
      ),
  }),
  findings,
  derivations: {
    "usual-load": "where input and domain are silent, a round figure is taken",
    "batch-of-domain": "what a device records first comes many at once, as is usual in the domain",
    "rate-from-users":
      "N users who pause Z between requests answered in R make N / (R + Z) requests per second",
    "rate-from-days": "requests of a day, spread over the day, times the peak factor",
    "users-from-rate":
      "a rate of requests answered in R by users who pause Z keeps rate times (R + Z) users busy",
    "load-of-each": "a number that is given for one of several, times how many there are",
    "load-of-open-views": "an open view asks anew beside what somebody does, and that only reads",
    "users-from-share": "the share of the users that the text gives",
    "factor-from-rates": "the peak that is stated over the average that is stated",
    "target-below-alarm": "above what somebody is to be told of, a target is missed",
    "usual-target": "a system that people wait for has a response time and an error rate to keep",
    "shape-of-instance": "what one instance gets until it is measured",
    "mix-by-effect":
      "creations follow the domain's volumes; reads share what reads take and writes the rest, critical operations doubly, deletes and what few people do a tenth",
    "volume-by-creation": "rows come by the operations that create them",
    "volume-by-operations":
      "rows come at the average rate of the operations that write them; what leaves by age is counted for as long as it is kept",
    "replicas-from-demand": "instances that keep peak load below the utilisation limit",
    "response-by-queueing":
      "requests come by chance and wait for a free processor: Erlang's formula for each instance, and for all together where they share a queue",
    "resource-at-peak": "what the peak takes of a component, against what is planned of it",
    "limit-of-component": "what one of a kind takes, as published or judged",
    "loss-of-a-server":
      "how a lost server is noticed and what works in its place, as documented or taken",
    "writes-of-one-server":
      "writes of the peak against those of one server, as no copy takes any of them",
    "sensitivity-of-assumption": "the same formulas with an assumption at either end of its range",
    "connections-to-stores":
      "connections of all instances while a release runs, of a migration and of people, against what the server takes",
    "backlog-of-outage":
      "what comes while nobody works on it, over what is worked off beyond what comes",
    "connections-of-users":
      "who is there at the same time has a connection open, and what changes goes out to each who listens",
    "hops-of-live-message":
      "a live message takes the way in until it is written, and the way out to who listens",
    "availability-in-series":
      "an answer comes when all parts that it waits for work; instances to spare stand in for each other, and failures that hit several parts at once are not in it",
    "budget-of-hops":
      "each hop of an answer may take its least, and of what is left of the target a part as its times spread; percentiles of the whole are drawn",
    "demand-of-functions":
      "requests for its operations, the pages that it makes, the sessions that it is asked for and the jobs that come to it, added up",
    "price-of-list": "what the provider's list says of one unit",
    "cost-of-calls": "requests and memory over time, each at its price",
    "copy-of-client": "what clients keep spares requests for as long as it counts as fresh",
    "copy-in-cache":
      "what a cache holds of a store is worth what the store could not serve without it",
    "copy-at-edge":
      "what never changes under its name lies near its readers for as long as they ask",
    "cost-by-price": "what is used, counted at the likely load and at both ends, at its price",
    "total-of-lines": "the lines added up, without what payments are charged with",
    "break-even-of-calls": "the load at which calls cost what a program costs that always runs",
    "scenario-from-load":
      "load tests take their rates from the workload and their limits from the targets",
    "scenario-as-stated":
      "a load test that the text lays down has its users, reads and duration; what it leaves open follows from the load",
    "objective-from-target":
      "what a target leaves to requests that fail or come late is an error budget",
    "alert-from-target": "what is a target is watched",
    "metric-per-program":
      "of a program is recorded what it answers, asks, calls, sends and handles",
    "metric-per-resource": "of what can run out are recorded its use, its waiting and its errors",
    "metric-per-deed":
      "what people begin with the product, and what becomes of it, is counted by its name",
    "metric-of-alert": "what an alert looks at and no exporter has is recorded by the program",
    "runbook-per-alert": "alerts that are answered alike have one runbook between them",
    "alert-per-run":
      "a run that fails or does not come is noticed before those who read its result do",
    "alert-per-resource":
      "what can run out is watched, above what is planned of it and below all that there is",
    "alert-per-growth": "what the load calls for next is told when it is due",
    "alert-per-queue":
      "what waits for a program or a person is watched, so that it is not forgotten",
  },
});
