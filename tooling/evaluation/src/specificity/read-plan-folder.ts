import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readPlanJson } from "@planc/core/host";
import { brief } from "@planc/core/ir";
import type { PlanText } from "./boilerplate.ts";
import { masking } from "./mask.ts";
import { sentencesOf } from "./sentences-of.ts";

/**
 * Reads a folder that `planc plan` wrote: plan.json and the Markdown beside it whose path starts with
 * `under`. Its domain is what the plan says that it is, else the folder's name.
 * @throws TypeError where there is no plan in it.
 */
export function readPlanFolder(folder: string, under = ""): PlanText {
  const json = join(folder, "plan.json");
  if (!existsSync(json)) throw new TypeError(`There is no plan.json in ${folder}.`);
  const read = readPlanJson(readFileSync(json, "utf8"));
  if (!read.ok) throw new TypeError(`${json}: ${read.findings[0]?.message}`);
  const documents = globSync("**/*.md", { cwd: folder })
    .filter((path) => path.startsWith(under))
    .sort()
    .map((path) => ({
      path,
      sentences: sentencesOf(readFileSync(join(folder, path), "utf8")),
    }));
  const domain = read.plan.get(brief.product)?.data.domain ?? basename(resolve(folder));
  return { domain, documents, mask: masking(read.plan) };
}
