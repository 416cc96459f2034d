import { cpuUsage } from "node:process";
import { type ConfiguredPlugin, type Draft, node, placeIn, stated } from "@planc/core";
import { type RunResult, run, sha256 } from "@planc/core/host";
import { host } from "@planc/core/ir";
import { corePlugins } from "@planc/preset-default";
import { stepsTowards } from "./steps-towards.ts";

export interface Understood {
  readonly result: RunResult;
  /** User and system time of the run, in ms. */
  readonly cpuMs: number;
}

/** Nothing that is planned later is read back into a brief. */
export const briefSteps = stepsTowards("brief", corePlugins);

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

function specification(text: string): readonly Draft[] {
  const why = stated(placeIn("spec", text, 0, text.length));
  const source = { kind: "spec", sha256: sha256(text), length: text.length } as const;
  return [node(host.source, "spec", source, why), node(host.text, "spec", { text }, why)];
}
