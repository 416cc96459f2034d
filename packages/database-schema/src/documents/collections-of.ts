import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";
import { providerFields } from "../fields/account.ts";
import { columnName } from "../fields/draft.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import { fit, pluralOf, snake } from "../naming/identifier.ts";
import { camel } from "./keeper.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;
type Lookup = ViewOf<typeof data.lookup>;
type Collection = DataOf<typeof data.collection>;

/** Where an entity is kept: in a collection of its own, or inside of the documents of another. */
export interface Embedding {
  readonly entity: Entity;
  readonly within: Entity;
  readonly many: boolean;
  readonly because: string;
}

/** The property of a document that a field is. */
export function propertyOf({ data: field }: Field): string {
  return field.name === systemFieldNames.id ? "_id" : camel(columnName(field));
}

/**
 * Entities that are kept inside of another's documents: parts that are written with their whole, and what there is one
 * of for each. What people add to over time is not: nothing bounds how much of it there is.
 */
export function embeddings(
  entities: readonly Entity[],
  fields: readonly Field[],
  lookups: readonly Lookup[],
): readonly Embedding[] {
  return entities.flatMap((entity): readonly Embedding[] => {
    const isReferred = fields.some(
      ({ data: { entity: of, references } }) =>
        references?.entity === entity.ref && of !== entity.ref,
    );
    if (isReferred) return [];
    const whole = entities.find(({ ref }) => ref === entity.data.partOf);
    if (whole) {
      const because = `Written and read with its ${whole.data.name.toLowerCase()}, which lists as many as a person writes at once.`;
      return [{ entity, within: whole, many: true, because }];
    }
    const own = fields.filter(({ data: { entity: of } }) => of === entity.ref);
    const only = own.filter(
      ({ data: { references, unique, required } }) =>
        references?.onDelete === "cascade" && unique && required,
    );
    const [first] = only;
    const target = entities.find(({ ref }) => ref === first?.data.references?.entity);
    const isRead = lookups.some(
      ({ data: { entity: of, takes } }) => of === entity.ref && takes !== "one",
    );
    if (only.length !== 1 || !target || target === entity || isRead) return [];
    const because = `One for each ${target.data.name.toLowerCase()}, gone with it, and read by nothing else.`;
    return [{ entity, within: target, many: false, because }];
  });
}

export function collectionName(entity: Entity, plural: string | undefined): string {
  return camel(fit(snake(pluralOf(entity.data.name, plural))));
}

