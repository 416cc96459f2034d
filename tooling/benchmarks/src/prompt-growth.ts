import { planJson, run } from "@planc/core/host";
import { corePlugins } from "@planc/preset-default";
import { promptAbout, promptInputs } from "./prompt-fixture.ts";
import { number, type Report, spread } from "./report.ts";
import { time } from "./sample.ts";
import { ratioOf, summarise } from "./statistics.ts";

const sizes = [1, 10, 100];
const rounds = 7;
const warmUp = 2;

interface Timed {
  readonly size: number;
  readonly nodes: number;
  readonly ms: readonly number[];
}

/** How the time of a real plan grows with its prompt, through all first-party plugins. */
export async function promptGrowth(): Promise<Report> {
  const prompts = sizes.map((size) => ({
    size,
    inputs: promptInputs(promptAbout(size)),
    nodes: 0,
    ms: [] as number[],
  }));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const each of prompts) {
      const ms = await time(async () => {
        each.nodes = await compile(each.inputs);
      });
      if (round >= warmUp) each.ms.push(ms);
    }
  }
  return {
    title: "A prompt about ten times as many things",
    repeat: "pnpm bench prompts",
    notes: [
      "All first-party plugins without probes, and plan.json. Each ÷ the prompt before.",
      "Time should not grow more than nodes do.",
    ],
    head: ["things", "nodes", "÷", "time ÷", "ms", "µs per node"],
    rows: prompts.map((each, at) => rowOf(each, prompts[at - 1])),
  };
}

function rowOf({ size, nodes, ms }: Timed, smaller: Timed | undefined): readonly string[] {
  const pairs = smaller?.ms.map((baseline, round) => ({ subject: ms[round] ?? 0, baseline }));
  return [
    String(size),
    nodes.toLocaleString("en-GB"),
    smaller ? number(nodes / smaller.nodes) : "",
    pairs ? spread(ratioOf(pairs)) : "",
    number(summarise(ms).median),
    spread(summarise(ms.map((each) => (1000 * each) / nodes))),
  ];
}

async function compile(inputs: ReturnType<typeof promptInputs>): Promise<number> {
  const result = await run({ plugins: corePlugins, inputs, probes: "none" });
  if (result.crashed) throw new Error(`A plugin crashed: ${result.findings[0]?.message}`);
  planJson(result);
  return [...result.plan].reduce((sum, { nodes }) => sum + nodes.length, 0);
}
