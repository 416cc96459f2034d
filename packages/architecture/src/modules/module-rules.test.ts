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
import { type GuardedPart, guardedParts } from "./guarded.ts";

const moduleOf = (name: string, folder: string, calls: readonly GuardedPart[] = []) => ({
  id: `${name}-module`,
  name: `${name} module`,
  kind: "module" as const,
  folder,
  calls,
});

const workerOf = (folder: string, calls: readonly GuardedPart[]) => ({
  id: "worker",
  name: "Worker",
  kind: "program" as const,
  folder,
  calls,
});

describe("dependency-cruiser, over code that was written by the rules,", () => {
  const hives = moduleOf("hives", "api/src/hives");
  const honey = moduleOf("honey", "api/src/honey", [hives]);
  const rules = dependencyCruiserRules([hives, honey, workerOf("api/src/worker", [hives])]);
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

  it("holds a worker to the modules that it works for, by their index file, and lets nothing call it", async () => {
    const files = {
      ...offered,
      "api/src/honey/index.js": 'export { run } from "../worker/index.js";\n',
    };
    expect(
      await broken("worker", {
        ...files,
        "api/src/worker/index.js": 'export { count as run } from "../hives/index.js";\n',
      }),
    ).toEqual([["worker-interface", "api/src/honey/index.js", "api/src/worker/index.js"]]);
    expect(
      await broken("worker-past", {
        ...files,
        "api/src/honey/index.js": "export const jars = 2;\n",
        "api/src/worker/index.js":
          'export { count } from "../hives/store.js";\nexport { jars } from "../honey/index.js";\n',
      }),
    ).toEqual([
      ["hives-module-interface", "api/src/worker/index.js", "api/src/hives/store.js"],
      ["worker-calls", "api/src/worker/index.js", "api/src/honey/index.js"],
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
    servers: {},
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

  it("lets nothing see any type of a worker", () => {
    const hives = moduleOf("hives", source("hives"));
    const text = archUnitRules([hives, workerOf(source("worker"), [hives])]) ?? "";
    expect(text.match(/ArchRule \w+/g)).toEqual([
      "ArchRule interfaceOfHivesModule",
      "ArchRule interfaceOfWorker",
    ]);
    expect(text).toContain('.resideInAPackage("apiary.worker..")');
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

it("takes modules with a folder of their own and the workers beside them, each with what it may call", () => {
  const part = (
    id: string,
    kind: "module" | "worker" | "relational-store",
    owns: string[] = [],
  ) => ({
    ...given(architecture.component, id, {
      name: id,
      kind,
      responsibilities: [],
      owns: owns.map((each) => `brief/concept#${each}` as const),
      forcedBy: [],
      stateless: true,
      lifecycle: "new",
    }),
    ref: `architecture/component#${id}` as const,
  });
  const parts = [
    part("hives", "module", ["hive"]),
    part("honey", "module", ["jar"]),
    part("worker", "worker"),
    part("store", "relational-store"),
  ];
  const folders = ["hives", "honey", "worker"].map((id) => ({
    ...given(architecture.folder, id, {
      path: `src/${id}`,
      purpose: id,
      component: `architecture/component#${id}`,
      lifecycle: "new",
    }),
    ref: `architecture/folder#${id}` as const,
  }));
  const calls = {
    ...given(architecture.connection, "worker.store", {
      from: "architecture/component#worker",
      to: "architecture/component#store",
      purpose: "labels jars",
      protocol: "SQL",
      mode: "sync",
      carries: ["brief/concept#jar"],
      class: "internal",
      encrypted: true,
      authentication: "password",
      remote: true,
    }),
    ref: "architecture/connection#worker.store" as const,
  };
  expect(guardedParts(parts, [calls], folders.slice(1))).toEqual([]);
  expect(
    guardedParts(parts, [calls], folders).map((each) => [
      each.folder,
      each.kind,
      each.calls.map(({ id }) => id),
    ]),
  ).toEqual([
    ["src/hives", "module", []],
    ["src/honey", "module", []],
    ["src/worker", "program", ["honey"]],
  ]);
});
