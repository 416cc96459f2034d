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

/** How the time of all calculation grows with the components: its steps alone, without documents, scripts and rules. */
export async function capacityGrowth(): Promise<Report> {
  const plugins = [use(calculationOf(performanceBenchmarks))];
  const models = sizes.map(wired);
  const timed: number[][] = sizes.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [at, inputs] of models.entries()) {
      const before = cpuUsage();
      const { plan } = await run({ plugins, inputs, probes: "none" });
      const { user, system } = cpuUsage(before);
      const made = [...plan].find(({ id }) => id === "performance/response")?.nodes.length ?? 0;
      if (made < (sizes[at] ?? 0) * 0.9) throw new Error(`${made} response times`);
      if (round >= warmUp) timed[at]?.push((user + system) / 1000);
    }
  }
  const summaries = timed.map(summarise);
  return {
    title: "Calculation of load, capacity, queues and sensitivity",
    repeat: "pnpm bench capacity",
    notes: [
      "CPU time of all threads for all steps of performance-benchmarks, with the engine around them.",
      `Growth: time ÷ time of the row above; 2 is in proportion. Aim: below ${aim} ms for 500 components.`,
    ],
    head: ["components", "growth", "ms", "÷ aim"],
    rows: sizes.map((size, at) => {
      const own = summaries[at]?.median ?? 0;
      const smaller = summaries[at - 1]?.median;
      return [
        size.toLocaleString("en-GB"),
        smaller === undefined ? "" : number(own / smaller),
        spread(summarise(timed[at] ?? [])),
        number(own / aim),
      ];
    }),
  };
}

/** The plugin with nothing but its steps. */
const calculationOf = (plugin: Plugin): Plugin => ({
  ...plugin,
  parts: plugin.parts.filter(({ kind }) => kind === "step"),
});
