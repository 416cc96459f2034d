import { wordTable } from "@planc/core";

/** Other words by which a text names what is done, by the verb of the action. */
export const deedNouns: Readonly<Record<string, readonly string[]>> = wordTable({
  book: ["booking", "reservation"],
  buy: ["purchase", "order"],
  follow: ["redirect", "redirection"],
  log: ["login", "log-in"],
  look: ["lookup"],
  pay: ["payment"],
  resolve: ["redirect", "redirection", "resolution"],
  search: ["query"],
  send: ["delivery"],
  sign: ["login", "sign-in"],
  visit: ["redirect", "redirection", "click", "hit", "resolution"],
});

/** Verbs of taking something in and dealing with it: what a rate of a thing is a rate of. */
export const takingVerbs: ReadonlySet<string> = new Set([
  "accept",
  "add",
  "create",
  "handle",
  "ingest",
  "place",
  "process",
  "receive",
  "record",
  "submit",
  "take",
  "upload",
]);
