import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settingsFor } from "../config/settings.ts";
import { inEmptyFolder, planc } from "../fixtures/run-planc.ts";
import { writeTide } from "../fixtures/tide-pack.ts";
import { checkPack } from "../packs/check-pack.ts";
import { readPack } from "../packs/read-pack.ts";

async function check(cwd: string, path = ".", update = false) {
  const read = await readPack(path, cwd, "a test");
  if ("reason" in read) throw new Error(read.reason);
  const settings = await settingsFor({ config: false }, cwd);
  const { signal } = new AbortController();
  const { findings, written } =
    "findings" in read
      ? { ...read, written: [] }
      : await checkPack(read.source, { settings, update, signal });
  const told = findings.map(
    ({ code, source, message }) => `${code} ${source?.source}:${source?.line} ${message}`,
  );
  const faults = findings.filter(({ severity }) => severity === "error").length;
  return { faults, told, written };
}

it("finds nothing wrong with a pack that says what is expected", () =>
  inEmptyFolder(async (cwd) => {
    await writeTide(cwd);
    expect(await check(cwd)).toEqual({ faults: 0, told: [], written: [] });
  }));

it("tells where the output differs, and writes it where that is asked for", () =>
  inEmptyFolder(async (cwd) => {
    await writeTide(cwd, [["- {{ concept.name }}", "- {{ concept.name }}, kept"]]);
    const differs =
      "template-packs/expected-differs boats.md:7 Fixture boats of pack tide differs from line 7 on: expected “- Boat”, got “- Boat, kept”.";
    expect(await check(cwd, "pack.yaml")).toEqual({ faults: 1, told: [differs], written: [] });
    expect(await check(cwd, ".", true)).toEqual({
      faults: 0,
      told: [],
      written: ["boats.md"],
    });
    expect(await readFile(join(cwd, "boats.md"), "utf8")).toContain("- Boat, kept\n");
    expect(await check(cwd)).toEqual({ faults: 0, told: [], written: [] });

    await rm(join(cwd, "boats.md"));
    const { told } = await check(cwd);
    expect(told).toEqual([
      expect.stringContaining("template-packs/expected-missing ./pack.yaml:27"),
    ]);
  }));

const never = "A {% for a in (1..5000) %}{% for b in (1..5000) %}x{% endfor %}{% endfor %}";

describe("tells the line of", () => {
  it.each<[string, readonly [string, string][], string]>([
    [
      "text that is no YAML",
      [["version: 1.2.0", "version: [1.2.0"]],
      "pack-unreadable ./pack.yaml:4",
    ],
    [
      "a field that is none",
      [["title: Tide\ndesc", "titel: Tide\ndesc"]],
      "pack-invalid ./pack.yaml",
    ],
    ["another core", [["<1.0.0", "<0.0.0"]], "core-unsupported ./pack.yaml:6"],
    [
      "a base that is nowhere",
      [["styles:", "extends: ebb\nstyles:"]],
      "base-missing ./pack.yaml:7",
    ],
    ["a loop", [["styles:", "extends: tide\nstyles:"]], "extends-loop ./pack.yaml:7"],
    ["a name that is taken", [["name: tide", "name: serverless"]], "pack-twice ./pack.yaml:2"],
    [
      "the name of a plugin",
      [["title:", 'package: "@planc/security"\ntitle:']],
      "package-taken ./pack.yaml:4",
    ],
    [
      "a path outside",
      [["document: tide.md\n    title: Kept", "document: ../tide.md\n    title: Kept"]],
      "path-outside ./pack.yaml:15",
    ],
    [
      "an unknown variable",
      [["{{ concept.name }}", "{{ concpt.name }}"]],
      "variable-unknown ./pack.yaml:22",
    ],
    [
      "a field that no node has",
      [["concept.name", "concept.nmae"]],
      "pack-tide/template-failed ./pack.yaml:22",
    ],
    [
      "a template bomb",
      [["- {{ concept.name }}", never]],
      "pack-tide/template-failed ./pack.yaml:22",
    ],
    [
      "a selector that matches nothing",
      [["role: [stored]", "role: [storred]"]],
      "selection-empty ./pack.yaml:18",
    ],
    [
      "a section that is too long",
      [
        ["most: 40", "most: 1"],
        ["- {{ concept.name }}", "- {{ concept.name }} is kept"],
      ],
      "section-over-length ./pack.yaml:12",
    ],
    [
      "a section that no fixture shows",
      [
        ["needs: [concepts]", "needs: [concepts, brokers]"],
        [
          "    needs",
          "      brokers: { slot: architecture/component, where: { kind: [broker] } }\n    needs",
        ],
      ],
      "section-unseen ./pack.yaml:14",
    ],
    [
      "an outline of what is not there",
      [["pack-tide/kept", "pack-tide/kpet"]],
      "outline-section-unknown ./pack.yaml:12",
    ],
    [
      "fixtures that are missing",
      [
        ["fixtures:", "rules: []\n#"],
        ["  - name: boats\n", ""],
        [
          "    input: A web application in React and PostgreSQL. Skippers create boats and update boats.\n",
          "",
        ],
        ["    expected: boats.md\n", ""],
      ],
      "fixtures-missing ./pack.yaml:2",
    ],
    [
      "a fixture outside",
      [["expected: boats.md", "expected: ../boats.md"]],
      "fixture-outside ./pack.yaml:27",
    ],
  ])("%s", (_, changes, says) =>
    inEmptyFolder(async (cwd) => {
      await writeTide(cwd, changes);
      const { faults, told } = await check(cwd);
      expect(told.join("\n")).toContain(says);
      expect(faults).toBeGreaterThan(0);
    }),
  );
});

