import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "summaries";

/** How sums outlive the rows that they are of. */
export const summaries: readonly Entry[] = [
  approach(
    topic,
    "summaries-by-job",
    "Table of sums that a job writes before the rows leave",
    "one row for each period and thing, counted from the rows once the period is over",
    [0.2, "a job, its mark of what is counted, and an alert when it stays away"],
    {
      "sums-stay": [1, "rows of their own, with a time of their own"],
      "write-alone": [1, "what is counted is written as before"],
      "sums-anew": [1, "the same period is counted again and replaces what stood there"],
      "sums-current": [0.4, "the running period is counted from the rows"],
    },
    { aliases: ["daily rollup job", "nightly aggregation job", "rollup table"] },
  ),
  approach(
    topic,
    "summaries-with-write",
    "Sums counted up with each write",
    "the row of the running period goes up by one in the transaction of the write",
    [0.25, "a row that many writes wait for, and a count that nothing checks"],
    {
      "sums-stay": [1, "rows of their own, with a time of their own"],
      "write-alone": [0.1, "each write is two, and those of one thing wait for one another"],
      "sums-anew": [0.3, "a repeat counts twice where nothing knows the write again"],
      "sums-current": [1, "after each write"],
    },
  ),
  approach(
    topic,
    "summaries-on-read",
    "Sums counted when somebody asks",
    "a query over the rows for each answer",
    [0.05, "nothing is kept"],
    {
      "sums-stay": [0, "gone with the rows"],
      "write-alone": [1, "what is counted is written as before"],
      "sums-anew": [1, "counted with each answer"],
      "sums-current": [1, "with each answer"],
    },
  ),
];
