import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";
import { camel } from "../documents/keeper.ts";
import { providerFields } from "../fields/account.ts";
import { columnName } from "../fields/draft.ts";
import { snake } from "../naming/identifier.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;
type Lookup = ViewOf<typeof data.lookup>;
type Item = DataOf<typeof data.item>;
type Key = Item["keys"][number];

export interface ItemFacts {
  readonly entity: Entity;
  readonly store: ViewOf<typeof data.store>;
  readonly table: string;
  readonly owner: ViewOf<typeof architecture.component> | undefined;
  readonly fields: readonly Field[];
  readonly lookups: readonly Lookup[];
}

/** The attribute of an item that a field is. */
export function attributeOf({ data: field }: Pick<Field, "data">): string {
  return camel(columnName(field));
}

/** `Tracking event` → `TRACKING_EVENT`: what keys of its items begin with. */
export function prefixOf(name: string): string {
  return snake(name).toUpperCase();
}

/**
 * The keys of the items of an entity. What is listed under another stands in that one's partition, newest at the end;
 * each further read has an index of its own, which other entities use too.
 */
export function itemOf({ entity, store, table, owner, fields, lookups }: ItemFacts): Item {
  const own = fields.filter(({ data: { entity: of } }) => of === entity.ref);
  const byRef = new Map<string, Field>(own.map((field) => [field.ref, field]));
  const reads = lookups
    .filter(({ data: read }) => read.entity === entity.ref && read.searches.length === 0)
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const prefix = prefixOf(entity.data.name);
  const hole = (ref: Ref) => {
    const field = byRef.get(ref);
    return field ? `{${attributeOf(field)}}` : "";
  };
  const id = own.find(({ data: field }) => field.name === "id");
  const identified = id ? `{${attributeOf(id)}}` : joined(own);
  const parent = reads.find(({ data: read }) => isUnder(read, byRef));
  const main: Key = parent
    ? {
        partition: `${prefixOf(targetName(parent, byRef))}#${hole(parent.data.equals[0] ?? "data/field#")}`,
        sort: sortOf(parent, hole, prefix),
        serves: [parent.ref],
        because: `Listed under its ${targetName(parent, byRef)}: one query reads the partition, newest first.`,
      }
    : {
        partition: `${prefix}#${identified}`,
        sort: prefix,
        serves: reads.filter((each) => isById(each, id)).map(({ ref }) => ref),
        because: "Found by its id: a partition of its own, so that writes spread.",
      };
  const left = reads.filter(({ ref }) => !main.serves.includes(ref));
  const others = left.map((read, at): Key => {
    const equals = read.data.equals.map((ref) => {
      const field = byRef.get(ref);
      return field && field !== id ? `${prefixOf(field.data.name)}#${hole(ref)}` : hole(ref);
    });
    return {
      index: `GSI${at + 1}`,
      partition: [prefix, ...equals].join("#"),
      sort: read.data.takes === "one" ? prefix : sortOf(read, hole, prefix),
      serves: [read.ref],
      because:
        equals.length === 0
          ? "All of them stand in one partition: it takes 1,000 writes a second at most."
          : `${read.data.name}: no other key begins with what it asks for.`,
    };
  });
  const provided = providerFields(entity.id, own);
  return {
    store: store.ref,
    entity: entity.ref,
    table,
    ...(owner ? { owner: owner.ref } : {}),
    keys: [main, ...others],
    once: [
      ...own
        .filter(({ data: field }) => field.unique && field !== id?.data)
        .map((field) => [field]),
      ...(provided.length > 0 ? [provided] : []),
    ].flatMap((fields) => {
      const last = fields.at(-1);
      return last
        ? [
            {
              field: last.ref,
              partition: `ONCE#${prefix}#${prefixOf(last.data.name)}#${fields.map((each) => `{${attributeOf(each)}}`).join("#")}`,
            },
          ]
        : [];
    }),
  };
}

/** A pair is found by both that it joins. */
function joined(own: readonly Field[]): string {
  return own
    .filter(({ data: field }) => field.references)
    .map((field) => `{${attributeOf(field)}}`)
    .join("#");
}

function sortOf(read: Lookup, hole: (ref: Ref) => string, prefix: string): string {
  const parts = read.data.order.map(({ field }) => hole(field)).filter((each) => each !== "");
  return [prefix, ...parts].join("#");
}

/** Those by one parent alone come first, then the narrowest. */
function rank({ data: { takes, equals } }: Lookup): number {
  return takes === "one" ? 0 : 1 + equals.length;
}

function isById({ data: { equals } }: Lookup, id: Field | undefined): boolean {
  return equals.length === 1 && equals[0] === id?.ref;
}

/** A list under what the thing is a part of. */
function isUnder({ takes, equals }: Lookup["data"], byRef: ReadonlyMap<string, Field>): boolean {
  const field = equals.length === 1 ? byRef.get(equals[0] ?? "") : undefined;
  return takes !== "one" && field?.data.required === true && field.data.references !== undefined;
}

function targetName({ data: { equals } }: Lookup, byRef: ReadonlyMap<string, Field>): string {
  const target = byRef.get(equals[0] ?? "")?.data.references?.entity ?? "";
  return target.slice(target.indexOf("#") + 1).replaceAll("-", " ");
}