it("warns of a rule that no fixture breaks, and counts what a rule reports as output", () =>
  inEmptyFolder(async (cwd) => {
    const rule = (kind: string) => `rules:
  - name: odd
    of: { slot: brief/concept, where: { role: [${kind}] } }
    message: "{label} is odd."
    cause: It is.
    fix: Leave it out.
fixtures:`;
    await writeTide(cwd, [["fixtures:", rule("transfer")]]);
    const idle = await check(cwd);
    expect([idle.faults, idle.told]).toEqual([
      0,
      [
        "template-packs/rule-unseen ./pack.yaml:25 No fixture of pack tide makes rule odd report anything.",
      ],
    ]);
    await writeTide(cwd, [["fixtures:", rule("stored")]]);
    await check(cwd, ".", true);
    expect(await readFile(join(cwd, "boats.md"), "utf8")).toContain(
      "<!-- findings -->\n\n- warning pack-tide/odd: Boat is odd.\n",
    );
  }));

it("reads and writes nothing outside of the folder, whatever links say", () =>
  inEmptyFolder(async (cwd) => {
    const pack = join(cwd, "pack");
    await writeTide(pack, [["- {{ concept.name }}", "- {{ concept.name }}, kept"]]);
    await writeFile(join(cwd, "secret.md"), "mine\n");
    await rm(join(pack, "boats.md"));
    await symlink(join(cwd, "secret.md"), join(pack, "boats.md"));
    const updated = await check(cwd, "./pack", true);
    expect([updated.faults, updated.written]).toEqual([1, []]);
    expect(updated.told).toEqual([expect.stringContaining("leads out of the folder of the pack")]);
    expect(await readFile(join(cwd, "secret.md"), "utf8")).toBe("mine\n");

    await mkdir(join(cwd, "linked"));
    await symlink(join(pack, "pack.yaml"), join(cwd, "linked/pack.yaml"));
    const linked = await planc(["pack", "check", "./linked"], { cwd });
    expect([linked.code, linked.stderr]).toEqual([
      2,
      expect.stringContaining("leads out of the folder"),
    ]);
    const manifest = JSON.stringify({ planc: { pack: "../pack/pack.yaml" } });
    await writeFile(join(cwd, "linked/package.json"), manifest);
    const named = await planc(["pack", "check", "./linked"], { cwd });
    expect([named.code, named.stderr]).toEqual([
      2,
      expect.stringContaining("no .yaml or .json file in it"),
    ]);
  }));

it("takes a file as input, and parameters of a fixture", () =>
  inEmptyFolder(async (cwd) => {
    await writeTide(
      cwd,
      [
        [
          "outline:",
          "parameters:\n  word: { type: text, default: kept, description: Said of each. }\noutline:",
        ],
        ["- {{ concept.name }}", "- {{ concept.name }} {{ parameters.word }}"],
        [
          "    input: A web application in React and PostgreSQL. Skippers create boats and update boats.",
          "    file: boats.txt\n    parameters: { word: moored }",
        ],
      ],
      {
        "boats.txt": "A web application in React. Skippers create boats and update boats.\n",
      },
    );
    expect((await check(cwd, ".", true)).faults).toBe(0);
    expect(await readFile(join(cwd, "boats.md"), "utf8")).toContain("- Boat moored\n");
  }));

it("ends with 1 and says what to do where something is to be mended", () =>
  inEmptyFolder(async (cwd) => {
    await writeTide(join(cwd, "tide"), [["- {{ concept.name }}", "{{ concept.name | shout }}"]]);
    const { code, stdout } = await planc(["pack", "check", "tide"], { cwd });
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, " ")).toContain("→ Correct the line that the message names.");
    expect(stdout).toContain("./tide/pack.yaml:22");
    expect(stdout).toContain("  pack tide: 1 fixture, ");
    const json = await planc(["pack", "check", "tide", "--json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, path: "tide", name: "tide" });
    const gone = await planc(["pack", "check", "ebb"], { cwd });
    expect([gone.code, gone.stderr]).toEqual([2, expect.stringContaining("ebb is no pack:")]);
  }));
