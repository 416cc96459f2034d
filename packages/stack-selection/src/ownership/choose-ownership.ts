import type { DataOf, Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Facts } from "../facts/facts.ts";
import { servicesOf } from "../facts/inputs.ts";
import { number, sentence } from "../text/words.ts";
import {
  type Arrangement,
  arrangementNames,
  arrangements,
  askedBy,
  isAskedBy,
} from "./arrangements.ts";
import { type OwnershipFactor, ownershipFactors } from "./factors.ts";

type Ownership = DataOf<typeof decision.dataOwnership>;

export interface OwnershipChoice {
  readonly data: Ownership;
  /** The nodes that it is taken over from, where the text names it. */
  readonly carriedFrom?: readonly [Ref, ...Ref[]];
}

interface Scored {
  readonly arrangement: Arrangement;
  readonly score: number;
}

/** What the text names, else what its facts speak for; nothing where one program owns everything. */
export function chooseOwnership(facts: Facts): OwnershipChoice | undefined {
  if (facts.style !== "microservices") return undefined;
  const factors = ownershipFactors(facts);
  const total = factors.reduce((sum, { weight }) => sum + weight, 0);
  const scored = arrangements
    .map((arrangement) => ({
      arrangement,
      score:
        factors.reduce((sum, { weight, says }) => sum + weight * says[arrangement][0], 0) / total,
    }))
    .sort((a, b) => b.score - a.score);
  const asked = askedIn(facts);
  const own = scored.find(({ arrangement }) => arrangement === asked?.arrangement) ?? scored[0];
  if (!own) return undefined;
  const services = servicesOf(facts.inputs).length;
  return {
    ...(asked ? { carriedFrom: asked.refs } : {}),
    data: {
      arrangement: own.arrangement,
      name: arrangementNames[own.arrangement],
      because: sentence(
        asked ? `The text asks for it: ${asked.name}` : reasonsFor(own.arrangement, factors),
      ),
      rejected: scored
        .filter((each) => each !== own)
        .map((each) => ({
          name: arrangementNames[each.arrangement],
          because: sentence(reasonAgainst(each, own, factors)),
          score: rounded(each.score),
        })),
      score: rounded(own.score),
      factors: factors.map(({ name, weight, says }) => ({
        name,
        weight,
        says: [own, ...scored.filter((each) => each !== own)].map(({ arrangement }) => ({
          style: arrangementNames[arrangement],
          score: rounded(says[arrangement][0]),
          note: sentence(says[arrangement][1]),
        })),
      })),
      ...(services > 1 ? { services } : {}),
      drivers: [...new Set(asked?.refs ?? factors.flatMap(({ refs }) => refs))],
    },
  };
}

function askedIn({ stated }: Facts) {
  for (const { pattern, modality, name, refs } of stated.patterns) {
    if (modality === "avoid" || !isAskedBy(pattern.key)) continue;
    return { arrangement: askedBy[pattern.key], name, refs };
  }
  return undefined;
}

/** The facts in which it is ahead of the others the most, the loudest first. */
function reasonsFor(arrangement: Arrangement, factors: readonly OwnershipFactor[]): string {
  const ahead = ({ weight, says }: OwnershipFactor): number => {
    const others = arrangements.filter((each) => each !== arrangement);
    const mean = others.reduce((sum, each) => sum + says[each][0], 0) / others.length;
    return weight * (says[arrangement][0] - mean);
  };
  return [...factors]
    .sort((a, b) => ahead(b) - ahead(a))
    .slice(0, 2)
    .map(({ says }) => says[arrangement][1])
    .join("; ");
}

/** The fact in which it is behind what was taken the most. */
function reasonAgainst(each: Scored, taken: Scored, factors: readonly OwnershipFactor[]): string {
  const behind = ({ weight, says }: OwnershipFactor) =>
    weight * (says[taken.arrangement][0] - says[each.arrangement][0]);
  const [worst] = [...factors].sort((a, b) => behind(b) - behind(a));
  const note = worst?.says[each.arrangement][1] ?? "it was not asked for";
  return each.score <= taken.score
    ? note
    : `${note}; it scores ${number(each.score)} against ${number(taken.score)}, and was not asked for`;
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
