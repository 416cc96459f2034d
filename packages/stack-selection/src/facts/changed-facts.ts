import type { Ref } from "@planc/core";
import type { NumberFactName } from "@planc/core/ir";
import type { Change } from "./change.ts";
import { withCircumstance } from "./circumstances.ts";
import { readConditions } from "./conditions.ts";
import { type Facts, withoutDropped } from "./facts.ts";
import { gatherFacts } from "./gather.ts";
import { type FactInputs, servicesOf } from "./inputs.ts";
import { changedNumbers, numberOf } from "./numbers.ts";

/** The same facts for another style, and with one of them changed. */
export function changedFacts(facts: Facts, style: string | undefined, change?: Change): Facts {
  const inputs = withoutDropped(facts.inputs, facts.conflicts);
  let { numbers, stored, stated } = facts;
  if (change && "circumstance" in change) {
    stated = withCircumstance(facts, change.circumstance, change.holds);
  } else if (change?.measure === "services") {
    // Each may have a language of its own, so that demands come to exclude each other, or no longer do.
    const parts = divided(facts.inputs.parts, change.value);
    return gatherFacts({ ...facts.inputs, parts }, style);
  } else if (change?.measure === "stored-concepts") {
    stored = resized(stored, change.value);
  } else if (change) {
    numbers = changedNumbers(inputs, numbers, { ...change, measure: change.measure });
  }
  return {
    ...facts,
    numbers,
    stored,
    stated,
    style,
    conditions: readConditions({ inputs, stated, numbers, stored, style }),
  };
}

/** What the product is least about goes first, and what is added is like it. */
function resized(stored: Facts["stored"], size: number): Facts["stored"] {
  const last = stored.at(-1);
  const added = last ? Array.from({ length: Math.max(0, size - stored.length) }, () => last) : [];
  return [...stored.slice(0, size), ...added];
}

/** Services that are too many become modules of others; those that are added are like the last one. */
function divided(parts: FactInputs["parts"], size: number): FactInputs["parts"] {
  const services = servicesOf({ parts });
  const surplus = new Set(services.slice(size));
  const last = services.at(-1);
  return [
    ...parts.map((part) =>
      surplus.has(part) ? { ...part, data: { ...part.data, kind: "module" as const } } : part,
    ),
    ...(last ? Array.from({ length: Math.max(0, size - services.length) }, () => last) : []),
  ];
}

/** The present value, where there is one. */
export function presentValue(
  { inputs, numbers, stored }: Facts,
  measure: NumberFactName,
): number | undefined {
  switch (measure) {
    case "stored-concepts":
      return stored.length;
    case "services":
      return servicesOf(inputs).length;
    default:
      return numberOf(numbers, measure)?.value;
  }
}

/** The present value as prose tells it, where that is on the same side of the bound. */
export function toldValue(
  facts: Facts,
  measure: NumberFactName,
  bound: number,
): number | undefined {
  const now = presentValue(facts, measure);
  if (now === undefined || measure === "stored-concepts" || measure === "services") return now;
  const told = numberOf(facts.numbers, measure)?.told ?? now;
  return Math.sign(told - bound) === Math.sign(now - bound) ? told : now;
}

/** Where the present value was taken from; the product where none is stated. */
export function presentRefs(
  { inputs, numbers, stored, product }: Facts,
  measure: NumberFactName,
): readonly Ref[] {
  const found = (): readonly Ref[] => {
    switch (measure) {
      case "stored-concepts":
        return stored.map(({ ref }) => ref);
      case "services":
        return servicesOf(inputs).map(({ ref }) => ref);
      default:
        return numberOf(numbers, measure)?.refs ?? [];
    }
  };
  const refs = found();
  return refs.length > 0 ? refs : [product];
}
