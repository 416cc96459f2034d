// Every check of the repository, and one closing line. Arguments go to turbo:
// `pnpm test --filter=@planc/core...`.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { type Count, countRun } from "./count-run.ts";
import { lastRun } from "./last-run.ts";
import { turbo } from "./turbo.ts";
import { members, root } from "./workspace.ts";

// Types of all packages are checked at once, those of chosen ones by themselves.
const isWhole = !argv.slice(2).some((each) => /^(?:--filter|-F|--affected)\b/.test(each));
const typecheck = isWhole ? "//#typecheck" : "typecheck";
const tasks = ["lint", "build", "types", typecheck, "test", "pack-check"];

// A report that turbo does not write again, or restore, is not a result of this run.
for (const { folder } of members()) {
  rmSync(join(root, folder, ".reports"), { recursive: true, force: true });
}
rmSync(join(root, ".turbo/runs"), { recursive: true, force: true });

const code = turbo([
  ...tasks,
  "--continue=dependencies-successful",
  "--summarize",
  "--log-order=grouped",
  ...argv.slice(2),
]);
const run = lastRun();
const count: Count = run
  ? countRun(run)
  : { passed: 0, failed: 1, faults: ["turbo could not plan the run."] };
// Whatever turbo found wrong beyond its tasks must not end in a green line.
const failed = count.failed === 0 && code !== 0 ? 1 : count.failed;

console.log("");
for (const fault of count.faults) console.log(fault);
console.log(`${count.passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || count.passed === 0 ? 1 : 0;