/** The document that an embedded entity ends up in, through others that are embedded themselves. */
export function rootOf(entity: Entity, all: readonly Embedding[]): Entity {
  let at = entity;
  for (let depth = 0; depth <= all.length; depth++) {
    const next = all.find((each) => each.entity === at)?.within;
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

export interface CollectionFacts {
  readonly entity: Entity;
  readonly name: string;
  readonly store: ViewOf<typeof data.store>;
  readonly owner: ViewOf<typeof architecture.component> | undefined;
  readonly fields: readonly Field[];
  readonly lookups: readonly Lookup[];
  readonly embedded: readonly Embedding[];
}

/** The collection of an entity with its embedded ones, what it refers to, and the indexes that its reads need. */
export function collectionOf(facts: CollectionFacts): Collection {
  const { entity, name, store, owner, fields, embedded } = facts;
  const own = fields.filter(({ data: { entity: of } }) => of === entity.ref);
  const inside = embedded.filter((each) => rootOf(each.entity, embedded) === entity);
  return {
    name,
    store: store.ref,
    entity: entity.ref,
    ...(owner ? { owner: owner.ref } : {}),
    embeds: inside.map((each) => ({
      entity: each.entity.ref,
      within: each.within.ref,
      property: camel(snake(each.many ? pluralOf(shortName(each)) : shortName(each))),
      many: each.many,
      because: each.because,
    })),
    refers: own.flatMap((field) =>
      field.data.references ? [{ field: field.ref, because: reasonOf(field) }] : [],
    ),
    indexes: indexesFor(facts, own),
  };
}

/** Over which machines its documents are spread: by what most lists ask for, else by a hash of the id. */
export function shardOf(
  { entity, fields, lookups }: CollectionFacts,
  counts: readonly number[],
): NonNullable<Collection["shard"]> {
  const listed = lookups.find(
    ({ data: { entity: of, takes, equals } }) =>
      of === entity.ref && takes === "page" && equals.length > 0,
  );
  const field = fields.find(({ ref }) => ref === listed?.data.equals[0]);
  const many = counts.map((each) => each.toLocaleString("en")).join(" to ");
  return field?.data.references
    ? {
        path: propertyOf(field),
        because: `${many} documents; each list is of one ${field.data.name}, so one machine answers it.`,
      }
    : { path: "_id", because: `${many} documents, by a hash of the id, so that writes spread.` };
}

/** `order line` of an order is a `line` of it. */
function shortName({ entity, within }: Embedding): string {
  const whole = `${within.data.name.toLowerCase()} `;
  const part = entity.data.name.toLowerCase();
  return part.startsWith(whole) ? part.slice(whole.length) : part;
}

function reasonOf({ data: { name, references } }: Field): string {
  switch (references?.onDelete) {
    case "cascade":
      return `Nothing bounds how many one ${name} has, and a document holds 16 MB: each is a document of its own, deleted with it by the program.`;
    case "set-null":
      return `The ${name} lives on its own; the id is emptied when it is deleted, by the program.`;
    default:
      return `The ${name} lives on its own and is changed on its own; it is not deleted while this refers to it, which the program checks.`;
  }
}

function indexesFor(
  { entity, name, lookups }: CollectionFacts,
  own: readonly Field[],
): Collection["indexes"] {
  type Index = Collection["indexes"][number];
  const pathOf = (ref: Ref) => {
    const field = own.find((each) => each.ref === ref);
    return field ? propertyOf(field) : undefined;
  };
  const made: { keys: Index["keys"]; unique: boolean; partial?: string; serves: Ref[] }[] = [];
  const put = (
    keys: Index["keys"],
    serves: Ref,
    more: { readonly unique: boolean; readonly partial?: string } = { unique: false },
  ) => {
    const [only] = keys;
    // Every document is found by its id already.
    if (keys.length === 0 || (keys.length === 1 && only?.path === "_id")) return;
    const held = made.find((each) =>
      each.unique && each.keys.length <= keys.length
        ? startsWith(keys, each.keys)
        : startsWith(each.keys, keys),
    );
    if (held && !more.unique) {
      held.serves.push(serves);
      return;
    }
    made.push({ keys, ...more, serves: [serves] });
  };
  for (const field of own.filter(({ data: each }) => each.unique)) {
    const path = propertyOf(field);
    put([{ path, order: "asc" }], field.ref, {
      unique: true,
      ...(field.data.required ? {} : { partial: path }),
    });
  }
  const provided = providerFields(entity.id, own);
  const [, subject] = provided;
  if (subject) {
    put(
      provided.map((field) => ({ path: propertyOf(field), order: "asc" as const })),
      subject.ref,
      { unique: true, ...(subject.data.required ? {} : { partial: propertyOf(subject) }) },
    );
  }
  const reads = lookups.filter(({ data: each }) => each.entity === entity.ref);
  const ordered = [...reads].sort(
    (a, b) => b.data.equals.length - a.data.equals.length || (a.id < b.id ? -1 : 1),
  );
  for (const { ref, data: read } of ordered) {
    if (read.searches.length > 0) {
      const keys = read.searches.flatMap((each) => {
        const path = pathOf(each);
        return path ? [{ path, order: "text" as const }] : [];
      });
      put(keys, ref);
      continue;
    }
    const equals = read.equals.flatMap((each) => {
      const path = pathOf(each);
      return path ? [{ path, order: "asc" as const }] : [];
    });
    const order = read.order.flatMap(({ field, direction }) => {
      const path = pathOf(field);
      return path ? [{ path, order: direction }] : [];
    });
    put(read.takes === "one" ? equals : [...equals, ...order], ref);
  }
  for (const field of own.filter(({ data: each }) => each.references)) {
    put([{ path: propertyOf(field), order: "asc" }], field.ref);
  }
  return made.map((each) => ({
    ...each,
    name: fit(
      name,
      ...(each.keys[0]?.order === "text" ? ["words"] : each.keys.map(({ path }) => path)),
      ...(each.unique ? ["once"] : []),
    ),
  }));
}

/** Whether an index of the first keys serves those that ask for the others, which they begin with. */
function startsWith(
  keys: Collection["indexes"][number]["keys"],
  start: Collection["indexes"][number]["keys"],
): boolean {
  return start.every(
    ({ path, order }, at) =>
      keys[at]?.path === path && (keys[at]?.order === order || start.length === 1),
  );
}
