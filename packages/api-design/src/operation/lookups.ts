import { lookup, type ViewOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

/** Fields of an entity, by its reference. */
export const fieldsOf = lookup(({ data }: Field) => data.entity);

/** Fields that refer to an entity, by its reference. */
export const fieldsTo = lookup(({ data }: Field) => data.references?.entity);

/** Actions on a concept, by its reference. */
export const actionsOn = lookup(({ data }: ViewOf<typeof brief.action>) => data.concept);

/** Policies on a concept, by its reference. */
export const policiesOn = lookup(({ data }: ViewOf<typeof security.policy>) => data.concept);

const schemasBy = lookup(({ id }: ViewOf<typeof api.schema>) => id);
const entitiesBy = lookup(({ ref }: Entity) => ref);
const entitiesFor = lookup(({ data }: Entity) => data.concept);

/** The entity with a reference. */
export const entityBy = (entities: readonly Entity[], ref: string | undefined) =>
  entitiesBy(entities, ref)[0];

/** The entity of a concept, by the concept's reference. */
export const entityFor = (entities: readonly Entity[], concept: string | undefined) =>
  entitiesFor(entities, concept)[0];

/** The schema with an id. */
export const schemaBy = (schemas: readonly ViewOf<typeof api.schema>[], id: string) =>
  schemasBy(schemas, id)[0];
