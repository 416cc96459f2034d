import { byRef, type ViewOf } from "@planc/core";
import type { architecture, brief, data } from "@planc/core/ir";
import { entityFor, fieldsOf, fieldsTo } from "../operation/lookups.ts";

type Component = ViewOf<typeof architecture.component>;
type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

/** What of the plan says which fields an event's consumers need. */
export interface EventModelFacts {
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
}

export interface EventModel extends EventModelFacts {
  readonly component: ReadonlyMap<string, Component>;
  readonly action: ReadonlyMap<string, EventModelFacts["actions"][number]>;
  readonly entity: ReadonlyMap<string, Entity>;
  /** Entities whose rows a component keeps. */
  keptBy(component: string): readonly Entity[];
  /** Entities that the rows of a component refer to, its own among them. */
  knownTo(component: string): ReadonlySet<string>;
  /** Entities whose rows are part of one of another, as the lines of an order. */
  partsOf(entity: string): readonly Entity[];
  /** Calls between programs, as `from to`. */
  readonly asks: ReadonlySet<string>;
}

/** Lists of a plan by what they are looked up by, made once for all events. */
export function eventModel(facts: EventModelFacts): EventModel {
  const { components, connections, entities, fields } = facts;
  const entity = byRef(entities);
  const kept = new Map<string, Entity[]>();
  for (const { ref, data } of components) {
    const own = data.owns.flatMap((concept) => entityFor(entities, concept) ?? []);
    // A program keeps what its modules keep.
    const keepers = data.kind === "module" && data.inside ? [ref, data.inside] : [ref];
    for (const keeper of keepers) kept.set(keeper, [...(kept.get(keeper) ?? []), ...own]);
  }
  const known = new Map<string, ReadonlySet<string>>();
  const keptBy = (component: string) => kept.get(component) ?? [];
  return {
    ...facts,
    component: byRef(components),
    action: byRef(facts.actions),
    entity,
    keptBy,
    knownTo: (component) => {
      const found =
        known.get(component) ??
        new Set(
          keptBy(component).flatMap(({ ref }) => [
            ref,
            ...fieldsOf(fields, ref).flatMap(({ data }) => data.references?.entity ?? []),
          ]),
        );
      known.set(component, found);
      return found;
    },
    partsOf: (whole) =>
      fieldsTo(fields, whole).flatMap(({ data }) => {
        const part = entity.get(data.entity);
        const isPart = data.required && data.references?.onDelete === "cascade";
        return part && isPart && part.ref !== whole ? [part] : [];
      }),
    asks: new Set(
      connections.flatMap(({ data }) => (data.mode === "async" ? [] : [`${data.from} ${data.to}`])),
    ),
  };
}
