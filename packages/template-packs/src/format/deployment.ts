import type { DeepReadonly } from "@planc/core";
import * as z from "zod";
import { prose } from "./words.ts";

/** What one instance gets to begin with, until something is measured. */
export const instanceSchema = z
  .strictObject({
    /** What kind of deployable it is for. */
    unit: z.enum(["service", "function", "worker"]),
    /** Processors, of which a part may be given. */
    cpu: z.number().positive().max(1024).optional(),
    /** Memory in MB. */
    memory: z.number().positive().max(10_000_000).optional(),
    /** Requests that it serves at once. */
    concurrency: z.int().min(1).max(1_000_000).optional(),
    because: prose,
  })
  .refine(({ cpu, memory, concurrency }) => (cpu ?? memory ?? concurrency) !== undefined, {
    error: "says none of cpu, memory and concurrency",
  });

export type PackInstance = DeepReadonly<z.output<typeof instanceSchema>>;
