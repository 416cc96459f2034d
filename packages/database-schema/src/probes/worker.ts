import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";

/** What a worker is asked for: one tool, on texts. */
const requestSchema = z.strictObject({
  tool: z.enum(["postgres", "dbml-core", "migrations"]),
  texts: z.array(z.string()),
  baselines: z.array(z.string()),
});

const { tool, texts, baselines } = requestSchema.parse(workerData);
// Each tool loads by itself: both at once would double the memory.
const outcome =
  tool === "postgres"
    ? await (await import("./postgres-run.ts")).runSchemas(texts, baselines)
    : tool === "migrations"
      ? await (await import("./migrations-run.ts")).runChains(texts)
      : (await import("./dbml-import.ts")).importDiagrams(texts);
parentPort?.postMessage(outcome);
