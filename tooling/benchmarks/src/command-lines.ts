import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

export interface CommandLine {
  readonly name: string;
  /** What Node is started with; the arguments of planc follow. */
  readonly nodeArgs: readonly string[];
}

/** The command as its users get it, and as the repository's own scripts run it. */
export const commandLines: readonly CommandLine[] = [
  { name: "as published", nodeArgs: [join(root, "apps/cli/dist/main.js")] },
  {
    name: "from source",
    nodeArgs: ["--conditions=@planc/source", join(root, "apps/cli/src/main.ts")],
  },
];

/** @throws Error where planc does not build. */
export function buildCommandLine(): void {
  // A bundle of yesterday's sources would be measured in silence.
  const { status, stdout, stderr } = spawnSync("turbo", ["run", "build", "--filter=planc"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`planc does not build: ${`${stdout}\n${stderr}`.trim()}`);
}
