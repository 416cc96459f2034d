import { homedir } from "node:os";
import type { Draft, Plugin } from "@planc/core";
import {
  createMemoryCache,
  type ProbeMode,
  type RunResult,
  type StepCache,
} from "@planc/core/host";
import { formatFinding } from "../format.ts";
import { planTester } from "../plan-tester.ts";
import { createDice, delayed, shuffled } from "./shuffle.ts";
import { watchPlugin, withClosedWorld } from "./world-guard.ts";

export interface ContractCase {
  readonly name: string;
  /** What the plugin gets to read; see `given`. */
  readonly nodes: readonly Draft[];
  readonly options?: unknown;
}

interface Check {
  /** Reads as a test's name. */
  readonly name: string;
  /** What is wrong, as sentences. */
  readonly faults: (plugin: Plugin, each: TriedCase) => Promise<readonly string[]>;
}

/** A case with its plain run, which all checks share: others are held against it. */
export interface TriedCase extends ContractCase {
  readonly first: () => Promise<RunResult>;
  /** A run that takes from the plain one what steps gave there. */
  readonly fromCache: (how?: { readonly probes?: ProbeMode }) => Promise<RunResult>;
}

export function tried(plugin: Plugin, each: ContractCase): TriedCase {
  const cache = createMemoryCache();
  let running: Promise<RunResult> | undefined;
  const first = () => {
    running ??= compile(plugin, each, { cache });
    return running;
  };
  return {
    ...each,
    first,
    fromCache: async (how = {}) => {
      await first();
      return compile(plugin, each, { ...how, cache });
    },
  };
}

/** What is asked of a plugin in every case. */
export const caseChecks: readonly Check[] = [
  {
    name: "compiles without a fault, and quick probes accept its files",
    faults: async (_, each) => {
      const { findings, probes } = await each.fromCache({ probes: "compile" });
      // A plugin's own findings are no fault; what the engine holds against it is.
      const engine = findings.filter(
        ({ code, severity }) => code.startsWith("core/") && severity !== "info",
      );
      const failed = probes.filter(({ status }) => status === "failed");
      const again = probes.length > 0 ? await each.fromCache({ probes: "compile" }) : { probes };
      return [
        ...engine.map(formatFinding),
        ...failed.map(({ tool, files, detail }) => `${tool} refuses ${files.join()}: ${detail}`),
        ...differences(verdictsOf(probes), [verdictsOf(again.probes)]),
      ];
    },
  },
  {
    name: "gives the same bytes again, also from the cache",
    faults: async (plugin, each) => {
      const first = bytesOf(await each.first());
      return differences(first, [
        bytesOf(await compile(plugin, each)),
        bytesOf(await each.fromCache()),
      ]);
    },
  },
  {
    name: "gives the same bytes with parts and nodes shuffled and delayed",
    faults: async (plugin, each) => {
      const first = bytesOf(await each.first());
      const others: string[] = [];
      for (const seed of [1, 2]) {
        const dice = createDice(seed);
        const nodes = shuffled(each.nodes, dice);
        others.push(bytesOf(await compile(delayed(plugin, dice), { ...each, nodes })));
      }
      return differences(first, others);
    },
  },
  {
    name: "uses no clock, no randomness, no environment, no disk and no network",
    faults: async (plugin, each) => {
      // A first run lets the plugin load what it loads late.
      const open = bytesOf(await each.first());
      const uses = new Set<string>();
      const closed = await withClosedWorld(() => compile(watchPlugin(plugin, uses), each));
      return uses.size > 0 ? [...uses] : differences(open, [bytesOf(closed)]);
    },
  },
  {
    name: "puts no path of this machine into what it makes",
    faults: async (_, each) => {
      const bytes = bytesOf(await each.first());
      return machinePaths().filter((path) => bytes.includes(path));
    },
  },
];

export function compile(
  plugin: Plugin,
  { nodes, options = {} }: ContractCase,
  how: { readonly probes?: ProbeMode; readonly cache?: StepCache } = {},
): Promise<RunResult> {
  const tester = planTester({ plugins: [plugin], options, limits: { stepMs: 10_000 }, ...how });
  return tester.with(...nodes).result();
}

/** All that a run results in but times and stacks. */
function bytesOf({ plan, findings, files, sections, exitCode }: RunResult): string {
  return JSON.stringify({ plan: [...plan], findings, files, sections, exitCode });
}

/** What plan.json keeps of probes, so no times. */
function verdictsOf(probes: RunResult["probes"]): string {
  return JSON.stringify(probes.map(({ id, status, detail }) => ({ id, status, detail })));
}

/** Where the first other run departs, so that a reader sees what came out differently. */
function differences(first: string, others: readonly string[]): readonly string[] {
  const other = others.find((each) => each !== first);
  if (other === undefined) return [];
  let at = 0;
  while (first[at] === other[at]) at++;
  const from = Math.max(0, at - 60);
  return [`…${first.slice(from, at + 60)}…`, `…${other.slice(from, at + 60)}…`];
}

function machinePaths(): readonly string[] {
  // The home of root is a path that a container's file may well name.
  const homes = [homedir()].filter((path) => path.split(/[/\\]/).length > 2);
  return [process.cwd(), ...homes, "file://"].flatMap((path) => [
    ...new Set([path, JSON.stringify(path).slice(1, -1)]),
  ]);
}
