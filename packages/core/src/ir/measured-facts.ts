import * as z from "zod";
import type { Unit } from "./shapes.ts";

/** A number that can be measured once the product runs, or counted at any time. */
export interface NumberFact {
  /** Begins a sentence: `Peak load`. */
  readonly title: string;
  readonly unit: Unit;
  /** What is to be measured. */
  readonly means: string;
  /** Whether it comes in whole numbers alone. */
  readonly whole: boolean;
}

/** Numbers that decisions may rest on. Whoever measures gives them by these names. */
export const numberFacts = {
  "peak-request-rate": {
    title: "Peak load",
    unit: "req/s",
    means: "requests a second in the busiest minute",
    whole: false,
  },
  "concurrent-users": {
    title: "Number of concurrent users",
    unit: "users",
    means: "people who use it in the same minute, at most",
    whole: true,
  },
  "registered-users": {
    title: "Number of registered users",
    unit: "users",
    means: "people who have an account",
    whole: true,
  },
  "message-rate": {
    title: "Message rate",
    unit: "msg/s",
    means: "messages and jobs a second in the busiest minute",
    whole: false,
  },
  rows: {
    title: "Searched data",
    unit: "rows",
    means: "rows that a search goes through",
    whole: true,
  },
  "records-per-run": {
    title: "Number of records in a run",
    unit: "count",
    means: "records that the largest run reads",
    whole: true,
  },
  availability: {
    title: "Availability",
    unit: "percent",
    means: "share of the time in which it has to answer, as agreed with its users",
    whole: false,
  },
  "response-time": {
    title: "Response time",
    unit: "ms",
    means: "within how long it has to answer, as agreed with its users",
    whole: false,
  },
  "team-size": {
    title: "Team size",
    unit: "person",
    means: "people who build and run it",
    whole: true,
  },
  budget: {
    title: "Budget",
    unit: "USD/month",
    means: "what running it may cost in a month",
    whole: false,
  },
  services: {
    title: "Number of services",
    unit: "count",
    means: "parts that are deployed one by one",
    whole: true,
  },
  "stored-concepts": {
    title: "Number of stored concepts",
    unit: "count",
    means: "kinds of things that it keeps, such as orders and customers",
    whole: true,
  },
} as const satisfies Readonly<Record<string, NumberFact>>;

/** What a product has to do or not, in words that begin a sentence and are of the singular. */
export const circumstances = {
  "data-archiving": "Archiving of old data",
  "end-to-end-encryption": "End-to-end encryption",
  "event-driven": "Event-driven communication",
  failover: "Automatic failover",
  "file-storage": "Storage of files",
  geolocation: "Work with locations",
  "multi-tenancy": "Separation of tenants",
  "offline-first": "Reading and changing everything without a connection",
  "on-premises": "On-premises operation",
  "push-notifications": "Sending of push notifications",
  "real-time": "Real-time delivery",
  "single-sign-on": "Single sign-on",
} as const satisfies Readonly<Record<string, string>>;

/** The same in a few words, for a table. */
export const circumstanceLabels: Readonly<Record<keyof typeof circumstances, string>> = {
  "data-archiving": "Archiving",
  "end-to-end-encryption": "End-to-end encryption",
  "event-driven": "Event-driven communication",
  failover: "Automatic failover",
  "file-storage": "File storage",
  geolocation: "Locations",
  "multi-tenancy": "Tenants",
  "offline-first": "Work offline",
  "on-premises": "Own machines",
  "push-notifications": "Push notifications",
  "real-time": "Real-time delivery",
  "single-sign-on": "Single sign-on",
};

export type NumberFactName = keyof typeof numberFacts;
export type CircumstanceName = keyof typeof circumstances;

const namesOf = <Name extends string>(facts: Readonly<Record<Name, unknown>>) =>
  z.enum(Object.keys(facts) as [Name, ...Name[]]);

export const numberFactName = namesOf(numberFacts);
export const circumstanceName = namesOf(circumstances);
