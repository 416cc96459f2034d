import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, identifier, label, prose } from "./shapes.ts";

/** A read of a store that has no tables: what it filters by, in which order, how much. */
export const lookup = many(
  "data/lookup",
  z.strictObject({
    name: label,
    store: ref("data/store"),
    entity: ref("data/entity"),
    operation: ref("api/operation").optional(),
    equals: z.array(ref("data/field")),
    order: z.array(
      z.strictObject({ field: ref("data/field"), direction: z.enum(["asc", "desc"]) }),
    ),
    searches: z.array(ref("data/field")),
    /** One document or item, a page of them, or all. */
    takes: z.enum(["one", "page", "all"]),
  }),
  { summary: "reads of stores that have no tables" },
);

/** A collection of documents: one entity, with those that are kept inside of its documents. */
export const collection = many(
  "data/collection",
  z.strictObject({
    name: identifier,
    store: ref("data/store"),
    entity: ref("data/entity"),
    /** The component that alone writes it. */
    owner: ref("architecture/component").optional(),
    /** Entities that are kept inside of the documents, and why they are. */
    embeds: z.array(
      z.strictObject({
        entity: ref("data/entity"),
        /** The collection's document, or another that is kept in it. */
        within: ref("data/entity"),
        /** Name of the list or of the one document in it. */
        property: identifier,
        many: z.boolean(),
        /** Most of them in one document. */
        most: z.int().min(1).optional(),
        because: prose,
      }),
    ),
    /** Entities that are referred to by their id, and why they are not kept inside. */
    refers: z.array(z.strictObject({ field: ref("data/field"), because: prose })),
    indexes: z.array(
      z.strictObject({
        name: identifier,
        keys: z
          .array(z.strictObject({ path: identifier, order: z.enum(["asc", "desc", "text"]) }))
          .min(1),
        unique: z.boolean(),
        /** Documents without a value are left out of it. */
        partial: identifier.optional(),
        /** Documents are deleted so many seconds after the time in it. */
        expiresAfter: z.int().min(0).optional(),
        /** Reads or rules that need it; never empty. */
        serves: z.array(anyRef()).min(1),
      }),
    ),
    /** Only where a number asks for more than one machine. */
    shard: z.strictObject({ path: identifier, because: prose }).optional(),
  }),
  { summary: "collections of documents" },
);

/** How the items of an entity are keyed in a table that holds those of all. */
export const item = many(
  "data/item",
  z.strictObject({
    store: ref("data/store"),
    entity: ref("data/entity"),
    table: identifier,
    /** The component that alone writes them. */
    owner: ref("architecture/component").optional(),
    /** The table's own key first, then those of its global secondary indexes. */
    keys: z
      .array(
        z.strictObject({
          /** Nothing for the table itself. */
          index: identifier.optional(),
          /** `SHIPMENT#{shipment}`: what stands in braces is a field. */
          partition: label,
          sort: label,
          /** Reads that go by it. */
          serves: z.array(ref("data/lookup")),
          because: prose,
        }),
      )
      .min(1),
    /** Items that stand beside it so that a value is taken once: the key of each. */
    once: z.array(z.strictObject({ field: ref("data/field"), partition: label })),
  }),
  { summary: "how items are keyed in a single table" },
);

/** A family of keys in a key-value store: what is kept under each, how long, and what happens without it. */
export const keyPattern = many(
  "data/key-pattern",
  z.strictObject({
    store: ref("data/store"),
    /** `shop:session:{token hash}`: what stands in braces differs from key to key. */
    pattern: label,
    type: z.enum(["string", "hash", "list", "set", "sorted-set", "stream"]),
    holds: prose,
    /** In seconds; without one, how it goes. */
    lifetime: z.strictObject({ seconds: z.int().min(1), because: prose }).optional(),
    /** What takes it away before its time, or at all. */
    removed: prose,
    writtenBy: z.array(ref("architecture/component")).min(1),
    readBy: z.array(ref("architecture/component")).min(1),
    /** What people and the rest of the system see when it is gone. */
    lost: prose,
    /** Memory that all of them take, where the workload tells how many there are. */
    memory: figure.optional(),
  }),
  { summary: "keys of key-value stores" },
);

/** An index of a search engine: a copy of what others keep, laid out for words and filters. */
export const searchIndex = many(
  "data/search-index",
  z.strictObject({
    name: identifier,
    store: ref("data/store"),
    entity: ref("data/entity"),
    fields: z
      .array(
        z.strictObject({
          name: identifier,
          field: ref("data/field"),
          /** Words that are looked for, a value that is filtered and counted, or only a part of what is shown. */
          role: z.enum(["words", "facet", "range", "place", "shown"]),
          /** A list: the field is of this entity, of which one document has several. */
          through: ref("data/entity").optional(),
          /** Found while the first letters are typed. */
          completes: z.literal(true).optional(),
          /** How much more a word weighs here than elsewhere. */
          weight: z.int().min(1).optional(),
        }),
      )
      .min(1),
    /** Languages whose words are taken apart, as tags; none where the text names none. */
    languages: z.array(label),
    /** How it follows what it is a copy of. */
    inStep: prose,
    /** How it is made anew while people search. */
    rebuilt: prose,
    /** Reads that it answers. */
    serves: z.array(anyRef()).min(1),
  }),
  { summary: "indexes of search engines" },
);

/** What is found by how near its meaning is: texts of an entity as vectors, kept beside its table. */
export const embedding = many(
  "data/embedding",
  z.strictObject({
    store: ref("data/store"),
    entity: ref("data/entity"),
    /** The table of the vectors. */
    table: identifier,
    /** The texts that are turned into vectors, piece by piece. */
    fields: z.array(ref("data/field")).min(1),
    /** Numbers of a vector; absent where nothing says which model makes them. */
    dimensions: z.int().min(1).optional(),
    model: label.optional(),
    because: prose,
  }),
  { summary: "texts that are kept as vectors" },
);

/** A summary of measured values that the store keeps up to date: one row for each group and day. */
export const rollup = many(
  "data/rollup",
  z.strictObject({
    name: identifier,
    table: ref("data/table"),
    /** The column of the time. */
    by: ref("data/column"),
    grain: z.enum(["hour", "day"]),
    /** What values of one row of it have in common. */
    groups: z.array(ref("data/column")),
    /** What is counted together: mean, least and most. */
    values: z.array(ref("data/column")).min(1),
    because: prose,
  }),
  { summary: "summaries of measured values" },
);

/** A table that a device holds of what a server keeps: rows that were read, for when there is no connection. */
export const copy = many(
  "data/copy",
  z.strictObject({
    /** The store of the device. */
    store: ref("data/store"),
    /** The table that it is a copy of. */
    table: ref("data/table"),
    name: identifier,
    /** Columns of that table that are held. */
    columns: z.array(ref("data/column")).min(1),
    /** Columns that are not, as no device may hold them. */
    left: z.array(ref("data/column")),
    because: prose,
  }),
  { summary: "tables that devices hold copies of" },
);
