import type { Unit } from "@planc/core/ir";
import type { Measure } from "./stated-load.ts";

/** What is taken where neither the input nor its domain says anything. Judgements, not measurements. */
export interface UsualLoad {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly reason: string;
}

export const usualLoads: Readonly<Partial<Record<Measure, UsualLoad>>> = {
  "registered-users": {
    low: 100,
    likely: 1000,
    high: 10_000,
    reason: "not given; 1,000 is a first release that has found its users.",
  },
  "think-time": {
    low: 5,
    likely: 10,
    high: 30,
    reason: "not measured; people who work in an application pause 5 to 30 s between requests.",
  },
  "actions-per-user-day": {
    low: 20,
    likely: 50,
    high: 150,
    reason: "not measured; 50 requests are a few minutes of work in the application.",
  },
  "peak-factor": {
    low: 3,
    likely: 5,
    high: 10,
    reason: "not measured; a day of office hours peaks at three to ten times its average.",
  },
  "read-share": {
    low: 0.7,
    likely: 0.8,
    high: 0.9,
    reason: "not measured; most applications are read four times for every write.",
  },
  "runs-per-day": {
    low: 1,
    likely: 1,
    high: 24,
    reason: "not given; once a day is the least that a scheduled pipeline does.",
  },
  "records-per-run": {
    low: 10_000,
    likely: 100_000,
    high: 10_000_000,
    reason: "not given; 100,000 records are a day of a mid-sized business.",
  },
};

/** Instead, where the text says that one person or one household works with it. */
export const householdLoad: UsualLoad = {
  low: 1,
  likely: 5,
  high: 20,
  reason: "The text speaks of one person or one household, so a handful of people use it.",
};

/** Words by which it says so. */
export const householdWords =
  /\b(?:single[- ](?:user|household|person)|one household|home[- ]server|personal use|for myself|household use)\b/i;

/** Titles and units of all loads. */
export const loadKinds: Readonly<Record<Measure, { readonly title: string; readonly unit: Unit }>> =
  {
    "registered-users": { title: "Registered users", unit: "users" },
    "daily-active-users": { title: "Users active in a day", unit: "users" },
    "concurrent-users": { title: "Users at the same time", unit: "users" },
    "think-time": { title: "Pause between two requests of a user", unit: "s" },
    "actions-per-user-day": {
      title: "Requests of an active user in a day",
      unit: "actions/user/day",
    },
    "request-rate": { title: "Requests per second, average", unit: "req/s" },
    "peak-request-rate": { title: "Requests per second, peak", unit: "req/s" },
    "peak-factor": { title: "Peak over average", unit: "ratio" },
    "read-share": { title: "Share of reads", unit: "ratio" },
    "message-rate": { title: "Messages per second", unit: "msg/s" },
    "payload-size": { title: "Size of a response", unit: "kB" },
    "growth-per-year": { title: "Growth in a year", unit: "ratio" },
    "runs-per-day": { title: "Runs in a day", unit: "count" },
    "records-per-run": { title: "Records of a run", unit: "rows" },
  };
