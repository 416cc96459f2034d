import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { besideOthers } from "./beside-others.ts";
import { identifier, label, lifecycle, logicalType, prose } from "./shapes.ts";

export { migration } from "./data-migration.ts";

/** A stored thing of the domain model. */
export const entity = many(
  "data/entity",
  z.strictObject({
    name: label,
    concept: ref("brief/concept").optional(),
    context: ref("architecture/context").optional(),
    /** The entity through which it is changed; itself where it stands alone. */
    aggregate: ref("data/entity"),
    /** The entity that has several of it and is read and written with them, as an order with its lines. */
    partOf: ref("data/entity").optional(),
    /** The attribute that lists them. */
    listedBy: ref("brief/attribute").optional(),
    states: z.array(z.strictObject({ name: label, next: z.array(label) })).optional(),
    lifecycle,
  }),
  { summary: "entities of the domain model" },
);

export const field = many(
  "data/field",
  z.strictObject({
    entity: ref("data/entity"),
    name: label,
    type: logicalType,
    required: z.boolean(),
    /** Required because what is called so seldom is missing; the text does not say. */
    presumed: z.literal(true).optional(),
    unique: z.boolean(),
    values: z.array(label).optional(),
    /** In characters: text that has to be there is not empty. */
    minLength: z.int().min(1).optional(),
    /** In characters. */
    maxLength: z.int().min(1).optional(),
    minimum: z.number().optional(),
    /** It is greater than this. */
    above: z.number().optional(),
    maximum: z.number().optional(),
    ...besideOthers,
    /** The value that it has at first, as it is kept. */
    default: z.union([z.string().max(400), z.number(), z.boolean()]).optional(),
    attribute: ref("brief/attribute").optional(),
    /** The entity that the field refers to, with what happens when that one is deleted, and why. */
    references: z
      .strictObject({
        entity: ref("data/entity"),
        relation: ref("brief/relation").optional(),
        onDelete: z.enum(["cascade", "restrict", "set-null"]),
        because: prose,
      })
      .optional(),
    /** One of several references of the entity of which each row has exactly one. */
    alternative: z.literal(true).optional(),
    /** The thing of another system whose key it is: nothing here refers to it by a foreign key. */
    outside: ref("brief/concept").optional(),
    /** Set by the system, never by a client. */
    generated: z.boolean(),
    /** Given when the thing is made, and empty once what it refers to is deleted, or the thing itself. */
    lapses: z.literal(true).optional(),
    /** Given when the thing is made, and never changed afterwards. */
    fixed: z.literal(true).optional(),
    /** The system gives one where a client gives none. */
    fallback: z.literal(true).optional(),
    /** The table of the repository has it: the column of that name. */
    existing: label.optional(),
  }),
  { summary: "fields of entities" },
);

export const store = many(
  "data/store",
  z.strictObject({
    component: ref("architecture/component"),
    choice: ref("decision/choice").optional(),
    model: z.enum([
      "relational",
      "document",
      "key-value",
      "time-series",
      "search",
      "object",
      "file",
    ]),
    /** Engine as its own tools name it: `postgresql`. */
    engine: identifier,
    version: label.optional(),
  }),
  { summary: "data stores" },
);

export const table = many(
  "data/table",
  z.strictObject({
    name: identifier,
    entity: ref("data/entity").optional(),
    store: ref("data/store"),
    /** The component that alone writes it. */
    owner: ref("architecture/component").optional(),
    columns: z.array(ref("data/column")).min(1),
    comment: prose,
    /** Rows are added, and go when their time is over; none is ever changed. */
    addedOnly: z.literal(true).optional(),
    lifecycle,
  }),
  { summary: "tables" },
);

export const column = many(
  "data/column",
  z.strictObject({
    table: ref("data/table"),
    name: identifier,
    /** Type in the store's own words: `timestamptz`, `numeric(12,2)`. */
    type: identifier,
    logical: logicalType,
    nullable: z.boolean(),
    /** A value or a call that the store makes. */
    default: z
      .discriminatedUnion("kind", [
        z.strictObject({
          kind: z.literal("value"),
          value: z.union([z.string(), z.number(), z.boolean()]),
        }),
        z.strictObject({
          kind: z.literal("call"),
          /** `tenant`: for whom the transaction is. */
          call: z.enum(["now", "uuid-v7", "uuid-v4", "tenant"]),
        }),
      ])
      .optional(),
    /** The store works it out: the first of these less the second. */
    difference: z.tuple([ref("data/column"), ref("data/column")]).optional(),
    /** It is there until this moment, and empty from then on. */
    clearedAt: ref("data/column").optional(),
    /** It is empty while that column has this value: what such a row tells is in another column. */
    absentWhile: z.strictObject({ column: ref("data/column"), value: label }).optional(),
    /** It is there while that column has this value, and empty else. */
    thereWhile: z.strictObject({ column: ref("data/column"), value: label }).optional(),
    /** A closed list of values. */
    values: z.array(label).optional(),
    minLength: z.int().min(1).optional(),
    maxLength: z.int().min(1).optional(),
    minimum: z.number().optional(),
    /** It is greater than this. */
    above: z.number().optional(),
    maximum: z.number().optional(),
    comment: prose.optional(),
    field: ref("data/field").optional(),
    attribute: ref("brief/attribute").optional(),
    /** Where it is the id of what another service keeps: no foreign key crosses services. */
    across: z
      .strictObject({
        table: ref("data/table"),
        keptBy: ref("architecture/component"),
        /** What is asked or told so that it stays true. */
        inStep: prose,
        whenDeleted: prose,
        /** When that row goes, the rows with its id are looked up and changed. */
        lookedUp: z.literal(true).optional(),
      })
      .optional(),
    generated: z.boolean(),
    /** The table of the repository has it. */
    existing: z.literal(true).optional(),
  }),
  { summary: "columns" },
);

export const key = many(
  "data/key",
  z.strictObject({
    table: ref("data/table"),
    name: identifier,
    kind: z.enum(["primary", "unique", "foreign"]),
    columns: z.array(ref("data/column")).min(1),
    references: z
      .strictObject({
        table: ref("data/table"),
        columns: z.array(ref("data/column")).min(1),
        onDelete: z.enum(["cascade", "restrict", "set-null"]),
        because: prose,
      })
      .optional(),
    /** Checked when the transaction ends, where two tables cannot do without each other. */
    deferrable: z.boolean().optional(),
  }),
  { summary: "primary, unique and foreign keys" },
);

export const partition = many(
  "data/partition",
  z.strictObject({
    table: ref("data/table"),
    by: ref("data/column"),
    method: z.enum(["range", "hash", "list"]),
    grain: label,
    because: prose,
  }),
  { summary: "partitioned tables" },
);

export const retention = many(
  "data/retention",
  z.strictObject({
    table: ref("data/table"),
    /** In days. */
    keep: z.int().min(1),
    afterwards: z.enum(["delete", "archive", "anonymise"]),
    by: ref("data/column").optional(),
    because: prose,
  }),
  { summary: "how long rows are kept" },
);

export { accessPattern, index } from "./data-access.ts";
export { guard } from "./data-guard.ts";
export {
  recommendation,
  recommendationLevel,
  search,
  searchCheck,
  searchFacet,
  searchLanguage,
  searchRight,
  searchRule,
  searchSignal,
} from "./data-search.ts";
export {
  collection,
  copy,
  embedding,
  item,
  keyPattern,
  lookup,
  rollup,
  searchIndex,
} from "./data-stores.ts";
export { upkeep } from "./data-upkeep.ts";
