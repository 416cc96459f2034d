import { join, refOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import { criterionIds } from "../catalog/criteria.ts";
import type { Facts } from "../facts/facts.ts";
import type { Candidate } from "./candidates.ts";
import { isLeftToNobody } from "./operations.ts";
import { type LiveOption, readScores, type Weights, weighted } from "./read-options.ts";
import { scoresOf } from "./scores.ts";

interface Judged {
  readonly weights: Weights;
  /** Needs that will be filled. */
  readonly needed: ReadonlySet<string>;
  /** The provider that the product is planned to be on where the text names none. */
  readonly provider?: string | undefined;
}

/** A candidate as the option that the steps would write for it, where nothing rules it out. */
export function liveOption(
  facts: Facts,
  { topic, key, name, entry }: Candidate,
  { weights, needed, provider }: Judged,
): LiveOption {
  const full = scoresOf(facts, { topic, entry, needed, provider });
  const scores = readScores(
    criterionIds.map((id) => ({
      criterion: refOf(decision.criterion, id),
      score: full[id].score,
    })),
  );
  const id = join(topic, key);
  return {
    topic,
    key,
    name,
    ...(entry ? { entry } : {}),
    candidate: refOf(decision.candidate, id),
    option: refOf(decision.option, id),
    scores,
    total: weighted(scores, weights) / 10_000,
    ...(isLeftToNobody(full.operations.note) ? { unwatched: true as const } : {}),
  };
}
