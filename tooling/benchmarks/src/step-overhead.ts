import { run } from "@planc/core/host";
import { number, type Report, spread } from "./report.ts";
import { samplePairs } from "./sample.ts";
import { ratioOf, summarise } from "./statistics.ts";
import { chain, fan, type StepFixture } from "./step-fixtures.ts";

const cases: readonly { readonly name: string; readonly make: (size: number) => StepFixture }[] = [
  { name: "chain", make: chain },
  { name: "fan", make: fan },
];
const sizes = [100, 1_000];

/** What a step costs beyond the function that it is. */
export async function stepOverhead(): Promise<Report> {
  const rows: string[][] = [];
  for (const { name, make } of cases) {
    let smaller: number | undefined;
    for (const size of sizes) {
      const { direct, ...options } = make(size);
      const pairs = await samplePairs(
        { subject: () => compile(options), baseline: direct },
        { pairs: 30, warmUp: 10 },
      );
      const perStep = summarise(pairs.map(({ subject, baseline }) => (subject - baseline) / size));
      rows.push([
        `${name} of ${size.toLocaleString("en-GB")}`,
        smaller === undefined ? "" : number(perStep.median / smaller),
        number(ratioOf(pairs).median),
        spread(perStep),
      ]);
      smaller = perStep.median;
    }
  }
  return {
    title: "What the engine adds to a step",
    repeat: "pnpm bench steps",
    notes: [
      "Steps that read one node and write one, against their functions called directly.",
      "Growth: cost of one step among 1,000 ÷ among 100; 1 is in proportion.",
    ],
    head: ["steps", "growth", "÷ direct", "ms per step"],
    rows,
  };
}

async function compile(options: Omit<StepFixture, "direct">): Promise<void> {
  const { findings } = await run({ ...options, probes: "none" });
  if (findings.length > 0) throw new Error(JSON.stringify(findings[0]));
}
