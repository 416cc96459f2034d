import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { inEmptyFolder } from "./fixtures/run-planc.ts";

const run = promisify(execFile);
const here = fileURLToPath(new URL("..", import.meta.url));

it("is whole as a bundle: compiles a plan, and every probe runs", () =>
  inEmptyFolder(async (cwd) => {
    const outDir = join(here, ".bundle-test");
    try {
      await run(
        process.execPath,
        [join(here, "node_modules/tsup/dist/cli-default.js"), "--out-dir", outDir],
        { cwd: here },
      );
      const { stdout } = await run(
        process.execPath,
        [
          join(outDir, "main.js"),
          "plan",
          "--verify",
          "--json",
          "A task board in Vue, Fastify and PostgreSQL.",
        ],
        { cwd, maxBuffer: 100_000_000 },
      );
      const { probes }: { probes: { id: string; status: string }[] } = JSON.parse(stdout);
      // Structurizr needs Java: nothing here runs it, which the plan says.
      expect(probes.filter((each) => each.status !== "passed").map(({ id }) => id)).toEqual([
        "architecture/structurizr",
      ]);
      expect(probes.length).toBeGreaterThan(6);
    } finally {
      await rm(outDir, { recursive: true, force: true });
    }
  }));
