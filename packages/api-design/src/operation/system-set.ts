import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

/**
 * What the system works out or learns itself: sums, what a provider reports, counters, and the times at
 * which something happened. A client that could send them would name its own price or date.
 */
const workedOut =
  /^(?:(?:sub|grand )?total|tax|shipping cost|discount total|balance|refunded amount|amount paid|(?:order|invoice|ticket|reference|tracking) ?number|number|provider (?:reference|id)|external (?:reference|status)|failure (?:code|reason|message)|error(?: code| message)?|attempts|(?:[a-z]+ )?count)$/i;
const happened =
  /^(?:last [a-z]+(?: [a-z]+)?|accepted|activated|archived|assigned|cancelled|captured|closed|completed|confirmed|deactivated|deleted|delivered|edited|failed|finished|handled|joined|next attempt|paid|placed|processed|published|read|received|refunded|registered|reopened|resolved|sent|shipped|solved|submitted|synchronised|verified) (?:at|on)$/i;

/** Whether only the system writes the field: by design, by its meaning, or because it is the state. */
export function isSystemSet(field: Field, entity: Entity | undefined): boolean {
  const { generated, name, values } = field.data;
  if (generated || happened.test(name) || workedOut.test(name)) return true;
  const cycle = entity?.data.states;
  const isFree = cycle?.every(({ next }) => next.length === cycle.length - 1) === true;
  // People choose among states between which no move is forbidden.
  const states = isFree ? undefined : cycle?.map((state) => state.name.toLowerCase());
  // A life cycle is gone through by operations of its own, not by writing a field.
  return (
    states !== undefined &&
    values !== undefined &&
    values.length > 0 &&
    values.every(
      (value) =>
        states.includes(value.toLowerCase().replaceAll("_", " ")) ||
        states.includes(value.toLowerCase()),
    )
  );
}
