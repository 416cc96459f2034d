import * as z from "zod";

/** Where a migration stops until rows are put right. */
const asksSchema = z.strictObject({
  sql: z.string(),
  table: z.string(),
  column: z.string(),
  where: z.string(),
});

/** The way from one schema to another, in one or more migrations. */
export const chainSchema = z.strictObject({
  baseline: z.string(),
  before: z.string(),
  after: z.string(),
  migrations: z.array(
    z.strictObject({
      title: z.string(),
      up: z.string(),
      down: z.string(),
      asks: z.array(asksSchema),
    }),
  ),
  /** `table.column`, or `table`: what is not as it was after going and coming back. */
  lost: z.array(z.string()),
});
export type Chain = z.output<typeof chainSchema>;
export type Asks = z.output<typeof asksSchema>;

export const chainOutcomeSchema = z.union([
  z.strictObject({
    version: z.string(),
    /** Whose values are as they were. */
    columns: z.int(),
    /** How often rows had to be put right. */
    decided: z.int(),
    empty: z.array(z.string()),
  }),
  z.strictObject({ version: z.string(), problem: z.string() }),
]);
export type ChainOutcome = z.output<typeof chainOutcomeSchema>;
