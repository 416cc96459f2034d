import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Action, Facts } from "../design/facts.ts";

type Concept = ViewOf<typeof brief.concept>;

export interface Stock {
  /** What says how much there is. */
  readonly stock: Concept;
  /** Takes it, or gives it back. */
  readonly does: "reserve" | "release" | "take out";
  /** Has a row for what each thing holds of it, where the model keeps one. */
  readonly held?: Concept;
  /** What is promised of it, as the attribute is called: `quantity reserved`. */
  readonly counts: string;
}

/** How attributes are called in which what is promised is counted. */
const promised = /\b(?:reserved|allocated|committed|promised|on hold)\b/i;
const calledOff = /^(?:cancel|cancelled|canceled|called off|void|voided|expired)/i;

/** States in which it has left. */
const left = /^(?:shipped|dispatched|sent out|handed over|picked up|collected|fulfilled)$/i;

/** Whether a state is one that a thing is called off into. */
export const isCalledOff = (state: string): boolean => calledOff.test(state);

/**
 * What is taken from stock when a thing is made, and given back when it is called off: the thing has lines, a
 * line says of what, and something else counts how much of that is promised.
 */
export function stockBehind(
  facts: Pick<Facts, "attributes" | "actions" | "concepts">,
  relations: readonly ViewOf<typeof brief.relation>[],
): (action: Action) => Stock | undefined {
  const counting = new Set<string>(
    facts.attributes.flatMap(({ data }) => (promised.test(data.name) ? [data.concept] : [])),
  );
  // What is counted, by what counts it.
  const counted = relations.filter(({ data }) => counting.has(data.from) && data.required === true);
  const behind = new Map<string, string>();
  for (const { data: line } of relations) {
    if (line.owned !== true) continue;
    for (const { data: of } of relations) {
      if (of.from !== line.from || of.to === line.to) continue;
      const stock = counted.find(({ data }) => data.to === of.to);
      if (stock) behind.set(line.to, stock.data.from);
    }
  }
  const heldBy = (stock: string, thing: string): Concept | undefined => {
    const needs = (from: string, to: string) =>
      relations.some(({ data }) => data.from === from && data.to === to && data.required === true);
    return facts.concepts.find(({ ref }) => needs(ref, stock) && needs(ref, thing));
  };
  return ({ data: { concept, effect, critical, state } }) => {
    const made = facts.actions.some(
      ({ data }) => data.concept === concept && data.effect === "create" && data.critical === true,
    );
    const ref = made ? behind.get(concept) : undefined;
    const stock = ref === undefined ? undefined : facts.concepts.find((each) => each.ref === ref);
    const counts = facts.attributes.find(
      ({ data }) => data.concept === ref && promised.test(data.name),
    )?.data.name;
    if (!stock || counts === undefined) return undefined;
    const held = heldBy(stock.ref, concept);
    const found = { stock, counts, ...(held ? { held } : {}) };
    if (effect === "create" && critical === true) return { ...found, does: "reserve" };
    if (effect === "transition" && state && calledOff.test(state))
      return { ...found, does: "release" };
    if (effect === "transition" && state && left.test(state)) return { ...found, does: "take out" };
    return undefined;
  };
}

/** Rows that say what things hold of stock: whoever keeps them makes them upon the thing, and asks for nothing. */
export function holdsIn(
  facts: Pick<Facts, "attributes" | "actions" | "concepts">,
  relations: readonly ViewOf<typeof brief.relation>[],
): ReadonlySet<string> {
  const behind = stockBehind(facts, relations);
  return new Set(facts.actions.flatMap((action) => behind(action)?.held?.ref ?? []));
}
