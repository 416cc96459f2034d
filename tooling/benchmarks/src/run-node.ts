import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { join } from "node:path";
import { execPath } from "node:process";

/**
 * Runs the Node that runs this, waits for its end and drops what it prints.
 * @throws Error with the last lines of what it printed, where it does not end well.
 */
export function runNode(args: readonly string[], cwd?: string): void {
  check(args, spawnSync(execPath, args, { encoding: "utf8", cwd }));
}

/**
 * What it prints.
 * @throws Error as `runNode` does.
 */
export function outputOf(args: readonly string[]): string {
  const result = spawnSync(execPath, args, { encoding: "utf8" });
  check(args, result);
  return result.stdout;
}

const reporter = join(import.meta.dirname, "report-cpu.cjs");

/**
 * The CPU time that it takes, in ms, of all its threads: other work on the machine adds little to it.
 * @throws Error as `runNode` does.
 */
export function cpuTimeOf(args: readonly string[]): number {
  const result = spawnSync(execPath, ["--require", reporter, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  check(args, result);
  return Number(result.output[3]) / 1000;
}

function check(
  args: readonly string[],
  { status, signal, stdout, stderr }: SpawnSyncReturns<string>,
): void {
  if (status === 0) return;
  const said = `${stdout}\n${stderr}`.trim().split("\n").slice(0, 6).join("\n");
  throw new Error(`node ${args.join(" ")}\nended with ${status ?? signal}: ${said}`);
}
