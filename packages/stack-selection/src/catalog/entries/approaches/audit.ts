import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "audit-log";

/** Where it stands who did what, so that nobody can be without having done it. */
export const auditLog: readonly Entry[] = [
  approach(
    topic,
    "audit-table",
    "A table of the database that is only added to",
    "an entry in the transaction of each change, under rights that neither change nor delete it",
    [0.1, "a table, and a right that is missing"],
    {
      "entry-with-change": [1, "both or neither, by the same transaction"],
      "entry-out-of-reach": [0.4, "from the program, and from nobody who runs the database"],
      "entries-found": [1, "a query by person, thing and time"],
    },
    { aliases: ["audit table"] },
  ),
  approach(
    topic,
    "audit-lines",
    "Lines of the log",
    "an entry as a log line, kept where the log is kept",
    [0.05, "a field that tells such lines from others"],
    {
      "entry-with-change": [
        0.3,
        "a line of a change that was then taken back, or none of one kept",
      ],
      "entry-out-of-reach": [0.8, "the program cannot reach what has left it"],
      "entries-found": [0.6, "a search over text, as long as the log is kept"],
    },
  ),
  approach(
    topic,
    "audit-table-and-copy",
    "A table that is only added to, and a copy where the program cannot write over it",
    "an entry in the transaction of each change, which the log takes over",
    [0.2, "a table, and the same entry as a line of the log"],
    {
      "entry-with-change": [1, "both or neither, by the same transaction"],
      "entry-out-of-reach": [1, "what was handed on stands apart from the database"],
      "entries-found": [1, "a query by person, thing and time"],
    },
  ),
];
