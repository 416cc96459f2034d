import { isEpoch, type Ref, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { personConcept, type Thing } from "./model.ts";

/** What is sealed under the keys of a group, and the groups themselves. */
export interface Sealed {
  readonly contents: ReadonlySet<Ref>;
  readonly groups: ReadonlySet<Ref>;
}

export function sealedOf(fields: readonly ViewOf<typeof data.field>[], isSealed: boolean): Sealed {
  const contents = new Set<Ref>(
    isSealed ? fields.flatMap(({ data }) => (isEpoch(data.name) ? [data.entity] : [])) : [],
  );
  const groups = new Set<Ref>(
    fields.flatMap(({ data }) =>
      contents.has(data.entity) && data.references ? [data.references.entity] : [],
    ),
  );
  return { contents, groups };
}

export const isGroup = ({ concept, entity }: Thing, { contents, groups }: Sealed): boolean =>
  groups.has(entity.ref) && !contents.has(entity.ref) && concept.ref !== personConcept;

/** Whether what a device opened of it can be opened nowhere again: content, its group, and what belongs to content. */
export const isOnlyCopy = (thing: Thing, sealed: Sealed): boolean =>
  sealed.contents.has(thing.entity.ref) ||
  isGroup(thing, sealed) ||
  thing.fields.some(
    ({ data }) => data.references !== undefined && sealed.contents.has(data.references.entity),
  );
