import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, identifier, label } from "./shapes.ts";

/** What holds of rows: the column is empty or not, equals a value, or is none of some. */
const rowCondition = z.strictObject({
  column: ref("data/column"),
  is: z.enum(["null", "not-null", "equal", "none-of"]),
  value: z.string().optional(),
  values: z.array(z.string().max(400)).min(1).optional(),
});

/** A read that the system makes: what it filters by, in which order, how much. */
export const accessPattern = many(
  "data/access-pattern",
  z.strictObject({
    name: label,
    table: ref("data/table"),
    operation: ref("api/operation").optional(),
    flow: ref("architecture/flow").optional(),
    equals: z.array(ref("data/column")),
    ranges: z.array(ref("data/column")),
    order: z.array(
      z.strictObject({ column: ref("data/column"), direction: z.enum(["asc", "desc"]) }),
    ),
    searches: z.array(ref("data/column")),
    /** How the database takes words apart, where the text names their one language: `german`. */
    configuration: identifier.optional(),
    /** One row, a page of them, or all. */
    takes: z.enum(["one", "page", "all"]),
    /**
     * Who reads, where it is not a request that shows rows: a write that looks before it changes, a worker that
     * takes work up, a sweep of what is over, an answer to a person about what is held of them.
     */
    use: z.enum(["check", "claim", "sweep", "person"]).optional(),
    /** Every operation that makes it, where more than one does. */
    operations: z.array(ref("api/operation")).min(2).optional(),
    /** Of `equals`, `searches` and `parts`: what rows are compared by one after the other, once an index found few. */
    rowwise: z.array(ref("data/column")).min(1).optional(),
    /** Columns of which a part of the value is given. */
    parts: z.array(ref("data/column")).min(1).optional(),
    /** What holds of the rows wanted, whoever reads. */
    always: z.array(rowCondition).min(1).optional(),
    /** Only rows that rows of another table, which equal what is given, refer to: the rooms of a member. */
    through: z
      .strictObject({
        table: ref("data/table"),
        equals: ref("data/column"),
        refers: ref("data/column"),
        to: ref("data/column"),
      })
      .optional(),
    /** The columns that are read, where not all are. */
    shows: z.array(ref("data/column")).min(1).optional(),
    /** How often at peak; a low of 0 where other reads share the requests. Absent where nothing tells. */
    frequency: figure.optional(),
  }),
  { summary: "reads that the system makes" },
);

export const index = many(
  "data/index",
  z.strictObject({
    table: ref("data/table"),
    name: identifier,
    method: z.enum(["btree", "gin", "gist", "brin", "hash"]),
    columns: z
      .array(z.strictObject({ column: ref("data/column"), direction: z.enum(["asc", "desc"]) }))
      .min(1),
    unique: z.boolean(),
    /** Rows that it is limited to. */
    where: rowCondition.optional(),
    /** Of text: whether whole words or any part of it is found. */
    over: z.enum(["words", "parts"]).optional(),
    /** Of words: as the reads that it serves take them apart. */
    configuration: identifier.optional(),
    include: z.array(ref("data/column")),
    /** Access patterns, foreign keys or rules that need it; never empty. */
    serves: z.array(anyRef()).min(1),
  }),
  { summary: "indexes" },
);
