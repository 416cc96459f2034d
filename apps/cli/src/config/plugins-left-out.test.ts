import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { node, placeIn, stated } from "@planc/core";
import { type RunResult, sha256 } from "@planc/core/host";
import { host } from "@planc/core/ir";
import { corePlugins, everyPlugin } from "@planc/preset-default";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.ts";
import { UsageError } from "../exit-codes.ts";
import { inEmptyFolder } from "../fixtures/run-planc.ts";
import { type Settings, settingsFor } from "./settings.ts";

const prompts = [
  "An online shop in React, Fastify and PostgreSQL: 300 concurrent users, customers sign in, sellers approve returns, customers can export all their data.",
  "A command-line tool in Go that renames photos by the date in them.",
];

/** Plugins that others cannot do without, with one slot and one plugin that the problem names. */
const needed: Readonly<Record<string, readonly string[]>> = {
  "@planc/intake": ["brief/concept", "@planc/architecture"],
  "@planc/stack-selection": ["decision/style", "@planc/architecture"],
};

describe.each(everyPlugin.map(({ plugin }) => plugin))("without $name", ({ name, area }) => {
  it("makes a plan without what is of it, or says once who needs it", () =>
    inEmptyFolder(async (cwd) => {
      const config = "planc.config.json";
      // Nothing is asked of what would turn decisions, which takes as long to find as all else.
      const plugins = { "@planc/stack-selection": { turns: false }, [name]: false };
      await writeFile(join(cwd, config), JSON.stringify({ plugins }));
      const settings = await settingsFor({}, cwd).catch(usageError);
      if (settings instanceof UsageError) {
        expect(Object.keys(needed)).toContain(name);
        expect(settings.message).toContain("the configuration has a fault:");
        for (const each of needed[name] ?? []) expect(settings.message).toContain(each);
        return;
      }
      expect(Object.keys(needed)).not.toContain(name);
      for (const prompt of prompts) {
        const result = await planOf(prompt, settings);
        expect(result.crashed).toBe(false);
        const told = result.findings.filter(
          ({ code, severity }) => severity === "error" || code.startsWith("core/"),
        );
        expect(told).toEqual([]);
        expect(areasOf(result)).not.toContain(area);
        expect(areasOf(result)).toContain("intake");
      }
    }));
});

it("has something of every plugin in a plan with all of them", async () => {
  const learnt = "What customers may like is recommended by a model trained on their orders.";
  const areas = areasOf(await planOf(`${prompts[0]} ${learnt}`, undefined));
  const first = corePlugins.map(({ plugin }) => plugin.area);
  expect(first.filter((area) => !areas.includes(area))).toEqual([]);
});

function usageError(error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  throw error;
}

function areasOf({ plan, sections, files }: RunResult): readonly string[] {
  const made = [...[...plan].flatMap(({ nodes }) => nodes), ...sections, ...files];
  return [...new Set(made.map(({ by }) => by.split("/", 1).join("")))];
}

async function planOf(prompt: string, settings: Settings | undefined): Promise<RunResult> {
  const why = stated(placeIn("prompt", prompt, 0, prompt.length));
  const source = { kind: "prompt", sha256: sha256(prompt), length: prompt.length } as const;
  const { result } = await compile({
    inputs: [
      node(host.source, "prompt", source, why),
      node(host.text, "prompt", { text: prompt }, why),
    ],
    settings,
    probes: "none",
    signal: new AbortController().signal,
    onEvent: () => {},
  });
  return result;
}
