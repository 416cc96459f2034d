import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settingsFor } from "../config/settings.ts";
import { inEmptyFolder } from "../fixtures/run-planc.ts";
import { writeTide } from "../fixtures/tide-pack.ts";
import { checkPack } from "./check-pack.ts";
import { readPack } from "./read-pack.ts";

async function update(cwd: string, path = ".") {
  const read = await readPack(path, cwd, "a test");
  if (!("source" in read)) throw new Error("it is a pack");
  const settings = await settingsFor({ config: false }, cwd);
  const { signal } = new AbortController();
  const { findings, written } = await checkPack(read.source, { settings, update: true, signal });
  return {
    written,
    told: findings.map(
      ({ code, source, message }) => `${code} ${source?.source}:${source?.line} ${message}`,
    ),
  };
}

const input =
  "input: A web application in React and PostgreSQL. Skippers create boats and update boats.";
const boats = "A web application in React. Skippers create boats and update boats.\n";

describe("expected output is not written over", () => {
  it.each([
    ["the file of the pack", "pack.yaml", "expected-taken", "which is the file of the pack"],
    ["a manifest", "package.json", "expected-taken", "which is the manifest of the package"],
    ["an input", "boats.txt", "expected-taken", "which is the input of fixture boats"],
    ["what somebody wrote", "README.md", "expected-foreign", "which planc did not write"],
  ])("%s", (_, expected, code, says) =>
    inEmptyFolder(async (cwd) => {
      const more = {
        "package.json": '{ "name": "tide" }\n',
        "boats.txt": boats,
        "README.md": "# Tide\n",
      };
      await writeTide(
        cwd,
        [
          ["expected: boats.md", `expected: ${expected}`],
          [input, "file: boats.txt"],
        ],
        more,
      );
      const before = await readFile(join(cwd, expected), "utf8");
      const { written, told } = await update(cwd);
      expect(written).toEqual([]);
      expect(told).toEqual([expect.stringContaining(`template-packs/${code} ./pack.yaml:27 `)]);
      expect(told[0]).toContain(says);
      expect(await readFile(join(cwd, expected), "utf8")).toBe(before);
    }),
  );
});
