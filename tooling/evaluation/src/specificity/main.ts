import { argv } from "node:process";
import { parseArgs } from "node:util";
import { boilerplateOf } from "./boilerplate.ts";
import { formatBoilerplate, shareOf } from "./format-boilerplate.ts";
import { readPlanFolder } from "./read-plan-folder.ts";

const usage =
  "pnpm specificity <plan folder> <plan folder> … [--show N] [--most SHARE] [--in PATH]";

try {
  const { positionals, values } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: {
      show: { type: "string", default: "20" },
      most: { type: "string", default: "0.1" },
      in: { type: "string", default: "" },
    },
  });
  if (positionals.length < 2) throw new TypeError("Plans of two domains are compared.");
  const found = boilerplateOf(positionals.map((folder) => readPlanFolder(folder, values.in)));
  console.log(formatBoilerplate(found, countOf(values.show)));
  process.exitCode = shareOf(found) < countOf(values.most) ? 0 : 1;
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\nUsage: ${usage}`);
  process.exitCode = 2;
}

function countOf(text: string): number {
  const count = Number(text);
  if (!(count >= 0)) throw new TypeError(`${text} is no number.`);
  return count;
}
