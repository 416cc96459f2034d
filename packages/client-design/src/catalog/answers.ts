import type { DataOf } from "@planc/core";
import type { client } from "@planc/core/ir";

/** What each kind of answer leads to: the policy of the queue, as the app reads it. */
export const answers: DataOf<typeof client.sync>["queue"]["answers"] = [
  {
    answer: "2xx",
    entry: "done",
    does: "taken out with the record as answered, in one transaction",
  },
  {
    answer: "none, 408, 5xx",
    entry: "waits",
    does: "sent again under the same key after the backoff",
  },
  { answer: "429", entry: "waits", does: "sent again after Retry-After" },
  {
    answer: "401",
    entry: "waits",
    does: "token renewed once; then sign-in, same account, entries kept",
  },
  {
    answer: "400, 422",
    entry: "held",
    does: "an entry of an older form or a fault of the app: shown and reported",
  },
  {
    answer: "403",
    entry: "held",
    does: "shown; the record is fetched, and goes if it may not be read",
  },
  { answer: "404", entry: "held", does: "deleted elsewhere: what was entered can be copied" },
  { answer: "409, wanted state there", entry: "done", does: "an own repeat: taken out" },
  { answer: "409", entry: "held", does: "the record as it is now beside the own change" },
  {
    answer: "412",
    entry: "held",
    does: "both versions, one to be chosen; sent with the new version",
  },
];

/** Waits between two attempts of one entry. */
export const backoff: DataOf<typeof client.sync>["queue"]["backoff"] = {
  base: { value: 2, unit: "s" },
  most: { value: 300, unit: "s" },
  jitter: "full",
};

/** For how long without a connection the queue has room: a holiday, a ship, a cellar. */
export const roomForDays = { name: "days", value: 30, unit: "day" } as const;

/** What a server may take from the time that a row is given to the commit by which others see it. */
export const lateCommit = { value: 60, unit: "s" } as const;

/** How far back what is recorded is read again, for what other devices sent late or deleted. */
export const rereadDays = { value: 7, unit: "day" } as const;
