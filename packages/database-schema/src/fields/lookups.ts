import { type DataOf, lookup, type ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";

type Field = ViewOf<typeof data.field>;
type Index = { readonly data: DataOf<typeof data.index> };
type Key = ViewOf<typeof data.key>;
type Column = ViewOf<typeof data.column>;
type Table = ViewOf<typeof data.table>;
type Action = ViewOf<typeof brief.action>;
type Relation = ViewOf<typeof brief.relation>;
type Attribute = ViewOf<typeof brief.attribute>;
type Concept = ViewOf<typeof brief.concept>;

/** Fields of an entity, by its reference. */
export const fieldsOf = lookup(({ data }: Field) => data.entity);

/** Fields that refer to an entity, by its reference. */
export const fieldsTo = lookup(({ data }: Field) => data.references?.entity);

/** Indexes of a table, by its reference. */
export const indexesOn = lookup(({ data }: Index) => data.table);

/** Keys of a table, by its reference. */
export const keysOn = lookup(({ data }: Key) => data.table);

/** Actions on a concept, by its reference. */
export const actionsOn = lookup(({ data }: Action) => data.concept);

/** Relations from a concept, by its reference. */
export const relationsFrom = lookup(({ data }: Relation) => data.from);

/** Relations to a concept, by its reference. */
export const relationsTo = lookup(({ data }: Relation) => data.to);

/** Attributes of a concept, by its reference. */
export const attributesOf = lookup(({ data }: Attribute) => data.concept);

/** Columns of a field, by its reference. */
export const columnsOf = lookup(({ data }: Column) => data.field);

/** Tables of an entity, by its reference. */
export const tablesOf = lookup(({ data }: Table) => data.entity);

/** A column by its reference, in a list of one or none. */
export const columnsBy = lookup(({ ref }: Column) => ref);

/** A table by its reference, in a list of one or none. */
export const tablesBy = lookup(({ ref }: Table) => ref);

/** A concept by its reference, in a list of one or none. */
export const conceptsBy = lookup(({ ref }: Concept) => ref);
