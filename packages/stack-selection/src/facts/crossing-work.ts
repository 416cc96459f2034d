import type { Ref } from "@planc/core";
import type { Facts } from "./facts.ts";
import type { FactInputs } from "./inputs.ts";

/** Work that changes what two areas keep, as `the order is set to shipped upon the shipment`. */
export interface CrossingWork {
  readonly ref: Ref;
  readonly does: string;
}

/** Asked for each fact that is tried, and the same whatever number changes. */
const found = new WeakMap<FactInputs, readonly CrossingWork[]>();

/** What is done to the things of one area because something was done to those of another. */
export function crossingWork({ inputs }: Pick<Facts, "inputs">): readonly CrossingWork[] {
  const known = found.get(inputs) ?? findCrossing(inputs);
  found.set(inputs, known);
  return known;
}

function findCrossing(inputs: FactInputs): readonly CrossingWork[] {
  const area = new Map<string, Ref>(
    (inputs.contexts ?? []).flatMap(({ ref, data }) => data.concepts.map((each) => [each, ref])),
  );
  const apart = (one: string, other: string | undefined) =>
    other !== undefined && area.has(one) && area.has(other) && area.get(one) !== area.get(other);
  const concepts = new Map<string, string>(
    inputs.concepts.map((each) => [each.ref, each.data.name]),
  );
  const actions = new Map<string, Ref>(inputs.actions.map((each) => [each.ref, each.data.concept]));
  const nameOf = (ref: string) => `the ${concepts.get(ref)?.toLowerCase() ?? "thing"}`;
  return inputs.actions.flatMap(({ ref, data }) => {
    const cause = data.sets?.after === undefined ? undefined : actions.get(data.sets.after);
    if (data.sets && apart(data.concept, cause)) {
      const does = `${nameOf(data.concept)} is set to ${data.sets.value} upon ${nameOf(cause ?? "")}`;
      return [{ ref, does }];
    }
    const others = [data.usesUp?.concept, data.empties ? data.from : undefined];
    const other = others.find((each) => apart(data.concept, each));
    return other === undefined
      ? []
      : [{ ref, does: `${nameOf(other)} changes with ${nameOf(data.concept)}` }];
  });
}
