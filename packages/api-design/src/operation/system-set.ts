import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import {
  handedIn,
  lastOfNames,
  plannedDeeds,
  systemSetNames,
} from "../catalog/system-set-names.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

const deedAt = /^(?:first |last )?([a-z]{3,})(?: [a-z]+)? (?:at|on)$/;
const irregular = /^(?:begun|given|known|left|made|met|paid|read|sent|shown|sold|sworn|taken|won)$/;

/** Whether only the system writes the field: by design, or by what its name means. */
export function isSystemSet({ data: { generated, name, references } }: Field): boolean {
  if (generated) return true;
  if (references !== undefined) return false;
  const plain = name.toLowerCase().replaceAll("_", " ");
  if (lastOfNames.has(plain)) return false;
  if (systemSetNames.some((pattern) => pattern.test(plain))) return true;
  const deed = deedAt.exec(plain)?.[1];
  return (
    deed !== undefined && (deed.endsWith("ed") || irregular.test(deed)) && !plannedDeeds.has(deed)
  );
}

/**
 * Whether a thing begins with one value of the field, which a client does not choose: the state of a life
 * cycle in which some moves are forbidden, or a status that starts as something handed in.
 */
export function isInitial({ data: { values, name } }: Field, entity: Entity | undefined): boolean {
  if (values === undefined || values.length === 0) return false;
  const cycle = entity?.data.states;
  if (cycle !== undefined) {
    const states = new Set(cycle.map((state) => plainOf(state.name)));
    const isState = values.every((value) => states.has(plainOf(value)));
    // People choose among states between which no move is forbidden.
    const isFree = cycle.every(({ next }) => next.length === cycle.length - 1);
    if (isState) return !isFree || handedIn.has(plainOf(values[0] ?? ""));
  }
  return /\b(?:state|status)$/i.test(name) && handedIn.has(plainOf(values[0] ?? ""));
}

function plainOf(value: string): string {
  return value.toLowerCase().replaceAll("_", " ");
}
