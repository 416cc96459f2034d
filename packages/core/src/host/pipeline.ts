import type { Finding } from "../finding.ts";
import type { Plugin } from "../part.ts";
import type { Cardinality } from "../slot.ts";
import { buildGraph } from "./graph.ts";
import { createLog } from "./log.ts";
import type { RunOptions } from "./run.ts";
import { setUp } from "./setup.ts";

/** The step graph for people: which step reads and writes which slot. */
export interface Pipeline {
  readonly steps: readonly {
    /** `area/step`. */
    readonly id: string;
    readonly area: string;
    readonly plugin: string;
  }[];
  readonly slots: readonly { readonly id: string; readonly cardinality: Cardinality }[];
  /** Into a slot by writing, out of it by reading. */
  readonly edges: readonly {
    readonly step: string;
    readonly slot: string;
    readonly kind: "reads" | "reads-optionally" | "writes";
  }[];
  readonly findings: readonly Finding[];
}

/** The pipeline that plugins make together, with all that is wrong with it. Runs none of their code. */
export function graphOf(
  plugins: readonly Plugin[],
  { bind = {}, slots: given = [] }: Pick<RunOptions, "bind" | "slots"> = {},
): Pipeline {
  const log = createLog();
  const setup = setUp(
    plugins.map((plugin) => ({ plugin, options: {} })),
    log,
  );
  const { steps, slots } = buildGraph(setup, { inputs: new Set(), slots: given, bind }, log);
  const edges = steps.flatMap((step) => [
    ...step.reads.map(({ slot, optional }) => ({
      step: step.id,
      slot: slot.id,
      kind: optional ? ("reads-optionally" as const) : ("reads" as const),
    })),
    ...step.writes
      .filter(({ slot }) => slots.get(slot.id)?.writers.includes(step))
      .map(({ slot }) => ({ step: step.id, slot: slot.id, kind: "writes" as const })),
  ]);
  const touched = new Set<string>(edges.map(({ slot }) => slot));
  return {
    steps: steps.map(({ id, plugin }) => ({ id, area: plugin.area, plugin: plugin.name })),
    slots: [...slots.values()]
      .filter(({ slot }) => touched.has(slot.id))
      .map(({ slot: { id, cardinality } }) => ({ id, cardinality })),
    edges,
    findings: log.findings,
  };
}

/** The pipeline as a Mermaid flowchart, steps grouped by area. */
export function graphMermaid({ steps, slots, edges }: Pipeline): string {
  const names = new Map<string, string>([
    ...steps.map(({ id }, i) => [`step ${id}`, `step${i}`] as const),
    ...slots.map(({ id }, i) => [`slot ${id}`, `slot${i}`] as const),
  ]);
  const lines = ["flowchart LR"];
  for (const area of new Set(steps.map((step) => step.area))) {
    lines.push(`  subgraph area_${area.replaceAll("-", "_")}["${escapeLabel(area)}"]`);
    for (const { id, area: own } of steps) {
      if (own !== area) continue;
      lines.push(`    ${names.get(`step ${id}`)}["${escapeLabel(id.slice(area.length + 1))}"]`);
    }
    lines.push("  end");
  }
  for (const { id, cardinality } of slots) {
    const [open, close] = cardinality === "one" ? ["([", "])"] : ["[(", ")]"];
    lines.push(`  ${names.get(`slot ${id}`)}${open}"${escapeLabel(id)}"${close}`);
  }
  for (const { step, slot, kind } of edges) {
    const [at, place] = [names.get(`step ${step}`), names.get(`slot ${slot}`)];
    if (kind === "writes") lines.push(`  ${at} --> ${place}`);
    else lines.push(`  ${place} ${kind === "reads" ? "-->" : "-.->"} ${at}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Inside quotes Mermaid reads `#name;` as a character, and ends at a quote. */
function escapeLabel(text: string): string {
  return text
    .replaceAll("#", "#35;")
    .replaceAll('"', "#quot;")
    .replaceAll("<", "#lt;")
    .replaceAll(">", "#gt;")
    .replace(/[\s\p{Cc}]+/gu, " ");
}
