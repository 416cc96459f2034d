import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inEmptyFolder, planc } from "../fixtures/run-planc.ts";

it("reads layers of data, and says where each value comes from", () =>
  inEmptyFolder(async (cwd) => {
    await mkdir(join(cwd, "org"));
    await writeFile(
      join(cwd, "org/base.yaml"),
      'name: Acme\nplugins:\n  "@planc/api-design": { pageSize: 20 }\nlocked: ["plugins.@planc/api-design"]\n',
    );
    await writeFile(
      join(cwd, "planc.config.json"),
      '{ "extends": ["org/base.yaml"], "plugins": { "@planc/intake": { "mostReported": 7 } } }',
    );
    const { code, stdout } = await planc(["config"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("plugins.@planc/api-design.pageSize = 20  (Acme, locked by Acme)\n");
    expect(stdout).toContain("plugins.@planc/intake.mostReported = 7  (planc.config.json)\n");
    expect(stdout).toContain("plugins.@planc/intake.mostStatements = 20000  (default)\n");
  }));

it("runs a program's configuration, and plans by it", () =>
  inEmptyFolder(async (cwd) => {
    await writeFile(
      join(cwd, "planc.config.mjs"),
      'export default { name: "team", pack: "serverless", plugins: { "@planc/documents": false } };\n',
    );
    const plan = ["plan", "--dry-run", "--json", "a shop for bicycles"];
    const { code, stdout } = await planc(plan, { cwd });
    expect(code).toBe(0);
    const paths: string[] = JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
    expect(paths).toContain("decisions/0001-style.md");
    expect(paths).not.toContain("plan.md");
    const without = await planc([...plan, "--no-config"], { cwd });
    expect(without.stdout).toContain('"plan.md"');
  }));

it.each([
  [
    "every fault at once",
    "plugins: { '@planc/intak': false }\npakc: x\n",
    [
      "pakc is no setting. Did you mean pack?",
      "There is no plugin @planc/intak. Did you mean @planc/intake?",
    ],
  ],
  ["what is no YAML", "plugins: [", ["planc.config.yaml cannot be parsed"]],
  ["what is not there", "extends: [gone.yaml]\n", ["gone.yaml cannot be read: there is no such"]],
  [
    "an alias, with its line",
    "severities: &all {}\nwaivers:\n  *all\n",
    ["line 3: *all is a YAML alias, and none is followed; write out what it stands for."],
  ],
  [
    "what is no plugin's options, and what is empty",
    'name: ""\nplugins: { "@planc/intake": true, "@planc/documents": null }\n',
    [
      "name: It is empty.",
      "plugins.@planc/intake: Expected false, which removes the plugin, or an object of its options.",
      "plugins.@planc/documents: Expected false",
    ],
  ],
  [
    "a number beyond every bound once",
    'plugins: { "@planc/api-design": { pageSize: 1e308 } }\n',
    ["the configuration has a fault:", "expected number to be <=1000."],
  ],
  [
    "an empty name once",
    'plugins: { "@planc/stack-selection": { technologies: { "": { status: hold, reason: x } } } }\n',
    ["the configuration has a fault:", 'technologies."": The name is empty.'],
  ],
  [
    "a lock that protects nothing",
    'locked: ["plugins.@planc/stack-selection.technolgies"]\n',
    ["cannot be locked: there is no option technolgies. Did you mean technologies?"],
  ],
  ["a circle", "extends: [planc.config.yaml]\n", ["planc.config.yaml extends itself"]],
  ["a program among data", "extends: [run.mjs]\n", ["only a program can import it"]],
])("ends with 2 and tells %s", (_, text, told) =>
  inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, "planc.config.yaml"), text);
    await writeFile(join(cwd, "run.mjs"), "process.exit(77)\n");
    const { code, stderr } = await planc(["plan", "a shop"], { cwd });
    expect(code).toBe(2);
    for (const each of told) expect(stderr).toContain(each);
    expect(stderr).not.toContain(cwd);
  }),
);

it.each([
  ["rows.toml", "pack = 1\n", "rows.toml is no .json, .yaml or .yml file, and no program"],
  ["own.ts", 'export default {\n  name: "a"\n  pack: 1 };\n', "line 3: Expected ',', got 'ident'."],
  ["own.mjs", '\nthrow new Error("closed");\n', "own.mjs cannot be run: line 2: closed."],
  ["own.mjs", 'import "./gone.mjs";\n', "Cannot find module 'gone.mjs' imported from own.mjs."],
])("says of %s what cannot be read, and where", (name, text, told) =>
  inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, name), text);
    const { code, stderr } = await planc(["config", "--config", name], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
    expect(stderr).not.toContain(cwd);
  }),
);

it("asks which of several configurations is meant", () =>
  inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, "planc.config.yaml"), "{}\n");
    await writeFile(join(cwd, "planc.config.json"), "{}\n");
    const { code, stderr } = await planc(["config"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("several configurations")]);
  }));

it("says that the pack which is chosen is one that the configuration removes", () =>
  inEmptyFolder(async (cwd) => {
    await writeFile(
      join(cwd, "planc.config.yaml"),
      'pack: serverless\nplugins: { "@planc/template-serverless": false }\n',
    );
    const { code, stdout, stderr } = await planc(["plan", "--dry-run", "a shop"], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("the pack serverless is chosen, and the configuration removes");
  }));

it("tells of a plugin that throws when it is looked at", () =>
  inEmptyFolder(async (cwd) => {
    await writeFile(
      join(cwd, "planc.config.mjs"),
      'export default { use: [{ get name() { throw new Error("hostile"); } }] };\n',
    );
    const { code, stderr } = await planc(["rules"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("can be run: hostile")]);
  }));
