import type { Ref, ViewOf } from "@planc/core";
import { idOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { type CriterionId, criterionIds } from "../catalog/criteria.ts";
import type { Entry } from "../catalog/schema.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { isLeftToNobody } from "./operations.ts";

/** An option that is not ruled out, as the choice sees it. */
export interface LiveOption {
  readonly topic: TopicKey;
  readonly key: string;
  readonly name: string;
  readonly version?: string;
  readonly entry?: Entry;
  readonly candidate: Ref<"decision/candidate">;
  readonly option: Ref<"decision/option">;
  readonly scores: Readonly<Record<CriterionId, number>>;
  readonly total: number;
  /** It is a server that the team would run, and nobody is named who would be on call for it. */
  readonly unwatched?: true;
}

export type Weights = Readonly<Record<CriterionId, number>>;

interface Slots {
  readonly candidates: readonly ViewOf<typeof decision.candidate>[];
  readonly options: readonly ViewOf<typeof decision.option>[];
}

/** Options with their candidates, sorted by key; candidates of topics that nobody knows are left out. */
export function readOptions(
  catalogue: Catalogue,
  { candidates, options }: Slots,
): readonly LiveOption[] {
  const byRef = new Map<string, ViewOf<typeof decision.candidate>>(
    candidates.map((each) => [each.ref, each]),
  );
  return options
    .flatMap(({ ref, data }): LiveOption[] => {
      const candidate = byRef.get(data.candidate);
      const topic = idOf(data.topic);
      if (!candidate || data.eliminated || !catalogue.isTopic(topic)) return [];
      const { technology, name, version } = candidate.data;
      const entry = catalogue.entryOf(technology);
      return [
        {
          topic,
          key: technology,
          name,
          ...(version ? { version } : {}),
          ...(entry ? { entry } : {}),
          candidate: candidate.ref,
          option: ref,
          scores: readScores(data.scores),
          total: data.total,
          ...(data.scores.some(({ note }) => isLeftToNobody(note))
            ? { unwatched: true as const }
            : {}),
        },
      ];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The weights of the criteria for a need, by its key, or that of a client's part of one. */
export type Weighing = (need: string) => Weights;

/** Weights as nodes have them. */
export function readWeighing(criteria: readonly ViewOf<typeof decision.criterion>[]): Weighing {
  const known = new Map<string, Weights>();
  return (need) => {
    const found =
      known.get(need) ??
      weightsOf(
        criteria.flatMap(({ id, data }) => {
          const { weight } = data.apart?.find(({ needs }) => needs.includes(need)) ?? data;
          return isCriterion(id) ? [{ criterion: id, weight }] : [];
        }),
      );
    known.set(need, found);
    return found;
  };
}

/** One weight for each criterion, 0 for those that are not there. */
export function weightsOf(
  rows: readonly { readonly criterion: CriterionId; readonly weight: number }[],
): Weights {
  const weights = {
    fit: 0,
    operations: 0,
    maturity: 0,
    familiarity: 0,
    performance: 0,
    openness: 0,
  };
  for (const { criterion, weight } of rows) weights[criterion] = weight;
  return weights;
}

export function readScores(
  rows: readonly { readonly criterion: Ref<"decision/criterion">; readonly score: number }[],
): Readonly<Record<CriterionId, number>> {
  const scores = {
    fit: 0,
    operations: 0,
    maturity: 0,
    familiarity: 0,
    performance: 0,
    openness: 0,
  };
  for (const { criterion, score } of rows) {
    const id = idOf(criterion);
    if (isCriterion(id)) scores[id] = score;
  }
  return scores;
}

function isCriterion(id: string): id is CriterionId {
  return criterionIds.some((each) => each === id);
}

/** Weighted sum in ten-thousandths. */
export function weighted(scores: Readonly<Record<CriterionId, number>>, weights: Weights): number {
  const sum = criterionIds.reduce((total, id) => total + weights[id] * scores[id], 0);
  return Math.round(sum * 10_000);
}
