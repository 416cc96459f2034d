import type { RunResult } from "@planc/core/host";
import { data, decision } from "@planc/core/ir";
import { recordAt } from "./decision-records.ts";

type Names = Readonly<Record<string, string>>;

/**
 * What the next run must know or call the same: the catalogue that was decided with, numbers of decision records, read off their file names, and what
 * each decided for, and numbers of migrations. Names of earlier runs stay, so that a number that was given is never given again.
 */
export function keptNames(result: Pick<RunResult, "files" | "plan">, earlier: Names): Names {
  const answers = new Map<string, string>(
    result.plan.get(decision.choice).map(({ id, data }) => [id, data.technology]),
  );
  const style = result.plan.get(decision.style);
  if (style) answers.set("style", style.data.style);
  const names: Record<string, string> = { ...earlier };
  const catalogue = result.plan.get(decision.catalogue);
  if (catalogue) names.catalogue = catalogue.data.version;
  for (const { path } of result.files) {
    const record = recordAt(path);
    if (!record) continue;
    names[`adr:${record.id}`] = record.number;
    const answer = answers.get(record.id);
    if (answer !== undefined) names[`adr-of:${record.id}`] = answer;
  }
  for (const { data: of } of result.plan.get(data.migration)) {
    names[`migration:${of.folder}/${of.name}`] = String(of.number);
  }
  return names;
}
