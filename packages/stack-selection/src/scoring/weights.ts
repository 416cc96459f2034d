import type { Ref } from "@planc/core";
import { type CriterionId, criteria, criterionIds } from "../catalog/criteria.ts";
import { thresholds } from "../catalog/thresholds.ts";
import type { Facts } from "../facts/facts.ts";
import { layerOf } from "../policy/origins.ts";
import { clause, number, sample } from "../text/words.ts";

/** Something in the brief that makes a criterion count for more. */
interface Raise {
  readonly criterion: CriterionId;
  readonly by: number;
  readonly because: string;
  readonly refs: readonly Ref[];
}

export interface Weight {
  readonly criterion: CriterionId;
  /** Of all weights, which add up to 1. */
  readonly weight: number;
  readonly because: string;
  readonly refs: readonly Ref[];
  /** The layer of the configuration that sets or changes it. */
  readonly layer?: string;
}

/** Weights of the criteria for this brief, to three digits, adding up to 1. */
export function weighCriteria(facts: Facts): readonly Weight[] {
  const raises = raisesOf(facts);
  const points = criterionIds.map((criterion) => {
    const own = raises.filter((each) => each.criterion === criterion);
    const derived = own.reduce<number>((sum, { by }) => sum + by, criteria[criterion].start);
    const set = setWeight(facts, criterion, derived);
    return { criterion, points: set?.points ?? derived, own, set };
  });
  const total = points.reduce((sum, each) => sum + each.points, 0);
  const shares = thousandths(points.map((each) => each.points));
  return points.map(({ criterion, points: sum, own, set }, at) => ({
    criterion,
    weight: (shares[at] ?? 0) / 1000,
    because: set
      ? `${number(sum)} of ${number(total)} points: ${set.because}`
      : `${number(sum)} of ${number(total)} points: ${number(criteria[criterion].start)} to start with` +
        own.map(({ by, because }) => `, +${number(by)} for ${because}`).join(""),
    // What the brief raised counts for nothing where points are set.
    refs: set?.isWhole ? [] : [...new Set(own.flatMap(({ refs }) => refs))],
    ...(set ? { layer: set.layer } : {}),
  }));
}

/** What an organisation makes of the points that follow from the brief. */
function setWeight({ inputs }: Facts, criterion: CriterionId, derived: number) {
  const { weights, origins } = inputs.options;
  const own = weights[criterion];
  if (!own) return undefined;
  const layer = layerOf(origins, "weights", criterion);
  const reason = clause(own.reason);
  if (own.points !== undefined) {
    const because = `${layer} sets them, whatever the brief says: ${reason}`;
    return { points: own.points, because, layer, isWhole: true };
  }
  const { factor = 1 } = own;
  const because = `${number(derived)} that follow from the brief, times ${number(factor)} by ${layer}: ${reason}`;
  return { points: derived * factor, because, layer, isWhole: false };
}

/** Shares in thousandths that add up to 1,000: the largest remainders are rounded up. */
function thousandths(points: readonly number[]): readonly number[] {
  const total = points.reduce((sum, each) => sum + each, 0);
  const exact = points.map((each) => (each / total) * 1000);
  const floors = exact.map(Math.floor);
  const left = 1000 - floors.reduce((sum, each) => sum + each, 0);
  const order = exact
    .map((each, at) => ({ rest: each - Math.floor(each), at }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
    .slice(0, left);
  return floors.map((each, at) => each + (order.some((one) => one.at === at) ? 1 : 0));
}

/** What one is tied to by a technology that is not open. */
const ties = /\b(?:vendor|provider|supplier|lock[- ]in|clouds?|licen[cs]e|open[- ]source)\b/i;

function raisesOf(facts: Facts): readonly Raise[] {
  const { numbers, conditions, inputs, stage, product } = facts;
  const raises: Raise[] = [];
  const raise = (
    criterion: CriterionId,
    by: number,
    because: string,
    refs: readonly Ref[],
  ): void => {
    raises.push({ criterion, by, because, refs });
  };

  if (stage === "prototype" || stage === "mvp") {
    const words = stage === "mvp" ? "a first version" : "a prototype";
    raise("operations", 1, `${words} that its builders run`, [product]);
    raise("familiarity", 1, `${words} that is wanted soon`, [product]);
  }
  if (stage === "enterprise")
    raise("maturity", 1, "an enterprise that keeps it for years", [product]);
  const { teamSize } = numbers;
  if (teamSize && teamSize.value <= 5) {
    raise("operations", 1, `${teamSize.text} who build and run it`, teamSize.refs);
  }
  if (inputs.team && facts.skills.length > 0) {
    raise("familiarity", 1.5, "skills that the brief names", [inputs.team.ref]);
  }
  const { peakRate, availability, responseTime, budget } = numbers;
  if (peakRate && peakRate.value >= thresholds["relational-requests"].value / 2) {
    raise("performance", 1.5, peakRate.text, peakRate.refs);
  }
  if (responseTime && responseTime.value <= 100) {
    raise("performance", 1, responseTime.text, responseTime.refs);
  }
  if (availability && availability.value >= 99.9) {
    raise(
      "operations",
      0.5,
      `${availability.text}, which someone has to keep up`,
      availability.refs,
    );
    raise("maturity", 0.5, availability.text, availability.refs);
  }
  if (budget) raise("openness", 0.5, `${budget.text} without room for licences`, budget.refs);
  const regimes = inputs.regimes.map(({ data }) => data.name);
  if (regimes.length > 0) {
    raise(
      "maturity",
      0.5,
      `audits under ${sample(regimes, 6)}`,
      inputs.regimes.map(({ ref }) => ref),
    );
  }
  const hosted = conditions["self-hosted"];
  if (hosted) raise("openness", 1.5, hosted.text, hosted.refs);
  for (const { ref, data } of inputs.qualities) {
    // "Cross-platform" is about devices, and a licence or a vendor has no part in it.
    const isOpen =
      /vendor|lock-in|open source/i.test(data.name) ||
      (/portab/i.test(data.name) && ties.test(data.text));
    if (isOpen) {
      raise("openness", 1, `${data.name}, asked for`, [ref]);
    } else if (/performance|latency|throughput|scalab/i.test(data.name)) {
      raise("performance", 0.5, `${data.name}, asked for`, [ref]);
    } else if (/maintainab/i.test(data.name)) {
      raise("maturity", 0.5, `${data.name}, asked for`, [ref]);
    }
  }
  return raises;
}
