import { optional } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { movesFreely } from "../guards/moves-of.ts";
import { reachedBy } from "../guards/reached-by.ts";
import { rule } from "../kit.ts";
import { homesOf } from "../layout/store-of.ts";

/** Where tables are planned, every entity has one. */
export const entityWithoutTable = rule("entity-without-table", {
  reads: { entities: data.entity, stores: data.store, tables: optional(data.table) },
  check: ({ entities, stores, tables, report }) => {
    if (homesOf(stores, []).length === 0) return;
    const placed = new Set<string>(tables.flatMap((table) => table.data.entity ?? []));
    for (const { ref, data: entity } of entities) {
      if (!placed.has(ref)) report("entity-without-table", { entity: entity.name }, { ref });
    }
  },
});

/** An entity is more than its id. */
export const entityWithoutAttributes = rule("entity-without-attributes", {
  reads: { entities: data.entity, fields: optional(data.field) },
  check: ({ entities, fields, report }) => {
    const fieldsOf = Map.groupBy(fields, ({ data: { entity } }) => entity);
    for (const { ref, data: entity } of entities) {
      const told = (fieldsOf.get(ref) ?? []).some(
        ({ data: { generated, references, existing } }) =>
          !generated || references !== undefined || existing !== undefined,
      );
      if (!told) report("entity-without-attributes", { entity: entity.name }, { ref });
    }
  },
});

/** A state that moves lead to is got into by something that somebody does, or by itself. */
export const stateUnreached = rule("state-unreached", {
  reads: {
    entities: data.entity,
    fields: optional(data.field),
    actions: optional(brief.action),
  },
  check: ({ entities, fields, actions, report }) => {
    const fieldsOf = Map.groupBy(fields, ({ data: { entity } }) => entity);
    const actionsOf = Map.groupBy(actions, ({ data: { concept } }) => concept);
    for (const { ref, data: entity } of entities) {
      const { states = [], concept, name } = entity;
      if (states.length === 0 || movesFreely(states)) continue;
      const facts = {
        entity,
        actions: (concept && actionsOf.get(concept)) ?? [],
        fields: fieldsOf.get(ref) ?? [],
      };
      const led = [...new Set(states.flatMap(({ next }) => next))];
      const unreached = led.filter((state) => reachedBy(state, facts).length === 0);
      if (unreached.length === 0) continue;
      report("state-unreached", { entity: name, states: unreached.join(", ") }, { ref });
    }
  },
});
