import { planJson, run } from "@planc/core/host";
import { inputsFor, plugins, slots } from "./plan-fixture.ts";
import { number, type Report, spread } from "./report.ts";
import { time } from "./sample.ts";
import { ratioOf, summarise } from "./statistics.ts";

const sizes = [10, 100, 1_000, 10_000];
const rounds = 30;
const warmUp = 10;

/** How the time of a plan grows with its nodes: steps, a rule, a section, a file and plan.json. */
export async function planGrowth(): Promise<Report> {
  const inputs = sizes.map(inputsFor);
  const timed: number[][] = sizes.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [at, each] of inputs.entries()) {
      const ms = await time(() => compile(each, sizes[at] ?? 0));
      if (round >= warmUp) timed[at]?.push(ms);
    }
  }
  const rows = sizes.map((size, at) => {
    const own = timed[at] ?? [];
    const smaller = timed[at - 1];
    const pairs = (smaller ?? []).map((baseline, round) => ({
      subject: own[round] ?? 0,
      baseline,
    }));
    return [
      size.toLocaleString("en-GB"),
      smaller ? spread(ratioOf(pairs)) : "",
      smaller ? number(summarise(own).min / summarise(smaller).min) : "",
      number(summarise(own).median),
      spread(summarise(own.map((ms) => (1000 * ms) / size))),
    ];
  });
  return {
    title: "A plan ten times as large",
    repeat: "pnpm bench growth",
    notes: [
      "A whole run and its plan.json. Growth: time ÷ time of the size before.",
      "10 is in proportion; less, where what every run costs outweighs its nodes.",
    ],
    head: ["nodes", "growth", "of the fastest", "ms", "µs per node"],
    rows,
  };
}

async function compile(inputs: ReturnType<typeof inputsFor>, size: number): Promise<void> {
  const result = await run({ plugins, inputs, slots, probes: "none" });
  const nodes = [...result.plan].flatMap((slot) => (slot.id.startsWith("grow/") ? slot.nodes : []));
  if (result.findings.length > 0 || Math.abs(nodes.length - size) > 2) {
    throw new Error(`${nodes.length} nodes of ${size}: ${JSON.stringify(result.findings[0])}`);
  }
  planJson(result);
}
