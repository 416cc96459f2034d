import { type DataOf, wordTable } from "@planc/core";
import type { brief, performance } from "@planc/core/ir";

type Quantity = DataOf<typeof brief.quantity>;
type Target = DataOf<typeof performance.target>;

/** A floor or a ceiling in a base unit. */
export interface Bound {
  readonly ceiling: boolean;
  readonly value: number;
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

const factors: Readonly<Record<string, number>> = wordTable({
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  day: 86_400_000,
});

/** The number as a bound; nothing where it is neither a floor nor a ceiling. */
export function boundOf({ comparator, value, unit }: Quantity): Bound | undefined {
  if (typeof value !== "number" || comparator === "~" || comparator === "range") return undefined;
  return {
    ceiling: comparator === "<" || comparator === "<=",
    value: value * (factors[unit] ?? 1),
  };
}

/** Whether what reaches the target also keeps to the bound. */
export function isWithin({ comparator, value }: Target, { ceiling, value: bound }: Bound): boolean {
  const own = value.value * (factors[value.unit] ?? 1);
  if (comparator.startsWith(">")) return !ceiling && own >= bound;
  if (comparator.startsWith("<")) return ceiling && own <= bound;
  return ceiling ? own <= bound : own >= bound;
}
