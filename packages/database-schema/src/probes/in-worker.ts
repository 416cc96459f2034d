import { Worker } from "node:worker_threads";

/**
 * Runs a heavy tool off the main thread, beside other probes; ends it with the signal.
 * The worker's file is a build entry of its own, in the same folder as in the source.
 */
export function inWorker(
  tool: "postgres" | "dbml-core" | "migrations",
  texts: readonly string[],
  signal: AbortSignal,
  /** What is there before each of the texts. */
  baselines: readonly string[] = [],
): Promise<unknown> {
  const isSource = import.meta.url.endsWith(".ts");
  const url = new URL(isSource ? "./worker.ts" : "./probes/worker.js", import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { workerData: { tool, texts, baselines } });
    const stop = (): void => {
      void worker.terminate();
    };
    const settle = (then: () => void): void => {
      signal.removeEventListener("abort", stop);
      then();
      stop();
    };
    worker.once("message", (value: unknown) => settle(() => resolve(value)));
    worker.once("error", (error) => settle(() => reject(error)));
    worker.once("exit", (code) => settle(() => reject(new Error(`worker ended (${code})`))));
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
}
