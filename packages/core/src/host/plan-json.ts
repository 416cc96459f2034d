import { source } from "../ir/host.ts";
import type { PlanFile } from "./artifacts.ts";
import type { PlanDocument } from "./plan-document.ts";
import type { ProbeResult } from "./probes.ts";
import type { RunResult } from "./run.ts";

/** The plan as JSON text: slots and nodes sorted, one node on a line, so that changes read well. */
export function planJson(
  result: Pick<RunResult, "plan" | "findings" | "files" | "probes">,
): string {
  const { plan, findings, files, probes } = result;
  const sources = plan.get(source).map(({ id, data: { kind, path, sha256 } }) => ({
    id,
    kind,
    ...(path === undefined ? {} : { path }),
    sha256,
  }));
  const slots = [...plan]
    .filter((slot) => slot.kept)
    .map(({ id, nodes }) => {
      const lines = nodes.map((node) => ({ id: node.id, data: node.data, why: node.why }));
      return `    ${JSON.stringify(id)}: ${list(lines, "    ")}`;
    });
  return [
    "{",
    '  "version": 1,',
    `  "sources": ${list(sources, "  ")},`,
    `  "slots": {${slots.length > 0 ? `\n${slots.join(",\n")}\n  ` : ""}},`,
    `  "findings": ${list(findings, "  ")},`,
    `  "artifacts": ${list(
      files.map((file) => artifactOf(file, probes)),
      "  ",
    )}`,
    "}",
    "",
  ].join("\n");
}

function artifactOf(
  { path, mediaType, sha256, by }: PlanFile,
  probes: readonly ProbeResult[],
): PlanDocument["artifacts"][number] {
  const judged = probes
    .filter(({ files }) => files.includes(path))
    .map(({ id, status, detail }) => ({ id, status, detail }));
  return { path, mediaType, sha256, by, probes: judged };
}

function list(items: readonly unknown[], indent: string): string {
  if (items.length === 0) return "[]";
  const lines = items.map((item) => `${indent}  ${JSON.stringify(item)}`);
  return `[\n${lines.join(",\n")}\n${indent}]`;
}
