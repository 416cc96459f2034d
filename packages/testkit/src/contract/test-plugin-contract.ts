import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import type { Draft, Plugin } from "@planc/core";
import { createMemoryCache, type RunResult } from "@planc/core/host";
import { describe, expect, it } from "vitest";
import { formatFinding } from "../format.ts";
import { planTester } from "../plan-tester.ts";
import { coverageFaults } from "./coverage.ts";
import { declarationFaults } from "./declarations.ts";
import { createDice, delayed, shuffled } from "./shuffle.ts";
import { watchPlugin, withClosedWorld } from "./world-guard.ts";

export interface ContractCase {
  readonly name: string;
  /** What the plugin gets to read; see `given`. */
  readonly nodes: readonly Draft[];
  readonly options?: unknown;
}

export interface ContractSettings {
  /** Together they raise every finding, write every slot and use every derivation of the plugin. */
  readonly cases: readonly ContractCase[];
  /** The name in package.json, where it is not that of the folder in which the tests run. */
  readonly packageName?: string;
  /** Findings that no node can raise (those of probes), by slug, each with the reason. */
  readonly untested?: Readonly<Record<string, string>>;
}

/** Registers tests that hold a plugin to the contract which the engine and other plugins rely on. */
export function testPluginContract(plugin: Plugin, settings: ContractSettings): void {
  const { cases, packageName, untested = {} } = settings;
  const results = new Map<string, RunResult>();

  describe(`${plugin.name} keeps the contract`, () => {
    it("is named after its package", () => {
      const manifest = readManifest();
      expect(plugin.name).toBe(packageName ?? manifest.name);
      if (packageName === undefined) expect(plugin.version).toBe(manifest.version);
    });

    it("declares itself in full", () => {
      expect(declarationFaults(plugin)).toEqual([]);
    });

    it("has cases, each with a name and nodes of its own", () => {
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
      if (plugin.parts.length > 0) expect(cases.length).toBeGreaterThan(0);
    });

    describe.each(cases)("$name", (each) => {
      const tester = (variant: Plugin, nodes = each.nodes) =>
        planTester({
          plugins: [variant],
          options: each.options ?? {},
          limits: { stepMs: 10_000 },
        }).with(...nodes);

      it("compiles without a fault, and quick probes accept its files", async () => {
        const result = await planTester({
          plugins: [plugin],
          options: each.options ?? {},
          probes: "compile",
        })
          .with(...each.nodes)
          .result();
        results.set(each.name, result);
        expect(engineFaults(result)).toEqual([]);
        expect(result.probes.filter(({ status }) => status === "failed")).toEqual([]);
      });

      it("gives the same bytes again, also from the cache", async () => {
        const first = bytesOf(await tester(plugin).result());
        expect(bytesOf(await tester(plugin).result())).toBe(first);
        const cache = createMemoryCache();
        for (let i = 0; i < 2; i++) {
          const cached = planTester({ plugins: [plugin], options: each.options ?? {}, cache });
          expect(bytesOf(await cached.with(...each.nodes).result())).toBe(first);
        }
      });

      it("gives the same bytes with parts and nodes shuffled and delayed", async () => {
        const first = bytesOf(await tester(plugin).result());
        for (const seed of [1, 2, 3]) {
          const dice = createDice(seed);
          const variant = tester(delayed(plugin, dice), shuffled(each.nodes, dice));
          expect(bytesOf(await variant.result())).toBe(first);
        }
      });

      it("uses no clock, no randomness, no environment, no disk and no network", async () => {
        // A first run lets the plugin load what it loads late.
        const open = bytesOf(await tester(plugin).result());
        const uses = new Set<string>();
        const watchedTester = tester(watchPlugin(plugin, uses));
        const closed = await withClosedWorld(() => watchedTester.result());
        expect([...uses]).toEqual([]);
        expect(bytesOf(closed)).toBe(open);
      });

      it("puts no path of this machine into what it makes", async () => {
        const bytes = bytesOf(await tester(plugin).result());
        expect(machinePaths().filter((path) => bytes.includes(path))).toEqual([]);
      });
    });

    it("reaches everything that it declares in its cases", async () => {
      for (const each of cases) {
        if (results.has(each.name)) continue;
        const alone = planTester({ plugins: [plugin], options: each.options ?? {} });
        results.set(each.name, await alone.with(...each.nodes).result());
      }
      expect(coverageFaults(plugin, [...results.values()], untested)).toEqual([]);
    });
  });
}

/** What the engine holds against the plugin or the case. A plugin's own findings are no fault. */
function engineFaults({ findings }: RunResult): readonly string[] {
  return findings
    .filter(({ code, severity }) => code.startsWith("core/") && severity !== "info")
    .map(formatFinding);
}

/** All that a run results in but times and stacks. */
function bytesOf({ plan, findings, files, sections, exitCode }: RunResult): string {
  return JSON.stringify({ plan: [...plan], findings, files, sections, exitCode });
}

function machinePaths(): readonly string[] {
  // The home of root is a path that a container's file may well name.
  const homes = [homedir()].filter((path) => path.split(/[/\\]/).length > 2);
  return [process.cwd(), ...homes, "file://"].flatMap((path) => [
    path,
    JSON.stringify(path).slice(1, -1),
  ]);
}

function readManifest(): { readonly name?: unknown; readonly version?: unknown } {
  const manifest: unknown = JSON.parse(readFileSync("package.json", "utf8"));
  return typeof manifest === "object" && manifest !== null ? manifest : {};
}
