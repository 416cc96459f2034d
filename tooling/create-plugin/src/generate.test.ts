import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  couplingFaults,
  importFaults,
  manifestFaults,
  missingFiles,
  versionFaults,
} from "@planc/repo-checks/standard";
import { afterAll, expect, it } from "vitest";
import { generate } from "./generate.ts";
import type { PackageSpec } from "./package-spec.ts";

const spec: PackageSpec = {
  name: "cost-control",
  kind: "plugin",
  area: "cost",
  description: "Plans the cost of a system",
};
// Under this package, so that the sample finds what the repository has installed.
const samples = join(import.meta.dirname, "../.samples");

afterAll(() => rmSync(samples, { recursive: true, force: true }));

it.each(["plugin", "library"] as const)("makes a %s that is up to standard", (kind) => {
  const files = generate({ ...spec, kind });
  const text = (path: string) => files.find((file) => path.endsWith(`/${file.path}`))?.text ?? "";
  const member = {
    folder: "packages/cost-control",
    manifest: JSON.parse(text("/package.json")),
    files: files.map(({ path }) => path),
  };
  expect([
    ...missingFiles(member),
    ...manifestFaults(member),
    ...versionFaults(member),
    ...importFaults(member, text),
    ...couplingFaults(member),
  ]).toEqual([]);
});

it("makes a plugin that type-checks, with tests that pass", () => {
  const sample = join(samples, spec.name);
  const own = [
    { path: "tsconfig.json", text: '{ "extends": "../../../../tsconfig.base.json" }' },
    ...generate(spec).filter(({ path }) => path !== "tsconfig.json"),
  ];
  for (const { path, text } of own) {
    mkdirSync(dirname(join(sample, path)), { recursive: true });
    writeFileSync(join(sample, path), text);
  }
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: sample, encoding: "utf8" });
  expect(run("tsc", "--noEmit").stdout).toBe("");
  expect(run("vitest", "run", "--reporter=default")).toMatchObject({ status: 0 });
});

it("makes files in the style of the house", () => {
  for (const { path, text } of generate(spec)) {
    const name = `--stdin-file-path=packages/${spec.name}/${path}`;
    expect(
      execFileSync("biome", ["check", "--write", name], { input: text, encoding: "utf8" }),
    ).toBe(text);
  }
});
