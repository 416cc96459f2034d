import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { settingsFor } from "../config/settings.ts";
import { inEmptyFolder, planc } from "../fixtures/run-planc.ts";
import { writeTide } from "../fixtures/tide-pack.ts";

const prompt = "A web application in React and PostgreSQL. Skippers create boats and update boats.";
const config = (value: object) => JSON.stringify(value);

async function plan(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await planc(["plan", "--no-scan", "--json", ...args, prompt], {
    cwd,
  });
  if (stdout === "") return { code, stderr, pack: undefined, findings: [], files: [] };
  const { pack, findings, files } = JSON.parse(stdout);
  return { code, stderr, pack, findings, files: files.map(({ path }: { path: string }) => path) };
}

it("uses a pack that the configuration brings along, with its parameters, and knows its findings", () =>
  inEmptyFolder(async (cwd) => {
    const parameter =
      "parameters:\n  word: { type: text, default: kept, description: Said. }\noutline:";
    await writeTide(join(cwd, "packs/tide"), [
      ["outline:", parameter],
      ["- {{ concept.name }}", "- {{ concept.name }} {{ parameters.word }}"],
    ]);
    await writeFile(
      join(cwd, "planc.config.json"),
      config({ packs: ["./packs/tide"], plugins: { "pack-tide": { word: "moored" } } }),
    );
    // Nobody names it: it is for the style, and an own pack goes before one that comes along.
    const { code, pack } = await plan(cwd);
    expect([code, pack]).toEqual([0, "tide"]);
    expect(await readFile(join(cwd, "plan/tide.md"), "utf8")).toContain("- Boat moored");
    const rules = await planc(["rules", "pack-tide/template-failed"], { cwd });
    expect([rules.code, rules.stdout]).toEqual([
      0,
      expect.stringContaining("could not be rendered"),
    ]);
    const listed = await planc(["pack", "list", "--json"], { cwd });
    expect(JSON.parse(listed.stdout).packs).toContainEqual({
      ...{ name: "tide", version: "1.2.0", title: "Tide", styles: ["layered-monolith"] },
      ...{ file: "./packs/tide/pack.yaml", layer: "planc.config.json", chosen: false },
    });
    expect(JSON.parse(listed.stdout).packs).toHaveLength(4);
  }));

it("finds a pack in a folder above, in a layer of another folder, and in an installed package", () =>
  inEmptyFolder(async (cwd) => {
    await writeTide(join(cwd, "node_modules/@acme/tide-pack/data"), [], {});
    await writeFile(
      join(cwd, "node_modules/@acme/tide-pack/package.json"),
      config({ name: "@acme/tide-pack", planc: { pack: "data/pack.yaml" }, exports: {} }),
    );
    await writeTide(join(cwd, "org/packs"), [
      ["name: tide", "name: ebb"],
      ["pack-tide/kept", "pack-ebb/kept"],
    ]);
    await writeFile(join(cwd, "org/org.json"), config({ packs: ["./packs"] }));
    await writeFile(
      join(cwd, "planc.config.json"),
      config({ extends: ["./org/org.json"], packs: ["@acme/tide-pack"], pack: "ebb" }),
    );
    const settings = await settingsFor({}, cwd);
    expect(settings.packs.findings).toEqual([]);
    expect(settings.packs.packs.map(({ pack }) => pack.name).sort()).toEqual([
      "ebb",
      "microservices",
      "modular-monolith",
      "serverless",
      "tide",
    ]);
    expect(settings.pack).toBe("ebb");
    const named = await settingsFor(
      { config: false, pack: "../org/packs" },
      join(cwd, "node_modules"),
    );
    expect(named.packs.named("../org/packs")?.pack.name).toBe("ebb");
    const installed = await settingsFor(
      { config: false, pack: "@acme/tide-pack" },
      join(cwd, "org"),
    );
    expect(installed.packs.named("@acme/tide-pack")?.pack.name).toBe("tide");
  }));

it("loads packs that extend each other in any order, and leaves those of a circle out", () =>
  inEmptyFolder(async (cwd) => {
    const named = (name: string, more: string) => [
      ["name: tide", `name: ${name}\n${more}`] as const,
      ["pack-tide/kept", `pack-${name}/kept`] as const,
    ];
    await writeTide(join(cwd, "a"), named("a", "extends: b"));
    await writeTide(
      join(cwd, "b"),
      named("b", "parameters:\n  depth: { type: number, default: 1, description: Of water. }"),
    );
    await writeTide(join(cwd, "c"), named("c", "extends: d"));
    await writeTide(join(cwd, "d"), named("d", "extends: c"));
    await writeFile(
      join(cwd, "planc.config.json"),
      config({ packs: ["./a", "./b", "./c", "./d"] }),
    );
    const { packs } = await settingsFor({}, cwd);
    expect(packs.named("a")?.pack.parameters).toHaveProperty("depth");
    expect(packs.named("c")).toBeUndefined();
    expect(packs.named("d")).toBeUndefined();
    expect(packs.findings.map(({ code, message }) => [code, message])).toEqual([
      ["template-packs/extends-loop", "Pack c extends itself: c, d, c."],
      ["template-packs/extends-loop", "Pack d extends itself: d, c, d."],
    ]);
  }));

