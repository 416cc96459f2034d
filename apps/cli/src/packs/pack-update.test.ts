import { mkdir, readdir, readFile, symlink } from "node:fs/promises";
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

describe("outside of the pack nothing is", () => {
  it("written through a link that leads to no file yet", () =>
    inEmptyFolder(async (cwd) => {
      await writeTide(join(cwd, "pack"), [["expected: boats.md", "expected: new.md"]]);
      await symlink(join(cwd, "outside.md"), join(cwd, "pack/new.md"));
      const { written, told } = await update(cwd, "./pack");
      expect(written).toEqual([]);
      expect(told).toEqual([
        expect.stringMatching(
          /fixture-unreadable \.\/pack\/pack\.yaml:27 .*leads out of the folder of the pack/,
        ),
      ]);
      expect(await readdir(cwd)).toEqual(["pack"]);
    }));

  it("made, where a folder on the way is a link", () =>
    inEmptyFolder(async (cwd) => {
      await mkdir(join(cwd, "other"));
      await writeTide(join(cwd, "pack"), [["expected: boats.md", "expected: out/deep/boats.md"]]);
      await symlink(join(cwd, "other"), join(cwd, "pack/out"));
      const { written, told } = await update(cwd, "./pack");
      expect(written).toEqual([]);
      expect(told).toEqual([expect.stringContaining("leads out of the folder of the pack")]);
      expect(await readdir(join(cwd, "other"))).toEqual([]);
    }));

  it("needed for folders of the pack, which are made", () =>
    inEmptyFolder(async (cwd) => {
      await writeTide(cwd, [["expected: boats.md", "expected: out/deep/boats.md"]]);
      expect(await update(cwd)).toEqual({ written: ["out/deep/boats.md"], told: [] });
      expect(await readFile(join(cwd, "out/deep/boats.md"), "utf8")).toContain("- Boat\n");
    }));
});

it("writes nothing for a fixture whose section failed, or whose pack is at fault", () =>
  inEmptyFolder(async (cwd) => {
    for (const [template, code] of [
      ["{{ concept.nmae }}", "pack-tide/template-failed ./pack.yaml:22"],
      ["{{ concpt.name }}", "template-packs/variable-unknown ./pack.yaml:22"],
    ] as const) {
      await writeTide(cwd, [["{{ concept.name }}", template]]);
      const before = await readFile(join(cwd, "boats.md"), "utf8");
      const { written, told } = await update(cwd);
      expect(written).toEqual([]);
      expect(told.join()).toContain(code);
      expect(await readFile(join(cwd, "boats.md"), "utf8")).toBe(before);
    }
  }));

it("takes two fixtures that expect their output in one file as a fault", () =>
  inEmptyFolder(async (cwd) => {
    const again = `expected: boats.md\n  - name: ships\n    ${input}\n    expected: Boats.md`;
    await writeTide(cwd, [["expected: boats.md", again]]);
    const { written, told } = await update(cwd);
    expect(written).toEqual([]);
    expect(told).toEqual([
      "template-packs/expected-repeated ./pack.yaml:30 Fixtures boats and ships of pack tide both expect their output in Boats.md.",
    ]);
  }));
