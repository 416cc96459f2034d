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
  const meter = { ms: 0 };
  const calculation = calculationOf(performanceBenchmarks, meter);
  const plugins = [use(calculation)];
  const none = [use({ ...calculation, parts: [] })];
  const models = sizes.map(wired);
  const calculated: number[][] = sizes.map(() => []);
  const checked: number[][] = sizes.map(() => []);
  const reading: number[][] = sizes.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [at, inputs] of models.entries()) {
      meter.ms = 0;
      const { plan, ms } = await timedRun(plugins, inputs);
      const { ms: own } = meter;
      const { ms: read } = await timedRun(none, inputs);
      const made = new Map([...plan].map(({ id, nodes }) => [id, nodes.length]));
      for (const [slot, share] of expected) {
        const count = made.get(slot) ?? 0;
        if (count < (sizes[at] ?? 0) * share) throw new Error(`${count} of ${slot}`);
      }
      if (round < warmUp) continue;
      calculated[at]?.push(own);
      checked[at]?.push(ms - read - own);
      reading[at]?.push(read);
    }
  }
  const summaries = calculated.map(summarise);
  return {
    title: "Calculation of load, capacity, queues, sensitivity, answers, availability and cost",
    repeat: "pnpm bench capacity",
    notes: [
      "CPU time of all threads while steps of performance-benchmarks run, all of them added up.",
      `Growth: time ÷ time of the row above; 2 is in proportion. Aim: below ${aim} ms for 500 components.`,
      "Beside it, in no other column: the engine's checks of the nodes that they write, and of those that they are given.",
    ],
    head: ["components", "growth", "ms", "÷ aim", "checks, ms", "reading, ms"],
    rows: sizes.map((size, at) => {
      const own = summaries[at]?.median ?? 0;
      const smaller = summaries[at - 1]?.median;
      return [
        size.toLocaleString("en-GB"),
        smaller === undefined ? "" : number(own / smaller),
        spread(summarise(calculated[at] ?? [])),
        number(own / aim),
        spread(summarise(checked[at] ?? [])),
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

/** The plugin with nothing but its steps, whose time is added up. */
const calculationOf = (plugin: Plugin, meter: { ms: number }): Plugin => ({
  ...plugin,
  parts: plugin.parts.flatMap((part) =>
    part.kind === "step"
      ? [
          {
            ...part,
            run: (context) => {
              const before = cpuUsage();
              const made = part.run(context);
              const { user, system } = cpuUsage(before);
              meter.ms += (user + system) / 1000;
              return made;
            },
          },
        ]
      : [],
  ),
});
