import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, label } from "./shapes.ts";

/** Early: who comes, and how often; stated where the brief says so, else assumed with a range. */
export const load = many(
  "workload/load",
  z.strictObject({
    /** The id is the same word. */
    measure: z.enum([
      "registered-users",
      "daily-active-users",
      "concurrent-users",
      "think-time",
      "actions-per-user-day",
      "request-rate",
      "peak-request-rate",
      "peak-factor",
      "read-share",
      "message-rate",
      "payload-size",
      "growth-per-year",
      "runs-per-day",
      "records-per-run",
    ]),
    title: label,
    figure,
  }),
  { summary: "who comes, how often, how much" },
);

/** Early: how many records of a thing one request carries, where they are sent many at once. */
export const batch = many(
  "workload/batch",
  z.strictObject({
    concept: ref("brief/concept"),
    title: label,
    figure,
  }),
  { summary: "records that one request carries" },
);

/** Early: a rate at peak that the text gives for one action, and no other has a part in. */
export const rate = many(
  "workload/rate",
  z.strictObject({
    action: ref("brief/action"),
    title: label,
    figure,
  }),
  { summary: "rates stated of one action" },
);

/** Late: the share of each operation in the traffic. Shares of a plan add up to 1. */
export const mix = many(
  "workload/mix",
  z.strictObject({
    operation: ref("api/operation"),
    share: figure,
    /** At peak. */
    rate: figure,
    reads: z.boolean(),
  }),
  { summary: "share and rate of each operation" },
);

/** Late: what comes to a function, from everywhere that is known: requests, pages, checks of sessions, jobs. */
export const demand = many(
  "workload/demand",
  z.strictObject({
    component: ref("architecture/component"),
    /** Executions a second at peak. */
    peak: figure,
    /** The same on average; nothing where no average is planned. */
    average: figure.optional(),
    /** What it is beside the requests for its operations: `pages`. */
    of: z.array(z.strictObject({ what: label, rate: figure })),
  }),
  { summary: "what comes to each function" },
);

/** Late: how many rows a table holds, and how large they are. */
export const volume = many(
  "workload/volume",
  z.strictObject({
    table: ref("data/table"),
    /** After one year. */
    rows: figure,
    rowsPerDay: figure,
    bytesPerRow: figure,
    /** With indexes, after one year. */
    size: figure,
    /** The same after three, at the growth that is planned with. */
    afterThreeYears: figure.optional(),
  }),
  { summary: "rows and bytes of each table" },
);
