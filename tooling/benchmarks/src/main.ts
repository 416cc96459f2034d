import { availableParallelism } from "node:os";
import { arch, argv, platform, version } from "node:process";
import { formatReport, type Report } from "./report.ts";

// Loaded one by one: what one of them needs is no load on the others, and what breaks it hides none.
const benchmarks = new Map<string, () => Promise<Report>>([
  ["steps", async () => (await import("./step-overhead.ts")).stepOverhead()],
  ["growth", async () => (await import("./plan-growth.ts")).planGrowth()],
  ["model", async () => (await import("./model-growth.ts")).modelGrowth()],
  ["capacity", async () => (await import("./capacity-growth.ts")).capacityGrowth()],
  ["side-by-side", async () => (await import("./side-by-side.ts")).sideBySide()],
  ["prompts", async () => (await import("./prompt-growth.ts")).promptGrowth()],
  ["specifications", async () => (await import("./specification-growth.ts")).specificationGrowth()],
  ["stack", async () => (await import("./stack-solve.ts")).stackSolve()],
  ["compile", async () => (await import("./command-line.ts")).wholeCompile()],
  ["help", async () => (await import("./command-line.ts")).help()],
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
