import type { premise } from "../ir/decision.ts";
import type { CircumstanceName, NumberFactName } from "../ir/measured-facts.ts";
import type { PlanNodeOf } from "../node.ts";
import type { Ref } from "../ref.ts";
import { by } from "./order.ts";

type Premise = PlanNodeOf<typeof premise>;

/** What is known of the product by now, numbers in the units of their facts. */
export interface KnownFacts {
  readonly numbers: ReadonlyMap<NumberFactName, number>;
  readonly circumstances: ReadonlyMap<CircumstanceName, boolean>;
  /** `2030-01-31` */
  readonly date?: string | undefined;
}

/** `unknown` where nothing is known of the fact: it is neither taken to hold nor to be broken. */
export type Standing = "holds" | "broken" | "unknown";

export interface ReviewedPremise {
  readonly premise: Premise;
  readonly standing: Standing;
}

export interface ReviewedDecision {
  readonly ref: Ref;
  /** `broken`: to be taken anew. `holds`: everything that it rests on is known and so. */
  readonly standing: Standing;
  readonly premises: readonly ReviewedPremise[];
}

/** What becomes of each decision that rests on something, in the order of addresses. */
export function reviewDecisions(
  premises: readonly Premise[],
  known: KnownFacts,
): readonly ReviewedDecision[] {
  const byDecision = new Map<Ref, ReviewedPremise[]>();
  for (const premise of premises) {
    const { decision } = premise.data;
    const reviewed = { premise, standing: standingOf(premise.data, known) };
    byDecision.set(decision, [...(byDecision.get(decision) ?? []), reviewed]);
  }
  return [...byDecision]
    .map(([ref, own]) => ({
      ref,
      standing: worst(own.map(({ standing }) => standing)),
      premises: own,
    }))
    .sort(by((each) => each.ref));
}

/** Whether a premise still holds. */
export function standingOf(data: Premise["data"], known: KnownFacts): Standing {
  switch (data.kind) {
    case "number": {
      const value = known.numbers.get(data.fact);
      return value === undefined ? "unknown" : told(within(value, data));
    }
    case "no-number":
      return known.numbers.has(data.fact) ? "broken" : "unknown";
    case "circumstance": {
      const value = known.circumstances.get(data.fact);
      return value === undefined ? "unknown" : told(value === data.holds);
    }
    case "support":
      return known.date === undefined ? "unknown" : told(known.date < data.until);
    case "waiver":
      // It holds through its last day.
      return known.date === undefined ? "unknown" : told(known.date <= data.until);
  }
}

function within(
  value: number,
  { comparator, bound }: Extract<Premise["data"], { readonly kind: "number" }>,
): boolean {
  switch (comparator) {
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
  }
}

function told(holds: boolean): Standing {
  return holds ? "holds" : "broken";
}

function worst(standings: readonly Standing[]): Standing {
  if (standings.includes("broken")) return "broken";
  return standings.includes("unknown") ? "unknown" : "holds";
}
