import { byRef, type Ref, type ViewOf } from "@planc/core";
import type { api, architecture, brief, client, data, decision } from "@planc/core/ir";

type Component = ViewOf<typeof architecture.component>;

/** A surface with the store that it has on the device, and the concepts that lie in it. */
export interface Device {
  readonly surface: ViewOf<typeof client.surface>;
  readonly store: Component;
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
}

export interface DeviceFacts {
  readonly surfaces: readonly ViewOf<typeof client.surface>[];
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
}

/** What was chosen for a topic, by the topic's key. */
export function chosenFor(
  choices: readonly ViewOf<typeof decision.choice>[],
): (topic: string) => ViewOf<typeof decision.choice> | undefined {
  const byTopic = new Map<string, ViewOf<typeof decision.choice>>(
    choices.map((choice) => [choice.data.topic, choice]),
  );
  return (topic) => byTopic.get(`decision/topic#${topic}`);
}

/** Surfaces that work without a connection: those with a store of what a server keeps. */
export function devicesOf(facts: DeviceFacts): readonly Device[] {
  const store = chosenFor(facts.choices)("offline-store");
  // Without a server what lies on the device is all there is: nothing waits, and nothing is fetched.
  if (store === undefined || facts.operations.length === 0) return [];
  const componentOf = byRef(facts.components);
  const stored = new Set<Ref>(facts.entities.flatMap(({ data }) => data.concept ?? []));
  return facts.surfaces.flatMap((surface) =>
    facts.connections.flatMap(({ data }) => {
      const found = componentOf.get(data.to);
      if (data.from !== surface.data.component || found?.data.choice !== store.ref) return [];
      const carried = new Set<Ref>(data.carries);
      const concepts = facts.concepts.filter(({ ref }) => carried.has(ref) && stored.has(ref));
      return concepts.length === 0 ? [] : [{ surface, store: found, concepts }];
    }),
  );
}
