import { wordTable } from "@planc/core";

/** Verbs that end how a thing goes on, and the state that it then is in. */
export const endingStates: Readonly<Record<string, string>> = wordTable({
  cancel: "cancelled",
  void: "voided",
  reject: "rejected",
  withdraw: "withdrawn",
  refund: "refunded",
  expire: "expired",
  decline: "declined",
});

/** Those of them that, done to a thing with a life cycle, say by themselves that it has such a state. */
export const impliedEndings: ReadonlySet<string> = new Set(["cancel", "void", "reject"]);

/** Nouns of what happens to a thing, beside those of what people do: "before execution". */
export const happenings: Readonly<Record<string, string>> = wordTable({
  execution: "execute",
  shipment: "ship",
  shipping: "ship",
  dispatch: "dispatch",
  payment: "pay",
  delivery: "deliver",
  confirmation: "confirm",
  completion: "complete",
  closure: "close",
  settlement: "settle",
  posting: "post",
  fulfilment: "fulfil",
  fulfillment: "fulfill",
  acceptance: "accept",
  processing: "process",
});

/** Verbs that lead to a state, beside those of the actions. */
export const leadingVerbs: ReadonlySet<string> = new Set(
  "publish submit send post issue process start confirm".split(" "),
);

/** Some of the states, which is no list of what a thing can be: "a terminal state". */
export const someStates =
  /\b(?:terminal|final|closed|ended?|active|inactive|open|editable|immutable|initial)\s{1,2}(?:states?|status(?:es)?|stages?)$/i;
