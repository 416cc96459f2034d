import type { DataOf } from "@planc/core";
import type { api, client } from "@planc/core/ir";

type Answers = DataOf<typeof client.sync>["queue"]["answers"];
type Style = DataOf<typeof api.convention>["style"];

/** Says an answer as the contract gives it: a status, or the code of a problem. */
export type Told = (status: number) => string;

const codes: Readonly<Record<number, string>> = {
  400: "INVALID_REQUEST",
  401: "UNAUTHENTICATED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  412: "PRECONDITION_FAILED",
  422: "KEY_REUSED",
  429: "TOO_MANY_REQUESTS",
};

/** How answers are told in a style of contract. */
export const toldIn =
  (style: Style | undefined): Told =>
  (status) =>
    style === "graphql" ? (codes[status] ?? `${status}`) : `${status}`;

/** What each kind of answer leads to: the policy of the queue, as the app reads it. */
export const answersIn = (style: Style | undefined, isSealed: boolean): Answers => {
  const told = toldIn(style);
  return [
    {
      answer: style === "graphql" ? "no problems" : "2xx",
      entry: "done",
      does: "taken out with the record as answered, in one transaction",
    },
    {
      answer: "none, 408, 5xx",
      entry: "waits",
      does: "sent again under the same key after the backoff",
    },
    { answer: told(429), entry: "waits", does: "sent again after Retry-After" },
    {
      answer: told(401),
      entry: "waits",
      does: "token renewed once; then sign-in, same account, entries kept",
    },
    {
      answer: `${told(400)}, ${told(422)}`,
      entry: "held",
      does: "an entry of an older form or a fault of the app: shown and reported",
    },
    {
      answer: told(403),
      entry: "held",
      does: "shown; the record is fetched, and goes if it may not be read",
    },
    {
      answer: told(404),
      entry: "held",
      does: "deleted elsewhere: what was entered can be copied",
    },
    {
      answer: `${told(409)}, wanted state there`,
      entry: "done",
      does: "an own repeat: taken out",
    },
    ...(isSealed
      ? [
          {
            answer: `${told(409)} stale-epoch`,
            entry: "waits" as const,
            does: "sealed anew under the epoch of the answer, same id; nobody is asked",
          },
          {
            answer: `${told(409)} commit-due`,
            entry: "waits" as const,
            does: "the removal is committed first, or another's commit taken; then as stale-epoch",
          },
        ]
      : []),
    {
      answer: isSealed ? `${told(409)}, any other` : told(409),
      entry: "held",
      does: "the record as it is now beside the own change",
    },
    {
      answer: told(412),
      entry: "held",
      does: "both versions, one to be chosen; sent with the new version",
    },
  ];
};

/** Waits between two attempts of one entry. */
export const backoff: DataOf<typeof client.sync>["queue"]["backoff"] = {
  base: { value: 2, unit: "s" },
  most: { value: 300, unit: "s" },
  jitter: "full",
};

/** For how long without a connection the queue has room: a holiday, a ship, a cellar. */
export const roomForDays = { name: "days", value: 30, unit: "day" } as const;

/** What an entry takes without its file: a judgement, a form of some dozen fields. */
export const entryBytes = { name: "entry", value: 4_000, unit: "B" } as const;

/** Below this there is room on any phone: a judgement. */
export const leastRoom = { name: "least", value: 25, unit: "MB" } as const;

/** What a server may take from the time that a row is given to the commit by which others see it. */
export const lateCommit = { value: 60, unit: "s" } as const;

/** How far back what is recorded is read again, for what other devices sent late or deleted. */
export const rereadDays = { value: 7, unit: "day" } as const;
