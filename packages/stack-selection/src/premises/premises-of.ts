import { type DraftOf, join, node, nothing, parseRef, type Ref } from "@planc/core";
import { decision, type NumberFactName, numberFacts } from "@planc/core/ir";
import { presentRefs, toldValue } from "../facts/changed-facts.ts";
import { askingFor } from "../facts/circumstances.ts";
import type { Facts } from "../facts/facts.ts";
import { numberOf } from "../facts/numbers.ts";
import type { TurningPoint } from "../flips/turning-points.ts";
import { derived } from "../kit.ts";
import { short } from "../text/words.ts";

/** What turns a decision, as premises that it rests on. */
export function premisesOf(
  facts: Facts,
  ref: Ref,
  points: readonly TurningPoint[] = [],
): readonly DraftOf<typeof decision.premise>[] {
  return points.map((point) => {
    const to = short(point.to ?? nothing, 200);
    const instead =
      point.kind !== "no-number" && point.instead !== undefined
        ? { instead: short(point.instead, 200) }
        : {};
    if (point.kind === "circumstance") {
      const { circumstance: fact, holds } = point;
      const asked = askingFor(facts.stated, fact).flatMap(({ refs }) => refs);
      const from = asked.length > 0 ? asked : [facts.product];
      return node(
        decision.premise,
        premiseId(ref, fact),
        { kind: "circumstance", decision: ref, fact, holds, to, ...instead },
        derived("premise-decided-anew", [ref, ...from]),
      );
    }
    const { measure: fact, value } = point;
    const { unit } = numberFacts[fact];
    const turn = { at: value, to, ...instead };
    const why = derived("premise-decided-anew", [ref, ...presentRefs(facts, fact)]);
    if (point.kind === "no-number") {
      const data = { kind: "no-number", decision: ref, fact, unit, turn } as const;
      return node(decision.premise, premiseId(ref, fact), data, why);
    }
    const { last, open } = point;
    const above = value > last;
    const bound = open ? value : last;
    const now = toldValue(facts, fact, bound);
    return node(
      decision.premise,
      premiseId(ref, fact, above ? "most" : "least"),
      {
        kind: "number",
        decision: ref,
        fact,
        comparator: above ? (open ? "<" : "<=") : open ? ">" : ">=",
        bound,
        unit,
        ...(now === undefined ? {} : { now }),
        ...rangeOf(facts, fact),
        turn,
      },
      why,
    );
  });
}

/** Between which numbers it lies where it is an estimate. */
function rangeOf({ numbers }: Facts, fact: NumberFactName) {
  if (fact === "services" || fact === "stored-concepts") return {};
  const { low, top } = numberOf(numbers, fact) ?? {};
  return low === undefined || top === undefined ? {} : { range: { low, high: top } };
}

/** `choice.message-broker.peak-request-rate.most`, `style.stored-concepts.least`. */
export function premiseId(ref: Ref, ...about: readonly string[]): string {
  const { slot = "", id = "" } = parseRef(ref) ?? {};
  const noun = slot.slice(slot.indexOf("/") + 1);
  return join(...new Set([noun, id]), ...about);
}
