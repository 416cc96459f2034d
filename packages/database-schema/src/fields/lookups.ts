import { lookup, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Field = ViewOf<typeof data.field>;

/** Fields of an entity, by its reference. */
export const fieldsOf = lookup(({ data }: Field) => data.entity);

/** Fields that refer to an entity, by its reference. */
export const fieldsTo = lookup(({ data }: Field) => data.references?.entity);
