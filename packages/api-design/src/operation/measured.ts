import { measuredOf, type ViewOf } from "@planc/core";
import type { brief, data, decision } from "@planc/core/ir";

interface Facts {
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  readonly relations: readonly ViewOf<typeof brief.relation>[];
}

/** By when a value was measured, where a store for time series keeps it: it is read from one time to another. */
export function measuredBy(
  concept: string | undefined,
  fields: readonly ViewOf<typeof data.field>[],
  { choices, concepts, attributes, relations }: Facts,
): readonly ViewOf<typeof data.field>[] {
  const kept = choices.some(({ data }) => data.topic === "decision/topic#time-series-store");
  if (!kept || !measuredOf(concepts, attributes, relations).some(({ ref }) => ref === concept)) {
    return [];
  }
  return fields
    .filter(({ data }) => data.type === "timestamp" && data.required && !data.generated)
    .slice(0, 1);
}
