import { spawnSync } from "node:child_process";
import { argv, env } from "node:process";
import { root } from "./workspace.ts";

/** Runs turbo with its output on ours, and returns its exit code. */
export function turbo(args: readonly string[]): number {
  const { status } = spawnSync("turbo", ["run", ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    // Nothing about a run of these checks leaves the machine.
    env: { ...env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
  return status ?? 1;
}

if (import.meta.main) process.exitCode = turbo(argv.slice(2));
