import { parentPort, workerData } from "node:worker_threads";
import { type Request, requestSchema } from "./request.ts";

// Each tool loads by itself: all at once would take several times the memory.
async function outcomeOf(request: Request): Promise<unknown> {
  switch (request.tool) {
    case "postgres":
      return (await import("./postgres-run.ts")).runSchemas(request);
    case "explain":
      return (await import("./explain-run.ts")).runExplain(request.requests, request.server);
    case "bench":
      return (await import("../bench/run-bench.ts")).runBench(request.request);
    case "dbml-core":
      return (await import("./dbml-import.ts")).importDiagrams(request.texts);
    case "mysql-parser":
      return (await import("./dbml-import.ts")).importDiagrams(request.texts, "mysql");
    case "migrations":
      return (await import("./migrations-run.ts")).runChains(request.texts);
    case "dynamodb":
      return (await import("./dynamodb-run.ts")).runDynamodb(request.texts);
    case "sqlite":
      return (await import("./sqlite-run.ts")).runSqlite(request.texts);
  }
}

parentPort?.postMessage(await outcomeOf(requestSchema.parse(workerData)));
