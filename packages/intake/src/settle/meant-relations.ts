import type { ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { keyOf } from "./names.ts";
import type { Naming } from "./naming.ts";
import { type ProposalOf, proposed, type Readings } from "./readings.ts";

/** A thing of the text that is no thing of its own, but what the domain knows as a relation. */
export interface MeantRelation {
  readonly read: readonly ViewOf<typeof reading.concept>[];
  readonly proposal: ProposalOf<"relation">;
}

/** "replies" are messages that reply to messages, where the domain has that relation. By key. */
export function meantRelations(
  readings: Readings,
  naming: Naming,
): ReadonlyMap<string, MeantRelation> {
  const described = new Set([
    ...readings.attributes.map(({ data }) => naming(data.concept)),
    ...readings.actions.map(({ data }) => naming(data.concept)),
    ...readings.relations.flatMap(({ data }) => [naming(data.from), naming(data.to)]),
    ...proposed(readings, "concept").map(({ data }) => naming(data.name)),
  ]);
  const meant = new Map<string, MeantRelation>();
  for (const proposal of proposed(readings, "relation")) {
    const key = keyOf(proposal.data.role?.split(" ")[0] ?? "");
    const read = readings.concepts.filter(({ data }) => naming(data.name) === key);
    if (read.length > 0 && !described.has(key) && !meant.has(key))
      meant.set(key, { read, proposal });
  }
  return meant;
}
