import { cpuUsage } from "node:process";
import { type Plugin, use } from "@planc/core";
import { run } from "@planc/core/host";
import performanceBenchmarks from "@planc/performance-benchmarks";
import { wired } from "./capacity-fixture.ts";
import { number, type Report, spread } from "./report.ts";
import { summarise } from "./statistics.ts";

const sizes = [62, 125, 250, 500];
const rounds = 5;
const warmUp = 2;
/** In ms, of 500 components. */
const aim = 300;

/** What has to be there for each component, so that nothing is fast by having nothing to do. */
const expected = [
  ["performance/response", 0.9],
  ["performance/latency", 0.8],
  ["performance/availability", 1e-9],
  ["cost/line", 0.9],
] as const;

/** How the time of all calculation grows with the components: its steps alone, without documents, scripts and rules. */
export async function capacityGrowth(): Promise<Report> {
  const calculation = calculationOf(performanceBenchmarks);
  const plugins = [use(calculation)];
  const none = [use({ ...calculation, parts: [] })];
  const models = sizes.map(wired);
  const timed: number[][] = sizes.map(() => []);
  const reading: number[][] = sizes.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [at, inputs] of models.entries()) {
      const { plan, ms } = await timedRun(plugins, inputs);
      const { ms: read } = await timedRun(none, inputs);
      const made = new Map([...plan].map(({ id, nodes }) => [id, nodes.length]));
      for (const [slot, share] of expected) {
        const count = made.get(slot) ?? 0;
        if (count < (sizes[at] ?? 0) * share) throw new Error(`${count} of ${slot}`);
      }
      if (round < warmUp) continue;
      timed[at]?.push(ms - read);
      reading[at]?.push(read);
    }
  }
  const summaries = timed.map(summarise);
  return {
    title: "Calculation of load, capacity, queues, sensitivity, answers, availability and cost",
    repeat: "pnpm bench capacity",
    notes: [
      "CPU time of all threads for all steps of performance-benchmarks: what they compute, and the engine's checks of every node that they write.",
      "Reading: what the engine takes for the same nodes that are given, without any step; it is in no other column.",
      `Growth: time ÷ time of the row above; 2 is in proportion. Aim: below ${aim} ms for 500 components.`,
    ],
    head: ["components", "growth", "ms", "÷ aim", "reading, ms"],
    rows: sizes.map((size, at) => {
      const own = summaries[at]?.median ?? 0;
      const smaller = summaries[at - 1]?.median;
      return [
        size.toLocaleString("en-GB"),
        smaller === undefined ? "" : number(own / smaller),
        spread(summarise(timed[at] ?? [])),
        number(own / aim),
        spread(summarise(reading[at] ?? [])),
      ];
    }),
  };
}

async function timedRun(plugins: readonly Used[], inputs: ReturnType<typeof wired>) {
  const before = cpuUsage();
  const { plan } = await run({ plugins, inputs, probes: "none" });
  const { user, system } = cpuUsage(before);
  return { plan, ms: (user + system) / 1000 };
}

type Used = ReturnType<typeof use>;

/** The plugin with nothing but its steps. */
const calculationOf = (plugin: Plugin): Plugin => ({
  ...plugin,
  parts: plugin.parts.filter(({ kind }) => kind === "step"),
});
