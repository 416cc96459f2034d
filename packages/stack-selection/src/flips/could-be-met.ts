import { noOption } from "@planc/core";
import { type NumberFactName, numberFacts } from "@planc/core/ir";
import { bearsOn } from "../catalog/bearings.ts";
import { styleId } from "../catalog/decision-ids.ts";
import { thresholds } from "../catalog/thresholds.ts";
import { cloudsOf } from "../facts/clouds.ts";
import type { Facts } from "../facts/facts.ts";
import { numberOf } from "../facts/numbers.ts";
import type { TurningPoint } from "./turning-points.ts";

/** Nearer to a number than this, a bound is inside of what the number itself leaves open. */
const rounding = 0.05;

/**
 * Whether somebody could meet with the fact and act on it. What turns a decision by arithmetic alone does
 * not: a bound within the error of the present number, a wish that the text excludes, an end without an
 * answer.
 */
export function couldBeMet(
  facts: Facts,
  { id, taken }: { readonly id: string; readonly taken: string | undefined },
  point: TurningPoint,
): boolean {
  const fact = point.kind === "circumstance" ? point.circumstance : point.measure;
  if (!bearsOn(fact, id) || point.to === noOption) return false;
  if (point.kind === "no-number") return true;
  // What runs the same product under another need is no other decision.
  if (point.instead !== undefined && point.instead === taken) return false;
  if (point.kind === "number") return isApart(facts, id, point);
  return point.circumstance !== "on-premises" || point.holds || isOpenWhere(facts);
}

/** Whether the text leaves open whose machines it runs on. */
function isOpenWhere(facts: Facts): boolean {
  return cloudsOf(facts).length === 0;
}

function isApart(
  facts: Facts,
  id: string,
  { measure, now, last, value, to }: Extract<TurningPoint, { kind: "number" }>,
): boolean {
  if (id === styleId && measure === "stored-concepts") {
    // Whether a third thing is kept decides nothing that somebody would build anew for.
    return Math.min(last, value) > thresholds["undivided-concepts"].value;
  }
  // A text that lists its services is another product with one.
  if (measure === "services" && value <= 1 && (now ?? 0) > 2) return false;
  if (isCounted(measure)) return true;
  // What comes in or goes with a load says when to look again; another product at one far away says nothing.
  const isSwap = to !== undefined && to !== "needed" && to !== "not needed";
  const present = now ?? rateBeside(facts, measure);
  if (isSwap && present !== undefined && isFar(facts, measure, present, value)) return false;
  if (now === undefined || now <= 0) return true;
  if (Math.abs(value - now) / now < rounding) return false;
  // That another product leads is no premise where the estimate itself covers both.
  const { low = now, top = now } = amountOf(facts, measure) ?? {};
  return !isSwap || value < low || value > top;
}

/** By how many times a number may grow or shrink before what it turns is another product's decision. */
const reach = 20;

/** Far outside of the plan, and of what the estimate covers where there is one. */
function isFar(facts: Facts, measure: NumberFactName, now: number, value: number): boolean {
  if (now <= 0) return false;
  const { low = now, top = now } = amountOf(facts, measure) ?? {};
  return value > Math.max(now * reach, top) || value < Math.min(now / reach, low);
}

/** Messages that nobody counts come of requests that somebody does. */
function rateBeside({ numbers }: Facts, measure: NumberFactName): number | undefined {
  return measure === "message-rate" ? numbers.peakRate?.value : undefined;
}

/** Counted or agreed, so that the next whole one is another fact. */
function isCounted(measure: NumberFactName): boolean {
  return (
    measure === "services" ||
    measure === "stored-concepts" ||
    measure === "team-size" ||
    numberFacts[measure].unit === "percent"
  );
}

function amountOf({ numbers }: Facts, measure: NumberFactName) {
  return measure === "services" || measure === "stored-concepts"
    ? undefined
    : numberOf(numbers, measure);
}
