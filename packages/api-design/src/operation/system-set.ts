import { beginningOf, movesWithApp, type ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import {
  handedIn,
  lastOfNames,
  ofGoods,
  ofSale,
  over,
  plannedDeeds,
  progressQuantity,
  reported,
  systemSetNames,
} from "../catalog/system-set-names.ts";
import { actionsOn } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

const deedAt = /^(?:first |last )?([a-z]{3,})(?: [a-z]+)? (?:at|on)$/;
const irregular =
  /^(?:begun|given|hidden|known|left|made|met|paid|read|sent|shown|sold|sworn|taken|withdrawn|won)$/;

/** Whether only the system writes the field: by design, or by what its name means. */
export function isSystemSet({
  data: { generated, name, references, values, type, unique, outside, ...more },
}: Field): boolean {
  if (generated) return true;
  const plain = plainOf(name);
  if (references !== undefined) return eventSubject.test(plain);
  // What tells one apart from all others is made here, where no caller brings it along.
  const isMade = type === "uuid" && unique && outside === undefined && !movesWithApp(plain);
  if (isMade && ownKey.test(plain)) return true;
  // Counted up from its default with each change, to find that another was first.
  if (type === "integer" && more.default !== undefined && /^(?:row )?version$/.test(plain))
    return true;
  if (lastOfNames.has(plain)) return false;
  if (
    values !== undefined &&
    values.length > 1 &&
    values.every((each) => reported.has(plainOf(each)))
  )
    return true;
  if (systemSetNames.some((pattern) => pattern.test(plain))) return true;
  const deed = deedAt.exec(plain)?.[1];
  return (
    deed !== undefined && (deed.endsWith("ed") || irregular.test(deed)) && !plannedDeeds.has(deed)
  );
}

/** Whether by its name a field is of what the product itself tells among what people say. */
export const isToldBySystem = (name: string): boolean =>
  /^system event$/i.test(name) || eventSubject.test(name.toLowerCase());

/** Whom a message that the product writes by itself is about. */
const eventSubject = /^event subject(?: id)?$/;

/** `payment id`, and none that a caller gives, as "client id" and "request id" are. */
const ownKey =
  /^(?!.*\b(?:caller|client|correlation|customer|device|external|idempotency|message|partner|reference|request|source|trace)\b)(?:[a-z]+ ){1,3}(?:id|uuid)$/;

/** Whether it follows from the sale or the action that it is part of: price, date of sending. */
export function followsFrom(
  { data: { name, references } }: Field,
  entity: Entity | undefined,
  actions: readonly ViewOf<typeof brief.action>[],
  beside: readonly Field[] = [],
): boolean {
  if (entity === undefined || references !== undefined) return false;
  const plain = plainOf(name);
  if (isPlannedStart(name, beside)) return false;
  if (ofSale.holder.test(plainOf(entity.data.name)) && ofSale.names.test(plain)) return true;
  const deed = /^([a-z]+) (?:date|time|timestamp)$/.exec(plain)?.[1];
  return actionsOn(actions, entity.data.concept).some(
    ({ data }) =>
      (data.effect === "transition" || data.effect === "command") &&
      data.verb.toLowerCase() === deed,
  );
}

/**
 * Whether it begins what a client says the end of: the start is planned along with it. Set by the clock, it could not
 * be later than the end, so that nothing overdue could be started.
 */
function isPlannedStart(name: string, beside: readonly Field[]): boolean {
  return beside.some(
    (other) => !isSystemSet(other) && beginningOf(other.data.name, [name])?.together === false,
  );
}

/**
 * Whether a field of a part is none that a client gives: how many of a line have come so far, or the price
 * of goods that have one of their own.
 */
export function isOfPart(
  field: Field,
  part: readonly Field[],
  whole: Entity | undefined,
  all: readonly Field[],
): boolean {
  if (isSystemSet(field)) return true;
  const plain = plainOf(field.data.name);
  if (progressQuantity.test(plain)) {
    return part.some(
      ({ ref, data: { name } }) =>
        ref !== field.ref &&
        /(?:qty|quantity)$/.test(plainOf(name)) &&
        !progressQuantity.test(plainOf(name)),
    );
  }
  if (!ofSale.holder.test(plainOf(whole?.data.name ?? ""))) return false;
  const goods = new Set(part.flatMap(({ data }) => data.references?.entity ?? []));
  if (ofGoods.test(plain)) return goods.size > 0;
  if (!ofSale.price.test(plain)) return false;
  return all.some(({ data }) => goods.has(data.entity) && /\bprice$/.test(plainOf(data.name)));
}

/**
 * Whether a thing begins with one value of the field, which a client does not choose: the state of a life
 * cycle in which some moves are forbidden, or a status that starts as something handed in.
 */
export function isInitial(
  { data: { values, name, type } }: Field,
  entity: Entity | undefined,
): boolean {
  if (values === undefined || values.length === 0) {
    return type === "text" && isStanding(plainOf(name), plainOf(entity?.data.name ?? ""));
  }
  // Where a standing has one value there is nothing to choose, and no caller is to bring a second one.
  if (values.length === 1 && /\b(?:state|status)$/i.test(name)) return true;
  const cycle = entity?.data.states;
  if (cycle !== undefined) {
    const states = new Set(cycle.map((state) => plainOf(state.name)));
    const isState = values.every((value) => states.has(plainOf(value)));
    // People choose among states between which no move is forbidden.
    const isFree = cycle.every(({ next }) => next.length === cycle.length - 1);
    if (isState && !isFree) return true;
  }
  // Nobody makes a thing that has ended already, or that is further than handed in.
  const [first = "", ...later] = values.map(plainOf);
  const begins = handedIn.has(first) || (later.length > 0 && later.every((each) => over.has(each)));
  return begins && (/\b(?:state|status)$/i.test(name) || isOfCycle(values, entity));
}

function isOfCycle(values: readonly string[], entity: Entity | undefined): boolean {
  const states = new Set((entity?.data.states ?? []).map(({ name }) => plainOf(name)));
  return states.size > 0 && values.every((value) => states.has(plainOf(value)));
}

/** "status", "overall status", "booking status" of a booking: where a thing stands. */
function isStanding(name: string, entity: string): boolean {
  const front = /^(?:(.{1,60}) )?(?:state|status)$/.exec(name);
  if (front === null) return false;
  const [, words = ""] = front;
  return /^(?:|current|overall)$/.test(words) || words === entity || entity.endsWith(` ${words}`);
}

function plainOf(value: string): string {
  return value.toLowerCase().replaceAll(/[_-]/g, " ");
}
