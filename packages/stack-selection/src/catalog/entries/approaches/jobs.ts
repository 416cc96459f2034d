import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "background-work";

/** Where work waits that no request waits for. */
export const backgroundWork: readonly Entry[] = [
  approach(
    topic,
    "job-table",
    "Job table in the database",
    "rows that workers claim with a lease",
    [0.2, "a table to vacuum, and an alert on its oldest row"],
    {
      "with-the-change": [1, "one transaction writes the change and the job"],
      "outlives-process": [1, "rows, claimed with a lease"],
      "waits-for-nobody": [1, "the request writes one row more"],
      "job-rate": [0.4, "a hundred a second, before its statements weigh on the database"],
    },
    { aliases: ["job table", "jobs table"] },
  ),
  approach(
    topic,
    "broker-queue",
    "Queues of the message broker",
    "messages that workers take and acknowledge",
    [0.45, "a broker to run, and an outbox beside the database"],
    {
      "with-the-change": [0.6, "by an outbox row that is handed on afterwards"],
      "outlives-process": [0.9, "durable queues, acknowledged when done"],
      "waits-for-nobody": [1, "the request writes one row more"],
      "job-rate": [1, "thousands a second"],
    },
  ),
  approach(
    topic,
    "cloud-queue",
    "Queue of the cloud provider",
    "messages in a queue that the provider runs",
    [0.3, "an account, quotas and an outbox beside the database"],
    {
      "with-the-change": [0.6, "by an outbox row that is handed on afterwards"],
      "outlives-process": [1, "kept by the provider until acknowledged"],
      "waits-for-nobody": [1, "the request writes one row more"],
      "job-rate": [1, "thousands a second"],
    },
  ),
  approach(
    topic,
    "in-request",
    "In the request, or in memory behind it",
    "work that the program does before or after its answer",
    [0.05, "nothing beside the program"],
    {
      "with-the-change": [0.3, "done before the answer, or not at all"],
      "outlives-process": [0, "what was begun is lost with the process"],
      "waits-for-nobody": [0.2, "the answer waits for it, or nothing knows how it went"],
      "job-rate": [0.5, "as the requests"],
    },
  ),
];
