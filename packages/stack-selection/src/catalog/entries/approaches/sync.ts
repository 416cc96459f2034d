import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "sync-protocol";

/** How what was changed on the server reaches a device that was away, and the other way round. */
export const syncProtocol: readonly Entry[] = [
  approach(
    topic,
    "changes-since-cursor",
    "Changes since a cursor",
    "a device asks for what changed since the place that it had come to, with what was deleted, and sends what was made on it in order, each under a key of its own",
    [0.35, "a row of changes with each write, and one more operation"],
    {
      "changes-alone": [1, "from the place of the device on"],
      "deletions-told": [1, "by a mark of each deleted row"],
      "same-rights": [1, "the services read and write as for every other operation"],
    },
  ),
  approach(
    topic,
    "lists-anew",
    "Lists read anew",
    "a device reads each list page by page after each connection, and takes away what is not in it",
    [0.05, "nothing beside the lists"],
    {
      "changes-alone": [0, "all of it, each time"],
      "deletions-told": [0.6, "once a whole list was read"],
      "same-rights": [1, "the services read and write as for every other operation"],
    },
  ),
  approach(
    topic,
    "sync-engine",
    "A sync engine beside the database",
    "a service such as PowerSync reads the changes of the database by replication and streams to each device the rows that its rules give it; what a device writes goes through the product's own operations",
    [0.6, "one more service to run or rent, and replication from the database of each service"],
    {
      "changes-alone": [1, "a stream from the place of the device on"],
      "deletions-told": [1, "as a change like any other"],
      "same-rights": [
        0.4,
        "what a device may read is written a second time, as rules of the engine",
      ],
    },
  ),
];
