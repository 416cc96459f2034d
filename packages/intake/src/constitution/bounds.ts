import type { DataOf } from "@planc/core";
import type { brief, performance } from "@planc/core/ir";
import { sizeOfUnit, type UnitSize } from "../catalog/unit-sizes.ts";

type Quantity = DataOf<typeof brief.quantity>;
type Target = DataOf<typeof performance.target>;

/** A floor or a ceiling in a base unit. */
export interface Bound {
  readonly ceiling: boolean;
  readonly value: number;
  readonly base: UnitSize["base"];
}

/** What the plan calls a target for each measure of the brief. */
export const targetMeasures: ReadonlyMap<string, readonly Target["measure"][]> = new Map<
  string,
  readonly Target["measure"][]
>([
  ["response-time", ["response-time", "delivery-time"]],
  ["availability", ["availability"]],
  ["recovery-time", ["recovery-time"]],
  ["recovery-point", ["recovery-point"]],
  ["concurrent-users", ["concurrency"]],
]);

/** Subjects of a response time that mean every request, not a single kind of them. */
const generalNames =
  /^(?:(?:all|the|every|api|http|rest|page|server|system|service|backend|average|typical|maximum|p\d\d)[ -]){0,4}(?:apis?|responses?|latency|requests?|endpoints?|operations?|calls?|response times?|p\d\d)(?: (?:times?|latency|responses?))?$/i;

/** Whether a number is about the whole of the product: every request, or all of its time. */
export function isGeneral(measure: string | undefined, about: string): boolean {
  if (measure === "response-time") return generalNames.test(about);
  return measure !== "availability" || wholeNames.test(about);
}

const wholeNames =
  /^(?:(?:the|overall|system|service|platform|application|product)[ -]){0,3}(?:uptime|availability|available|sla|up|system|service|platform|application)$/i;

/** The number as a bound; nothing where it is neither a floor nor a ceiling. */
export function boundOf({ comparator, value, unit }: Quantity): Bound | undefined {
  if (typeof value !== "number" || comparator === "~" || comparator === "range") return undefined;
  const { factor, base } = sizeOfUnit(unit);
  return { ceiling: comparator === "<" || comparator === "<=", value: value * factor, base };
}

/** Whether target and bound are amounts of the same: 2 h and a week, but not 2 h and 3 sprints. */
export function isComparable({ value }: Target, { base }: Bound): boolean {
  return sizeOfUnit(value.unit).base === base;
}

/** Whether what reaches the target also keeps to the bound. */
export function isWithin({ comparator, value }: Target, { ceiling, value: bound }: Bound): boolean {
  const own = value.value * sizeOfUnit(value.unit).factor;
  if (comparator.startsWith(">")) return !ceiling && own >= bound;
  if (comparator.startsWith("<")) return ceiling && own <= bound;
  return ceiling ? own <= bound : own >= bound;
}
