import { spawnSync } from "node:child_process";
import { execPath } from "node:process";

/**
 * Runs the Node that runs this, waits for its end and drops what it prints.
 * @throws Error with the last lines of what it printed, where it does not end well.
 */
export function runNode(args: readonly string[]): void {
  const { status, signal, stdout, stderr } = spawnSync(execPath, args, { encoding: "utf8" });
  if (status === 0) return;
  const said = `${stdout}\n${stderr}`.trim().split("\n").slice(-6).join("\n");
  throw new Error(`node ${args.join(" ")}\nended with ${status ?? signal}: ${said}`);
}
