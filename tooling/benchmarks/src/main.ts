import { availableParallelism } from "node:os";
import { arch, argv, platform, version } from "node:process";
import { help, wholeCompile } from "./command-line.ts";
import { planGrowth } from "./plan-growth.ts";
import { promptGrowth } from "./prompt-growth.ts";
import { formatReport, type Report } from "./report.ts";
import { stepOverhead } from "./step-overhead.ts";

const benchmarks = new Map<string, () => Promise<Report>>([
  ["steps", stepOverhead],
  ["growth", planGrowth],
  ["prompts", promptGrowth],
  ["compile", wholeCompile],
  ["help", help],
]);

const asked = argv.slice(2);
const unknown = asked.find((name) => !benchmarks.has(name));

if (unknown === undefined) {
  console.log(
    `Node ${version.slice(1)}, ${platform} ${arch}, ${availableParallelism()} CPUs. ` +
      "Medians, with least and most in brackets.",
  );
  for (const [name, measure] of benchmarks) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    // One that cannot be measured hides none of the others.
    try {
      const report = await measure();
      console.log(`\n${formatReport(report)}`);
      if (report.faults?.length) process.exitCode = 1;
    } catch (error) {
      console.error(`\n${name}: not measured. ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
} else {
  console.error(`There is no benchmark ${unknown}: ${[...benchmarks.keys()].join(", ")}.`);
  process.exitCode = 2;
}
