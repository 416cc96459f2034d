import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";

/** What a worker is asked for: one tool, on texts. */
const requestSchema = z.strictObject({
  tool: z.enum(["postgres", "dbml-core"]),
  texts: z.array(z.string()),
  baselines: z.array(z.string()),
  trials: z.array(
    z.array(
      z.strictObject({
        of: z.string(),
        setup: z.array(z.string()),
        tries: z.array(
          z.strictObject({
            before: z.array(z.string()).optional(),
            sql: z.string(),
            expects: z.union([
              z.strictObject({ code: z.string() }),
              z.strictObject({ rows: z.int() }),
            ]),
          }),
        ),
      }),
    ),
  ),
});

const { tool, texts, baselines, trials } = requestSchema.parse(workerData);
// Each tool loads by itself: both at once would double the memory.
const outcome =
  tool === "postgres"
    ? await (await import("./postgres-run.ts")).runSchemas(texts, baselines, trials)
    : (await import("./dbml-import.ts")).importDiagrams(texts);
parentPort?.postMessage(outcome);