it("makes the plan without a pack that is broken, and says so", () =>
  inEmptyFolder(async (cwd) => {
    await writeTide(join(cwd, "tide"), [["version: 1.2.0", "version: one"]]);
    await writeFile(
      join(cwd, "planc.config.json"),
      config({ packs: ["./tide"], pack: "./tide", plugins: { "pack-tide": { word: "x" } } }),
    );
    const { code, pack, findings, files } = await plan(cwd, "--dry-run");
    expect(code).toBe(1);
    expect(pack).toBe("modular-monolith");
    expect(files).toContain("plan.md");
    expect(findings[0]).toMatchObject({
      ...{ code: "template-packs/pack-invalid", severity: "error" },
      source: { source: "./tide/pack.yaml", line: 3 },
      fix: expect.stringContaining("Correct the field"),
    });
    const listed = await planc(["pack", "list"], { cwd });
    expect([listed.code, listed.stdout]).toEqual([1, expect.stringContaining("pack.yaml:3")]);
  }));

it("makes the plan without a section that is broken or fails, and with the rest of its pack", () =>
  inEmptyFolder(async (cwd) => {
    const second = (template: string) => `sections:
  - name: other
    document: other.md
    title: Other
    data:
      concepts: { slot: brief/concept }
    needs: [concepts]
    template: "${template}"
`;
    for (const [template, code] of [
      ["{{ concpts }}", "template-packs/variable-unknown"],
      [
        "{% for a in (1..5000) %}{% for b in (1..5000) %}x{% endfor %}{% endfor %}",
        "pack-tide/template-failed",
      ],
    ] as const) {
      await writeTide(join(cwd, "tide"), [
        ["sections:\n  - name: kept\n", `${second(template)}  - name: kept\n`],
      ]);
      const made = await plan(cwd, "--dry-run", "--pack", "./tide");
      expect([made.code, made.pack]).toEqual([1, "tide"]);
      expect(made.findings[0]).toMatchObject({
        code,
        source: { source: "./tide/pack.yaml", line: 20 },
      });
      expect(made.files).toContain("tide.md");
      expect(made.files).not.toContain("other.md");
    }
  }));

it.each([
  ["a folder that is not there", "./ebb", "./ebb is no pack: there is no such file or folder"],
  ["a name that nobody has", "microservice", "Did you mean microservices?"],
  ["a package that is not installed", "@acme/ebb", "there is no pack “@acme/ebb”"],
])("refuses %s on the command line", (_, reference, says) =>
  inEmptyFolder(async (cwd) => {
    const { code, stderr } = await plan(cwd, "--pack", reference);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  }),
);

it.each([
  [{ packs: ["./ebb"] }, "./ebb is no pack: there is no such file or folder."],
  [{ packs: ["@acme/ebb"] }, "@acme/ebb is no pack: no such package is installed here."],
  [{ pack: "./ebb" }, "./ebb is no pack: there is no such file or folder."],
  [{ pack: "ebb" }, "There is no pack ebb."],
])("refuses a configuration with %o, and tells it once", (value, says) =>
  inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, "planc.config.json"), config(value));
    const refused = settingsFor({}, cwd);
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.toThrow("has a fault:");
  }),
);

it("uses several packs at once, and says what they disagree on and where", () =>
  inEmptyFolder(async (cwd) => {
    await writeTide(join(cwd, "tide"));
    await writeTide(join(cwd, "ebb"), [
      ["name: tide", "name: ebb"],
      ["title: Tide", "title: Ebb"],
      ["pack-tide/kept", "pack-ebb/kept"],
    ]);
    const { code, pack, findings, files } = await plan(cwd, "--pack", "./tide,./ebb");
    expect([code, pack]).toEqual([0, "tide,ebb"]);
    expect(files).toContain("tide.md");
    const clashes = findings.filter((each: { code: string }) => each.code.includes("packs-clash"));
    expect(clashes).toEqual([
      expect.objectContaining({
        message:
          "Packs ebb and tide disagree on the order of tide.md; tide is named first and counts.",
        source: expect.objectContaining({ source: "./ebb/pack.yaml", line: 9 }),
      }),
    ]);
    const both = await readFile(join(cwd, "plan/tide.md"), "utf8");
    expect(both.match(/^- Boat$/gm)).toHaveLength(2);
  }));
