import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

/** What becomes of two changes of one thing at the same time. */
const concurrentChanges: readonly Entry[] = [
  approach(
    "concurrent-changes",
    "version-check",
    "Optimistic locking by a version",
    "each change names the version that it was made from, and a change that was made from an older version is refused",
    [0.15, "a number in each row, and a refusal that every caller has to handle"],
    {
      "no-lost-change": [1, "the second one is refused and sees what stands now"],
      "nobody-waits": [1, "nothing is locked between reading and writing"],
      "no-lock-left": [1, "there is no lock"],
    },
    { aliases: ["optimistic locking", "optimistic concurrency control", "optimistic concurrency"] },
  ),
  approach(
    "concurrent-changes",
    "row-lock",
    "Locks of rows within a transaction",
    "SELECT … FOR UPDATE before the row is written",
    [0.2, "the order of locks, and a time after which one gives up"],
    {
      "no-lost-change": [
        0.4,
        "guards what one transaction reads and writes, not what a screen showed",
      ],
      "nobody-waits": [0.3, "the second one waits for the first to end"],
      "no-lock-left": [0.8, "ends with its transaction or connection"],
    },
    { aliases: ["pessimistic locking", "row locks", "row-level locking"] },
  ),
  approach(
    "concurrent-changes",
    "edit-lock",
    "A lock that somebody takes before editing",
    "who opens it to change it has it alone for a time",
    [0.4, "locks that expire, are renewed and are taken away from who left"],
    {
      "no-lost-change": [0.9, "one person edits at a time, until the lock expires"],
      "nobody-waits": [0.1, "all others wait until it is given back"],
      "no-lock-left": [0.2, "stays until it expires"],
    },
    { aliases: ["check-out lock", "edit locks"] },
  ),
  approach(
    "concurrent-changes",
    "last-write",
    "The last write stands",
    "each change is written as it comes",
    [0.02, "nothing to handle"],
    {
      "no-lost-change": [0, "the later one takes the other away, and nobody is told"],
      "nobody-waits": [1, "nothing is locked"],
      "no-lock-left": [1, "there is no lock"],
    },
    { aliases: ["last write wins", "last-write-wins"] },
  ),
];

/** Who gets what two ask for at once. */
const takenOnce: readonly Entry[] = [
  approach(
    "taken-once",
    "unique-key",
    "A unique key of the database",
    "the second row with the same key is refused by the table",
    [0.05, "a refusal of the database to put in words"],
    {
      "one-of-two": [1, "whichever is written first"],
      "held-everywhere": [1, "whoever writes, by program, script or import"],
      "short-waits": [0.8, "only who asks for the very same waits for the first to end"],
      "clear-refusal": [0.8, "by the name of the key"],
    },
  ),
  approach(
    "taken-once",
    "counted-update",
    "A count that one update raises",
    "UPDATE … SET taken = taken + 1 WHERE id = … AND taken < the limit",
    [0.1, "a count in the row, and what gives it back"],
    {
      "one-of-two": [1, "whichever is written first"],
      "held-everywhere": [0.9, "a check of the row holds the limit, whoever writes"],
      "short-waits": [0.8, "only who asks for the very same waits for the first to end"],
      "clear-refusal": [1, "an update that changed no row"],
    },
  ),
  approach(
    "taken-once",
    "lock-then-check",
    "A lock of the row that is asked for, then a check",
    "SELECT … FOR UPDATE of the thing, a look whether it is free, then the write",
    [0.2, "each writer has to take the same lock"],
    {
      "one-of-two": [0.9, "where every writer takes the lock"],
      "held-everywhere": [0.2, "a writer that forgets it gets through"],
      "short-waits": [0.5, "all who ask for it wait for one another"],
      "clear-refusal": [1, "known before anything is written"],
    },
  ),
  approach(
    "taken-once",
    "serialisable",
    "Serialisable transactions",
    "the database ends one of two transactions that cannot have run one after the other",
    [0.3, "each transaction is repeated where the database ended it"],
    {
      "one-of-two": [1, "where both are serialisable"],
      "held-everywhere": [0.3, "a transaction of another level gets through"],
      "short-waits": [0.6, "nobody waits, and some begin anew"],
      "clear-refusal": [0.3, "after a second try that finds it taken"],
    },
  ),
  approach(
    "taken-once",
    "check-then-write",
    "A look whether it is free, then the write",
    "a query and an insert, one after the other",
    [0.05, "nothing to handle"],
    {
      "one-of-two": [0, "two that look at once both find it free"],
      "held-everywhere": [0, "nothing holds it"],
      "short-waits": [1, "nobody waits"],
      "clear-refusal": [1, "known before anything is written"],
    },
  ),
];

/** What a second request of the same intent gets. */
const repeatedRequests: readonly Entry[] = [
  approach(
    "repeated-requests",
    "first-answer-again",
    "A key of the caller, and the first answer again",
    "the answer is kept under the key, and a repeat gets it",
    [0.2, "a table of answers, and a time after which they go"],
    {
      "one-effect": [1, "for as long as the key is kept"],
      "first-learned": [1, "by the same answer"],
    },
  ),
  approach(
    "repeated-requests",
    "refuse-repeat",
    "A key of the caller, and a refusal",
    "the key is kept, and a repeat gets 409",
    [0.15, "a table of keys, and a time after which they go"],
    {
      "one-effect": [1, "for as long as the key is kept"],
      "first-learned": [0.4, "by the id that the refusal names"],
    },
  ),
  approach(
    "repeated-requests",
    "own-key-alone",
    "A unique key of what is sent, and no other",
    "the second row with the same number of its own is refused by the table",
    [0.05, "nothing beside the table"],
    {
      "one-effect": [0.7, "for ever, where what is sent has a number of its own"],
      "first-learned": [0.3, "by a read with that number"],
    },
  ),
];

/** What two people or programs do at the same time, or twice. */
export const atOnce: readonly Entry[] = [...concurrentChanges, ...takenOnce, ...repeatedRequests];
