import { byRef, type KeptStates, keptStates, type Ref, type ViewOf } from "@planc/core";
import type { brief, client, security } from "@planc/core/ir";
import type { Facts, Operation, Schema } from "./model.ts";

type Screen = ViewOf<typeof client.screen>;
type Policy = ViewOf<typeof security.policy>;

/** What is looked up for each thing on a device, found in one walk over the plan. */
export interface Known {
  readonly operationOf: ReadonlyMap<string, Operation>;
  readonly schemaOf: ReadonlyMap<string, Schema>;
  readonly actorOf: ReadonlyMap<string, ViewOf<typeof brief.actor>>;
  /** Roles that look after all of it. */
  readonly privileged: ReadonlySet<Ref>;
  readonly policiesOf: (concept: Ref) => readonly Policy[];
  /** Screens of a surface that use an operation, in the order of the screens. */
  readonly screensOf: (surface: Ref, operations: Iterable<string>) => readonly Screen[];
  /** By entity, the states that no change takes back. */
  readonly kept: ReadonlyMap<Ref, KeptStates>;
}

export function knownOf(facts: Facts): Known {
  const policies = new Map<Ref, Policy[]>();
  for (const policy of facts.policies) {
    const own = policies.get(policy.data.concept) ?? [];
    own.push(policy);
    policies.set(policy.data.concept, own);
  }
  const screens = new Map<string, Screen[]>();
  const placeOf = new Map<Ref, number>();
  for (const [at, screen] of facts.screens.entries()) {
    placeOf.set(screen.ref, at);
    for (const { operation } of screen.data.uses) {
      const key = `${screen.data.surface} ${operation}`;
      const own = screens.get(key) ?? [];
      own.push(screen);
      screens.set(key, own);
    }
  }
  return {
    operationOf: byRef(facts.operations),
    schemaOf: byRef(facts.schemas),
    actorOf: byRef(facts.actors),
    privileged: new Set<Ref>(
      facts.actors.filter(({ data }) => data.privileged === true).map(({ ref }) => ref),
    ),
    policiesOf: (concept) => policies.get(concept) ?? [],
    screensOf: (surface, operations) =>
      [
        ...new Set(
          [...operations].flatMap((operation) => screens.get(`${surface} ${operation}`) ?? []),
        ),
      ].toSorted((one, other) => (placeOf.get(one.ref) ?? 0) - (placeOf.get(other.ref) ?? 0)),
    kept: keptStates(facts.requirements, facts.entities),
  };
}
