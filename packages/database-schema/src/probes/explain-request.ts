import * as z from "zod";

/** Where a value goes: between characters that no name and no value of a plan has. */
export const placeOf = {
  at: (at: number): string => `\u0001${at}\u0001`,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are there so that nothing else is meant.
  pattern: /\u0001(\d+)\u0001/g,
};

/** A read that has to go by a key or an index. */
export const checkSchema = z.strictObject({
  /** What it is called in the plan. */
  name: z.string(),
  /** With its schema: `orders.lines`, quoted where that is needed. */
  table: z.string(),
  /** As the catalogue has it. */
  index: z.string(),
  /** Others that lead to the rows as well: PostgreSQL may take any of them. */
  others: z.array(z.string()),
  /** How it is taken away. */
  drop: z.string(),
  /** It is made for one tenant, and policies show no other rows. */
  ofTenant: z.boolean(),
  /** The index gives the order, so that nothing is sorted. */
  ordered: z.boolean(),
  /** Gives rows of values, as text, that the read finds something by: it goes by the index with one of them at least. */
  sample: z.string(),
  /** The statement, with a place for each of the values. */
  statement: z.string(),
  /** Values as SQL, with a place for each column of the sample. */
  values: z.array(z.string()),
});
export type Check = z.output<typeof checkSchema>;

/** One store: what makes its tables, what fills them, and what is asked then. */
export const explainSchema = z.strictObject({
  baseline: z.string(),
  schema: z.string(),
  seed: z.string(),
  /** Statements that have to be preparable. */
  patterns: z.string(),
  loads: z.array(
    z.strictObject({ id: z.string(), name: z.string(), table: z.string(), sql: z.string() }),
  ),
  /** Where rows are kept apart by tenant: the setting, and what gives the tenant with most rows. */
  tenant: z.strictObject({ setting: z.string(), sample: z.string() }).optional(),
  checks: z.array(checkSchema),
});
export type ExplainRequest = z.output<typeof explainSchema>;

export const explainOutcome = z.strictObject({
  version: z.string(),
  /** What PostgreSQL refused, in which part. */
  problem: z
    .strictObject({ part: z.enum(["schema", "seed", "patterns", "volume"]), message: z.string() })
    .optional(),
  seeded: z.int(),
  /** Tables with their rows, and the bytes that each took. */
  sizes: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      rows: z.int(),
      bytes: z.number(),
      indexBytes: z.number(),
    }),
  ),
  /** What went another way, or gains nothing by its index. */
  wrong: z.array(
    z.strictObject({
      name: z.string(),
      index: z.string(),
      kind: z.enum(["beside", "no-gain"]),
      found: z.string(),
    }),
  ),
});
export type ExplainOutcome = z.output<typeof explainOutcome>;
