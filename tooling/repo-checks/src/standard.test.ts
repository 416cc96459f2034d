import { describe, expect, it } from "vitest";
import {
  couplingFaults,
  importFaults,
  manifestFaults,
  missingFiles,
  versionFaults,
} from "./standard.ts";
import { type Manifest, type Member, members, readText, repositoryFiles } from "./workspace.ts";

const all = members(repositoryFiles());
const published = all.filter(({ manifest }) => !manifest.private);

describe.each(published)("$folder", (member) => {
  it("has the standard inside", () => {
    expect([...missingFiles(member), ...manifestFaults(member)]).toEqual([]);
  });

  it("depends on what it imports, and on no other plugin", () => {
    expect([...importFaults(member, readText), ...couplingFaults(member)]).toEqual([]);
  });
});

it("every version is in the catalog", () => {
  const faults = all.flatMap((member) =>
    versionFaults(member).map((fault) => `${member.folder}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

describe("the rules themselves", () => {
  const build = (manifest: Partial<Manifest>, files: string[] = []): Member => ({
    folder: "packages/a",
    manifest: { name: "@planc/a", ...manifest },
    files,
  });

  it("name every file a plugin lacks", () => {
    expect(missingFiles(build({}, ["src/plugin.ts", "README.md", "src/index.ts"]))).toEqual([
      "tsconfig.json is missing",
      "tsconfig.types.json is missing",
      "tsup.config.ts is missing",
      "vitest.config.ts is missing",
      "src/kit.ts is missing",
      "src/plugin.contract.test.ts is missing",
    ]);
  });

  it("name every field that a package cannot be published with", () => {
    const types = { types: "./dist/index.d.ts", default: "./dist/index.js" };
    expect(manifestFaults(build({ type: "module", exports: { ".": types } }))).toEqual([
      '"license" is not "Apache-2.0"',
      '"engines" is not {"node":">=22.18"}',
      '"sideEffects" is not false',
      "has no description",
      '"files" leaves dist out',
      'exports "." is not source, types, default of one entry',
    ]);
  });

  it("see an import without a dependency, and zod that is no peer", () => {
    const member = build({ dependencies: { zod: "catalog:" } }, ["src/a.ts", "src/a.test.ts"]);
    const texts: Record<string, string> = {
      "packages/a/src/a.ts": 'import { z } from "zod";\nimport { parse } from "yaml";',
      "packages/a/src/a.test.ts": 'import { it } from "vitest";',
    };
    expect(importFaults(member, (path) => texts[path] ?? "")).toEqual([
      "imports yaml, which is no dependency",
      "tests with vitest, which is no devDependency",
      "imports zod, which is not a peer: schemas of two copies do not mix",
    ]);
  });

  it("see a plugin that depends on another", () => {
    const manifest = {
      peerDependencies: { "@planc/core": "workspace:^" },
      dependencies: { "@planc/intake": "workspace:^" },
      devDependencies: { "@planc/testkit": "workspace:*", "@planc/security": "workspace:*" },
    };
    expect(couplingFaults(build(manifest, ["src/plugin.ts"]))).toEqual([
      "is a plugin and depends on @planc/intake",
      "is a plugin and depends on @planc/security",
    ]);
    expect(couplingFaults(build(manifest))).toEqual([]);
  });

  it("see a version outside the catalog", () => {
    expect(versionFaults(build({ dependencies: { yaml: "^2.0.0", zod: "catalog:" } }))).toEqual([
      "yaml has a version of its own, ^2.0.0",
    ]);
  });
});
