import * as z from "zod";
import { benchSchema } from "../bench/bench-request.ts";
import { explainSchema } from "./explain-request.ts";

const trial = z.strictObject({
  of: z.string(),
  setup: z.array(z.string()).readonly(),
  tries: z
    .array(
      z.strictObject({
        before: z.array(z.string()).readonly().optional(),
        sql: z.string(),
        expects: z.union([z.strictObject({ code: z.string() }), z.strictObject({ rows: z.int() })]),
      }),
    )
    .readonly(),
});

/** What a worker is asked for: one tool, on texts or on what is planned. */
export const requestSchema = z.discriminatedUnion("tool", [
  z.strictObject({
    tool: z.enum(["dbml-core", "mysql-parser", "sqlite", "dynamodb", "migrations"]),
    texts: z.array(z.string()),
  }),
  z.strictObject({
    tool: z.literal("postgres"),
    texts: z.array(z.string()),
    /** What is there before each of the texts. */
    baselines: z.array(z.string()),
    /** What is tried on each of them. */
    trials: z.array(z.array(trial).readonly()).readonly(),
    server: z.string().optional(),
  }),
  z.strictObject({ tool: z.literal("bench"), request: benchSchema }),
  z.strictObject({
    tool: z.literal("explain"),
    requests: z.array(explainSchema),
    server: z.string().optional(),
  }),
]);
export type Request = z.output<typeof requestSchema>;
