import { cpuUsage } from "node:process";
import { type ConfiguredPlugin, type Draft, node, placeIn, stated } from "@planc/core";
import { type RunResult, run, sha256 } from "@planc/core/host";
import { host } from "@planc/core/ir";
import { corePlugins } from "@planc/preset-default";

export interface Understood {
  readonly result: RunResult;
  /** User and system time of the run, in ms. */
  readonly cpuMs: number;
}

/** What a brief is made by: nothing that is planned later is read back into it. */
const makersOfBriefs: ReadonlySet<string> = new Set([
  "@planc/intake",
  "@planc/domain-knowledge",
  "@planc/stack-selection",
]);

export const everyStep: readonly ConfiguredPlugin[] = corePlugins.map(stepsOf);
export const briefSteps: readonly ConfiguredPlugin[] = everyStep.filter(({ plugin }) =>
  makersOfBriefs.has(plugin.name),
);

/** Reads a specification as the command line would, up to the brief. */
export async function understand(
  text: string,
  plugins: readonly ConfiguredPlugin[] = briefSteps,
): Promise<Understood> {
  const before = cpuUsage();
  const result = await run({ plugins, inputs: specification(text), probes: "none" });
  const { user, system } = cpuUsage(before);
  return { result, cpuMs: (user + system) / 1000 };
}

/** The plugin without what only judges and writes. */
function stepsOf({ plugin, options }: ConfiguredPlugin): ConfiguredPlugin {
  return {
    plugin: { ...plugin, parts: plugin.parts.filter(({ kind }) => kind === "step") },
    options,
  };
}

function specification(text: string): readonly Draft[] {
  const why = stated(placeIn("spec", text, 0, text.length));
  const source = { kind: "spec", sha256: sha256(text), length: text.length } as const;
  return [node(host.source, "spec", source, why), node(host.text, "spec", { text }, why)];
}
