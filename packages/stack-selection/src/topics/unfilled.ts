import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";

/** Needs that no choice fills. */
export function unfilled<Topic extends Pick<PlanNodeOf<typeof decision.topic>, "id" | "data">>(
  topics: readonly Topic[],
  choices: readonly Pick<PlanNodeOf<typeof decision.choice>, "data">[],
  catalogue: Pick<Catalogue, "entryOf">,
): readonly Topic[] {
  const filled = new Set<string>(choices.map(({ data }) => idOf(data.topic)));
  // A language that is its own runtime fills both needs with one choice.
  const taken = new Set<string>(
    choices.flatMap(({ data }) => catalogue.entryOf(data.technology)?.topics ?? []),
  );
  return topics.filter(({ id, data }) => data.needed && !filled.has(id) && !taken.has(id));
}
