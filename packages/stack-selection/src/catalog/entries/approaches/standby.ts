import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "standby";

/** What is lost when a server of the database fails, and who takes over. */
export const standby: readonly Entry[] = [
  approach(
    topic,
    "synchronous-standby",
    "A synchronous standby on a second server",
    "a change is confirmed once two servers have it",
    [
      0.45,
      "a second server of the same size, and what decides which of them writes and what is done while one is away",
    ],
    {
      "confirmed-kept": [1, "what was confirmed lies on two servers"],
      "takes-over": [0.9, "within a minute or two"],
      "writes-quick": [0.8, "each waits for the second server, a millisecond or two"],
    },
    { aliases: ["synchronous replication", "synchronous standby", "multi-az database"] },
  ),
  approach(
    topic,
    "synchronous-log",
    "The log received synchronously on another machine",
    "a change is confirmed once its log lies on two machines, of which one is a server",
    [0.25, "a receiver of the log, watched, and a restore that is practised"],
    {
      "confirmed-kept": [1, "from the last backup and the log that was received"],
      "takes-over": [0.1, "restored by hand, in an hour and more"],
      "writes-quick": [0.8, "each waits for the receiver, a millisecond or two"],
    },
    { requires: [["postgresql"]] },
  ),
  approach(
    topic,
    "asynchronous-standby",
    "An asynchronous standby on a second server",
    "a second server follows by moments",
    [0.4, "a second server of the same size, and what decides which of them writes"],
    {
      "confirmed-kept": [0.6, "the last moment is lost: a second as a rule, more under load"],
      "takes-over": [0.9, "within a minute or two"],
      "writes-quick": [1, "no write waits"],
    },
    { aliases: ["asynchronous replication", "asynchronous standby"] },
  ),
  approach(
    topic,
    "log-archive",
    "Backups, and the log archived every few minutes",
    "a lost server is built anew from both",
    [0.15, "a restore that is practised"],
    {
      "confirmed-kept": [0.3, "up to five minutes are lost"],
      "takes-over": [0.1, "restored by hand, in an hour and more"],
      "writes-quick": [1, "no write waits"],
    },
  ),
];
