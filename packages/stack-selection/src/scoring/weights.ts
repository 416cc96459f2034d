import type { Ref } from "@planc/core";
import { type CriterionId, criteria, criterionIds } from "../catalog/criteria.ts";
import { type Place, placeOfNeed } from "../catalog/places.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { layerOf } from "../policy/origins.ts";
import { clause, number } from "../text/words.ts";
import { type Raise, raisesOf } from "./raises.ts";
import { type Weighing, type Weights, weightsOf } from "./read-options.ts";
import { writeWeight } from "./weight-note.ts";

export interface Weight {
  readonly criterion: CriterionId;
  /** Of all weights, which add up to 1. */
  readonly weight: number;
  readonly because: string;
  readonly refs: readonly Ref[];
  /** What moves it elsewhere, and has no part in the need. */
  readonly uncounted: readonly Ref[];
  /** The layer of the configuration that sets or changes it. */
  readonly layer?: string;
}

/** Weights of the criteria where all of the brief bears on a need, to three digits, adding up to 1. */
export function weighCriteria(facts: Facts): readonly Weight[] {
  return weigh(facts, undefined);
}

/** Weights of the criteria for a need: what bears on it where it has its part in the product. */
export function weighNeed(facts: Facts, need: string): readonly Weight[] {
  return weigh(facts, placeOfNeed(need, { rendered: isRendered(facts) }));
}

/** Whether the server makes pages, for each request or where search engines are to read them. */
function isRendered(facts: Facts): boolean {
  const { conditions } = facts;
  if (conditions["server-pages"] || conditions["public-pages"]) return true;
  return wantedFor(facts, "web-framework").some(
    ({ entry }) => (entry?.fits?.["server-rendering"]?.[0] ?? 0) >= renders,
  );
}

/** The strength from which a framework renders pages in a server by itself. */
const renders = 0.9;

/** What each criterion has of points, before any of it is told. */
function pointsOf(facts: Facts, raises: readonly Raise[], place: Place | undefined) {
  return criterionIds.map((criterion) => {
    const own = raises.filter((each) => each.criterion === criterion);
    if (place?.without.includes(criterion))
      return { criterion, points: 0, own, out: place.because };
    const derived = own
      .filter((each) => bearsOn(place, each))
      .reduce<number>((sum, { by }) => sum + by, criteria[criterion].start);
    const set = setWeight(facts, criterion, derived);
    return { criterion, points: set?.points ?? derived, own, set };
  });
}

function bearsOn(place: Place | undefined, { concern }: Raise): boolean {
  return place?.concerns.includes(concern) ?? true;
}

function weigh(facts: Facts, place: Place | undefined): readonly Weight[] {
  const points = pointsOf(facts, raisesOf(facts), place);
  const total = points.reduce((sum, each) => sum + each.points, 0);
  const shares = thousandths(points.map((each) => each.points));
  return points.map(({ criterion, points: sum, own, set, out }, at): Weight => {
    const weight = (shares[at] ?? 0) / 1000;
    if (out !== undefined) {
      return {
        criterion,
        weight,
        because: `no matter here, as ${out}`,
        refs: [],
        uncounted: refsOf(own),
      };
    }
    const counted = own.filter((each) => bearsOn(place, each));
    const others = own.filter((each) => !bearsOn(place, each));
    const uncounted =
      others.length > 0 && place
        ? { by: others.map(({ because }) => because), because: place.because }
        : undefined;
    const { start } = criteria[criterion];
    return {
      criterion,
      weight,
      because: set
        ? `${number(sum)} of ${number(total)} points: ${set.because}`
        : writeWeight({
            points: sum,
            total,
            start,
            moved: counted,
            ...(uncounted ? { uncounted } : {}),
          }),
      // What the brief raised counts for nothing where points are set.
      refs: set?.isWhole ? [] : refsOf(counted),
      uncounted: set?.isWhole ? [] : refsOf(others),
      ...(set ? { layer: set.layer } : {}),
    };
  });
}

function refsOf(raises: readonly Raise[]): readonly Ref[] {
  return [...new Set(raises.flatMap(({ refs }) => refs))];
}

/** The weights of this brief, need by need, without a word on them: they are asked for at each turn of a fact. */
export function weighing(facts: Facts): Weighing {
  const known = new Map<string, Weights>();
  // Of the many needs each has one of a few places.
  const byPlace = new Map<Place | undefined, Weights>();
  const raises = raisesOf(facts);
  const surroundings = { rendered: isRendered(facts) };
  return (need) => {
    const found = known.get(need) ?? at(placeOfNeed(need, surroundings));
    known.set(need, found);
    return found;
  };

  function at(place: Place | undefined): Weights {
    const found = byPlace.get(place) ?? shares(place);
    byPlace.set(place, found);
    return found;
  }

  function shares(place: Place | undefined): Weights {
    const points = pointsOf(facts, raises, place);
    const each = thousandths(points.map((one) => one.points));
    return weightsOf(
      points.map(({ criterion }, at) => ({ criterion, weight: (each[at] ?? 0) / 1000 })),
    );
  }
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
