import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

/** How a product knows who calls, where somebody else signs people in. */
export const knownCaller: readonly Entry[] = [
  approach(
    "known-caller",
    "token-of-others",
    "A signed token with each request",
    "what signs people in hands out a token, and the product checks its signature, audience and time",
    [0.15, "public keys to fetch and keep, and a clock that is right"],
    {
      "not-forged": [1, "by its signature"],
      "known-apart": [1, "public keys alone"],
      "end-known": [0.3, "a token holds until it runs out"],
    },
  ),
  approach(
    "known-caller",
    "session-of-others",
    "A session that both read",
    "the product looks the session up where the other one keeps it",
    [0.35, "a store of another product, whose form may change"],
    {
      "not-forged": [0.9, "by an id that cannot be guessed"],
      "known-apart": [0.1, "one store for both"],
      "end-known": [1, "the session is gone"],
    },
  ),
  approach(
    "known-caller",
    "header-of-proxy",
    "A header that a proxy in front sets",
    "what signs people in passes requests on, and writes who asks into a header",
    [0.25, "a network in which nothing else reaches the program"],
    {
      "not-forged": [0.3, "whoever reaches the program past the proxy writes it too"],
      "known-apart": [0.7, "a way through the proxy for each request"],
      "end-known": [1, "the proxy passes nothing on any more"],
    },
  ),
];

/** Where a status lies that follows from what other rows say. */
export const storedStatus: readonly Entry[] = [
  approach(
    "stored-status",
    "stored-with-write",
    "Stored, and set in the transaction of what it follows from",
    "the column is written together with the row that it follows from",
    [0.15, "each operation that writes the one writes the other"],
    {
      "never-apart": [0.7, "as long as nothing writes past the operation"],
      "set-as-said": [1, "the column is set"],
      "read-at-once": [1, "the column is in the row"],
    },
  ),
  approach(
    "stored-status",
    "derived-on-read",
    "Derived when it is read",
    "no column: a query finds whether there is such a row",
    [0.1, "a query instead of a column"],
    {
      "never-apart": [1, "there is one fact"],
      "set-as-said": [0.2, "nothing is set: it is so"],
      "read-at-once": [0.7, "two tables, by the unique key of the second"],
    },
  ),
  approach(
    "stored-status",
    "set-behind",
    "Stored, and set by a job afterwards",
    "the row is written, and a job sets the column",
    [0.35, "a job, and a time in which both say different things"],
    {
      "never-apart": [0.2, "apart until the job has run"],
      "set-as-said": [0.8, "a moment later"],
      "read-at-once": [1, "the column is in the row"],
    },
  ),
];
