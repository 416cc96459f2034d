import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { architecture } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { cruise } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moduleRulesRead } from "../probes/module-rules.ts";
import { archUnitRules } from "./archunit.ts";
import { dependencyCruiserRules } from "./dependency-cruiser.ts";
import { type GuardedModule, guardedModules } from "./guarded.ts";

const moduleOf = (name: string, folder: string, calls: readonly GuardedModule[] = []) => ({
  id: `${name}-module`,
  name: `${name} module`,
  folder,
  calls,
});

describe("dependency-cruiser, over code that was written by the rules,", () => {
  const hives = moduleOf("hives", "api/src/hives");
  const honey = moduleOf("honey", "api/src/honey", [hives]);
  const rules = dependencyCruiserRules([hives, honey]);
  let root = "";
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "modules-"));
  });
  afterAll(() => rm(root, { recursive: true }));

  const broken = async (name: string, files: Readonly<Record<string, string>>) => {
    const baseDir = join(root, name);
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(baseDir, path)), { recursive: true });
      await writeFile(join(baseDir, path), text);
    }
    const ruleSet = JSON.parse(rules);
    const { output } = await cruise(["api/src"], { baseDir, ruleSet, validate: true });
    return typeof output === "string"
      ? output
      : output.summary.violations.map(({ rule, from, to }) => [rule.name, from, to]);
  };
  const inside = { "api/src/hives/store.js": "export const count = 3;\n" };
  const offered = { "api/src/hives/index.js": 'export { count } from "./store.js";\n', ...inside };

  it("lets a module call what it may, by the index file", async () => {
    expect(
      await broken("allowed", {
        ...offered,
        "api/src/honey/index.js": 'export { count } from "../hives/index.js";\n',
      }),
    ).toEqual([]);
  });

  it("refuses a call that is not in the plan, and one past the index file", async () => {
    expect(
      await broken("refused", {
        "api/src/honey/index.js": 'export { count } from "../hives/store.js";\n',
        "api/src/hives/store.js": 'export * from "../honey/index.js";\nexport const count = 3;\n',
      }),
    ).toEqual([
      ["hives-module-calls", "api/src/hives/store.js", "api/src/honey/index.js"],
      ["hives-module-interface", "api/src/honey/index.js", "api/src/hives/store.js"],
    ]);
  });
});

const judge = async (path: string, text: string) => {
  const reports: unknown[] = [];
  const verdict = await moduleRulesRead.run({
    inputs: {},
    options: {},
    report: (slug, args) => reports.push([slug, args]),
    signal: new AbortController().signal,
    files: { moduleRules: [{ path, mediaType: "text/plain", text }] },
    findings: [],
  });
  return { verdict, reports };
};

it("has dependency-cruiser read the rules, and says what it refuses", async () => {
  const two = [moduleOf("(a", "src/(a"), moduleOf("b", "src/b")];
  expect(await judge("modules/dependency-cruiser.json", dependencyCruiserRules(two))).toEqual({
    verdict: { status: "passed", detail: "4 rules read" },
    reports: [],
  });
  const path = "modules/dependency-cruiser.json";
  expect(await judge(path, '{"forbidden":[{"name":"a"}]}')).toEqual({
    verdict: { status: "failed", detail: "the rules are refused" },
    reports: [["module-rules-invalid", { path, reason: expect.stringContaining("forbidden/0") }]],
  });
});

it("says that rules in Java were not run", async () => {
  expect(await judge("modules/ModuleRulesTest.java", "")).toEqual({
    verdict: { status: "not-run", detail: "ArchUnit needs a build with Java" },
    reports: [],
  });
});

describe("for packages of Java", () => {
  const source = (name: string) => `backend/src/main/java/apiary/${name}`;

  it("writes whom a module may not call, and that nothing below its package is seen", () => {
    const hives = moduleOf("hives", source("hives"));
    const text = archUnitRules([hives, moduleOf("honey", source("honey"), [hives])]) ?? "";
    expect(text.match(/ArchRule \w+/g)).toEqual([
      "ArchRule callsOfHivesModule",
      "ArchRule interfaceOfHivesModule",
      "ArchRule interfaceOfHoneyModule",
    ]);
    expect(text).toContain('.resideInAnyPackage("apiary.honey..")');
    expect(text).toContain('.resideInAPackage("apiary.hives.*..")');
  });

  it("lets no name end its comment", () => {
    const evil = { ...moduleOf("a", source("a")), name: "*/ class X {} \\u002a/ x" };
    expect(archUnitRules([evil, moduleOf("b", source("b"))])).toContain(
      "Others see of  class X {} u002a x the types",
    );
  });

  it("writes nothing for what is no package", () => {
    expect(archUnitRules([moduleOf("a", "src/a"), moduleOf("b", "src/b")])).toBeUndefined();
  });
});

it("takes modules with a folder of their own, and the calls between them", () => {
  const parts = ["hives", "honey"].map((name) =>
    given(architecture.component, name, {
      name,
      kind: "module",
      responsibilities: [],
      owns: [],
      forcedBy: [],
      stateless: true,
      lifecycle: "new",
    }),
  );
  const views = parts.map((each) => ({
    ...each,
    ref: `architecture/component#${each.id}` as const,
  }));
  const folders = parts.map(({ id }) => ({
    id,
    ref: `architecture/folder#${id}` as const,
    data: {
      path: `src/${id}`,
      purpose: id,
      component: `architecture/component#${id}` as const,
      lifecycle: "new" as const,
    },
    why: { kind: "assumed", by: "test/x", reason: "x", from: [] } as const,
  }));
  expect(guardedModules(views, [], folders.slice(1))).toEqual([]);
  expect(guardedModules(views, [], folders).map(({ folder, calls }) => [folder, calls])).toEqual([
    ["src/hives", []],
    ["src/honey", []],
  ]);
});
