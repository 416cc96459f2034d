import type { Ref } from "@planc/core";
import { deedVerbs } from "../catalog/deed-verbs.ts";
import {
  alongOwnWork,
  byPayment,
  byTime,
  delivers,
  doneWell,
  inWork,
  ofDelivery,
  ofOwnWork,
  oncePaid,
  paymentNames,
  unpaid,
  verbsToStates,
} from "../catalog/state-causes.ts";
import { endingStates } from "../catalog/state-words.ts";
import { verbOf } from "../words/verb-forms.ts";
import type { Brief } from "./apply-corrections.ts";

type Action = Brief["actions"][number];
type Concept = Brief["concepts"][number];
export type State = NonNullable<Concept["data"]["states"]>[number];

/** What brings a thing into a state, where nothing in the brief does. */
export type Cause =
  | { readonly by: "person"; readonly verb: string }
  | { readonly by: "time"; readonly verb: string; readonly upon: string }
  | {
      readonly by: "event";
      readonly verb: string;
      readonly upon: string;
      /** A worker does it, behind the requests. */
      readonly isWork?: true;
      /** The action that it is a consequence of. */
      readonly after?: Ref<"brief/action">;
    };

/** The name of a state, however it is written. */
export const plainOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A state of a thing, and what is done to that thing. */
export interface Move {
  readonly concept: Concept;
  readonly state: State;
  readonly own: readonly Action[];
}

/** What is taken to bring a thing into a state; absent where no words are at hand for it. */
export function causeOf({ concept, state, own }: Move, known: Brief): Cause | undefined {
  const { states = [] } = concept.data;
  const name = plainOf(state.name);
  const verb = verbTo(name);
  const thing = concept.data.name.toLowerCase();
  const first = states[0]?.name ?? "";
  const follows = states[0]?.next.includes(state.name) === true;
  const takesMoney =
    known.systems.some(({ data }) => data.category === "payments") ||
    known.concepts.some(({ id }) => paymentNames.test(id));
  if (byTime.has(name)) {
    return { by: "time", verb: verb ?? "expire", upon: `the time of the ${thing} has passed` };
  }
  const isPayment = paymentNames.test(concept.id);
  const isBought = own.some(({ data }) => data.effect === "create" && data.paid !== undefined);
  const waits = (isBought || (takesMoney && /payment/i.test(first))) && unpaid.test(first);
  if (waits && follows && oncePaid.has(name)) {
    return { by: "event", verb: verb ?? "confirm", upon: "its payment has gone through" };
  }
  const works = states.some((each) => ofOwnWork.has(plainOf(each.name)));
  const isGivenBack =
    /^(?:partly |partially )?refunded$/.test(name) &&
    known.concepts.some(({ id }) => /(?:^|-)refund$/.test(id));
  if (
    isPayment &&
    (byPayment.has(name) || isGivenBack) &&
    !states.some((each) => isInWork(each.name))
  ) {
    const upon = "the payment provider reports";
    return { by: "event", verb: verb ?? `mark as ${name}`, upon };
  }
  const isSent = states.some(
    (each) => plainOf(each.name) === "sent" && each.next.includes(state.name),
  );
  if (
    isSent &&
    ofDelivery.has(name) &&
    known.systems.some(({ data }) => delivers.test(data.category ?? ""))
  ) {
    const upon = "who delivers it reports";
    return { by: "event", verb: verb ?? `mark as ${name}`, upon };
  }
  const isWorkedOn = states.filter((each) => alongOwnWork.has(plainOf(each.name))).length > 1;
  if (works && alongOwnWork.has(name)) {
    const done = inWork.has(name) ? "take up" : (verb ?? `mark as ${name}`);
    return isWorkedOn
      ? { by: "event", verb: done, upon: workOn(name), isWork: true }
      : { by: "event", verb: done, upon: `the product finds it ${name}` };
  }
  return verb === undefined ? undefined : { by: "person", verb };
}

const isInWork = (name: string) => inWork.has(plainOf(name));

function workOn(name: string): string {
  if (inWork.has(name)) return "the work on it begins";
  if (ofOwnWork.has(name) && name !== "processed") return "its work fails";
  return doneWell.has(name) ? "its work succeeds" : "the work on it comes to that point";
}

/** "ship" for "shipped", "process" for "processing". */
export function verbTo(state: string): string | undefined {
  const known = verbsToStates[state];
  if (known !== undefined) return known;
  const ending = Object.entries(endingStates).find(([, name]) => name === state)?.[0];
  if (ending !== undefined) return ending;
  if (state.includes(" ")) return undefined;
  const read = verbOf(
    state,
    (verb) => deedVerbs.has(verb) || /^(?:fail|succeed|ignore)$/.test(verb),
  );
  return read?.form === "ed" || read?.form === "ing" ? read.verb : undefined;
}
