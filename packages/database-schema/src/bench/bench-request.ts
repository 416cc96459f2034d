import * as z from "zod";

const read = z.strictObject({
  /** Of the access pattern. */
  id: z.string(),
  name: z.string(),
  /** Gives rows of values, as text, that the read finds something by. */
  sample: z.string(),
  statement: z.string(),
  values: z.array(z.string()),
});

const run = z.strictObject({
  name: z.string(),
  /** Arrivals a second, as planned. */
  planned: z.number().positive(),
});

/** What is tried: tables with rows, the reads that requests make, and a stand-in of the interface that makes them. */
export const benchSchema = z.strictObject({
  baseline: z.string(),
  schema: z.string(),
  loads: z.array(
    z.strictObject({ id: z.string(), name: z.string(), table: z.string(), sql: z.string() }),
  ),
  reads: z.array(read),
  /** None where the interface is no REST. */
  operations: z.array(
    z.strictObject({
      name: z.string(),
      method: z.string(),
      path: z.string(),
      success: z.int(),
      share: z.number().min(0),
      /** Positions in `reads`. */
      reads: z.array(z.int()),
    }),
  ),
  runs: z.array(run),
  seconds: z.number().positive(),
});
export type BenchRequest = z.output<typeof benchSchema>;

const times = {
  count: z.int(),
  /** Milliseconds. */
  mean: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
};

export const benchOutcome = z.strictObject({
  version: z.string(),
  problem: z.string().optional(),
  sizes: z.array(
    z.strictObject({
      id: z.string(),
      rows: z.int(),
      bytes: z.number(),
      indexBytes: z.number(),
    }),
  ),
  /** Tables that took no rows, with what PostgreSQL said. */
  empty: z.array(z.strictObject({ id: z.string(), message: z.string() })),
  reads: z.array(
    z.strictObject({ id: z.string(), name: z.string(), ...times, problem: z.string().optional() }),
  ),
  runs: z.array(
    z.strictObject({
      name: z.string(),
      planned: z.number(),
      /** Arrivals a second that were sent. */
      sent: z.number(),
      failed: z.int(),
      ...times,
    }),
  ),
});
export type BenchOutcome = z.output<typeof benchOutcome>;
