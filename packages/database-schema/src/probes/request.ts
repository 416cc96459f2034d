import * as z from "zod";
import { explainSchema } from "./explain-request.ts";

/** What a worker is asked for: one tool, on texts or on what is planned. */
export const requestSchema = z.discriminatedUnion("tool", [
  z.strictObject({ tool: z.literal("dbml-core"), texts: z.array(z.string()) }),
  z.strictObject({
    tool: z.literal("postgres"),
    texts: z.array(z.string()),
    /** What is there before each of the texts. */
    baselines: z.array(z.string()),
    server: z.string().optional(),
  }),
  z.strictObject({
    tool: z.literal("explain"),
    requests: z.array(explainSchema),
    server: z.string().optional(),
  }),
]);
export type Request = z.output<typeof requestSchema>;
