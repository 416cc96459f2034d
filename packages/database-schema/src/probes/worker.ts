import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";

/** What a worker is asked for: one tool, on texts. */
const requestSchema = z.strictObject({
  tool: z.enum(["postgres", "dbml-core", "mysql-parser", "sqlite", "dynamodb"]),
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
const outcome = await outcomeOf();
parentPort?.postMessage(outcome);

async function outcomeOf(): Promise<unknown> {
  switch (tool) {
    case "postgres":
      return (await import("./postgres-run.ts")).runSchemas(texts, baselines, trials);
    case "dbml-core":
      return (await import("./dbml-import.ts")).importDiagrams(texts);
    case "mysql-parser":
      return (await import("./dbml-import.ts")).importDiagrams(texts, "mysql");
    case "dynamodb":
      return (await import("./dynamodb-run.ts")).runDynamodb(texts);
    case "sqlite":
      return (await import("./sqlite-run.ts")).runSqlite(texts);
  }
}
