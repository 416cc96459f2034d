import { byRef, type Ref, type ViewOf } from "@planc/core";
import type { api, brief, client, data, security, workload } from "@planc/core/ir";
import type { Told } from "../catalog/answers.ts";

export type Operation = ViewOf<typeof api.operation>;
export type Concept = ViewOf<typeof brief.concept>;
export type Entity = ViewOf<typeof data.entity>;
export type Field = ViewOf<typeof data.field>;
export type Schema = ViewOf<typeof api.schema>;

/** What has to be read to tell what works without a connection. */
export interface Facts {
  /** How the contract tells answers. */
  readonly told: Told;
  readonly screens: readonly ViewOf<typeof client.screen>[];
  readonly calls: readonly ViewOf<typeof client.call>[];
  readonly operations: readonly Operation[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly schemas: readonly Schema[];
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly keys: readonly ViewOf<typeof data.key>[];
  readonly copies: readonly ViewOf<typeof data.copy>[];
  readonly concepts: readonly Concept[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly batches: readonly ViewOf<typeof workload.batch>[];
}

/** One thing on a device with all of the plan that is about it. */
export interface Thing {
  readonly concept: Concept;
  readonly entity: Entity;
  readonly fields: readonly Field[];
  readonly table: ViewOf<typeof data.table> | undefined;
  /** Operations on it that people of the surface, or the client itself, call. */
  readonly operations: readonly Operation[];
  /** It is recorded, and sent many at once. */
  readonly recorded: boolean;
}

/** Those of the concepts of which something is known, each with its operations. */
export function thingsOf(
  surface: ViewOf<typeof client.surface>,
  concepts: readonly Concept[],
  facts: Facts,
): readonly Thing[] {
  const called = new Set<Ref>([
    ...facts.screens
      .filter(({ data }) => data.surface === surface.ref)
      .flatMap(({ data }) => data.uses.map(({ operation }) => operation)),
    ...facts.calls
      .filter(({ data }) => data.surface === surface.ref)
      .map(({ data }) => data.operation),
  ]);
  const entityOf = new Map<Ref, Entity>(
    facts.entities.flatMap((entity) =>
      entity.data.concept === undefined ? [] : [[entity.data.concept, entity]],
    ),
  );
  const resourceOf = byRef(facts.resources);
  const grouped = new Map<Ref, Operation[]>();
  for (const operation of facts.operations) {
    const entity = resourceOf.get(operation.data.resource)?.data.entity;
    if (entity === undefined || !called.has(operation.ref)) continue;
    const own = grouped.get(entity) ?? [];
    own.push(operation);
    grouped.set(entity, own);
  }
  const fieldsOf = new Map<Ref, Field[]>();
  for (const field of facts.fields) {
    const own = fieldsOf.get(field.data.entity) ?? [];
    own.push(field);
    fieldsOf.set(field.data.entity, own);
  }
  const tableOf = new Map<Ref, ViewOf<typeof data.table>>(
    facts.tables.flatMap((table) =>
      table.data.entity === undefined ? [] : [[table.data.entity, table]],
    ),
  );
  const recorded = new Set<Ref>(facts.batches.map(({ data }) => data.concept));
  return concepts.flatMap((concept) => {
    const entity = entityOf.get(concept.ref);
    if (entity === undefined) return [];
    return [
      {
        concept,
        entity,
        fields: fieldsOf.get(entity.ref) ?? [],
        table: tableOf.get(entity.ref),
        operations: grouped.get(entity.ref) ?? [],
        recorded: recorded.has(concept.ref),
      },
    ];
  });
}

/** Whether an operation changes something. */
export const isWrite = ({ data }: Operation): boolean =>
  data.effect !== "read" && data.effect !== "list" && data.effect !== "search";

/** The concept of whoever signs in. */
export const personConcept = "brief/concept#user";
