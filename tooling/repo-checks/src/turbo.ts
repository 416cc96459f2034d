import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { argv, env } from "node:process";
import { root } from "./workspace.ts";

/** Runs turbo with its output on ours, and returns its exit code. */
export function turbo(args: readonly string[]): number {
  const { status } = spawnSync("turbo", ["run", ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: {
      ...env,
      // Nothing about a run of these checks leaves the machine.
      TURBO_TELEMETRY_DISABLED: "1",
      DO_NOT_TRACK: "1",
      // A source that fifty processes load is parsed for the first of them.
      NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compiled"),
    },
  });
  return status ?? 1;
}

if (import.meta.main) process.exitCode = turbo(argv.slice(2));
