import { readFileSync } from "node:fs";
import type { Plugin } from "@planc/core";
import type { RunResult } from "@planc/core/host";
import { describe, expect, it } from "vitest";
import { type ContractCase, caseChecks, tried } from "./case-checks.ts";
import { coverageFaults } from "./coverage.ts";
import { declarationFaults } from "./declarations.ts";

export interface ContractSettings {
  /** Together they raise every finding, write every slot and use every derivation of the plugin. */
  readonly cases: readonly ContractCase[];
  /** The plugin's name, where package.json of the folder in which the tests run is not its own. */
  readonly packageName?: string;
  /** Findings that no node can raise (those of probes), by slug, each with the reason. */
  readonly untested?: Readonly<Record<string, string>>;
}

/** Registers tests that hold a plugin to the contract which the engine and other plugins rely on. */
export function testPluginContract(plugin: Plugin, settings: ContractSettings): void {
  const { packageName, untested = {} } = settings;
  const cases = settings.cases.map((each) => tried(plugin, each));

  describe(`${plugin.name} keeps the contract`, () => {
    it("is named after its package", () => {
      const manifest = readManifest();
      expect(plugin.name).toBe(packageName ?? manifest.name);
      if (packageName === undefined) expect(plugin.version).toBe(manifest.version);
    });

    it("declares itself in full", () => {
      expect(declarationFaults(plugin)).toEqual([]);
    });

    it("has cases, each with a name of its own", () => {
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
      expect(cases.length > 0 || plugin.parts.length === 0).toBe(true);
    });

    for (const each of cases) {
      describe(each.name, () => {
        for (const { name, faults } of caseChecks) {
          it(name, async () => {
            expect(await faults(plugin, each)).toEqual([]);
          });
        }
      });
    }

    it("reaches everything that it declares in its cases", async () => {
      const results: RunResult[] = [];
      for (const each of cases) results.push(await each.first());
      expect(coverageFaults(plugin, results, untested)).toEqual([]);
    });
  });
}

function readManifest(): { readonly name?: unknown; readonly version?: unknown } {
  const manifest: unknown = JSON.parse(readFileSync("package.json", "utf8"));
  return typeof manifest === "object" && manifest !== null ? manifest : {};
}
