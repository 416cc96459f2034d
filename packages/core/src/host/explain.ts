import type { PlanNode } from "../node.ts";
import type { Plugin } from "../part.ts";
import type { Place } from "../why.ts";
import { coreDerivations } from "./core-findings.ts";
import type { Plan } from "./plan.ts";

/** Why a node exists, down to the places where something was said. */
export interface Explanation {
  readonly ref: string;
  /** Its name, title or text, where it has one. */
  readonly label?: string;
  readonly kind: "stated" | "derived" | "assumed" | "missing";
  /** The derivation, `area/slug`. */
  readonly by?: string;
  /** What the derivation does, as its plugin says. */
  readonly sentence?: string;
  /** Why it was assumed. */
  readonly reason?: string;
  readonly places: readonly Place[];
  readonly from: readonly Explanation[];
  /** `repeated`: explained further up. `cut`: there is more behind it than is shown. */
  readonly end?: "repeated" | "cut";
}

/** Sentences of derivations by their name, `area/slug`. */
export type Derivations = Readonly<Record<string, string>>;

export function derivationsOf(plugins: readonly Plugin[]): Derivations {
  const entries = plugins.flatMap(({ area, derivations }) =>
    Object.entries(derivations).map(([name, sentence]) => [`${area}/${name}`, sentence]),
  );
  return { ...coreDerivations, ...Object.fromEntries(entries) };
}

export interface ExplainLimits {
  readonly nodes?: number;
  readonly depth?: number;
}

/** The reasons behind a node; `undefined` where the plan has no such node. */
export function explain(
  plan: Plan,
  ref: string,
  derivations: Derivations,
  { nodes = 200, depth = 20 }: ExplainLimits = {},
): Explanation | undefined {
  if (!plan.node(ref)) return undefined;
  const expanded = new Set<string>();
  let shown = 0;
  const visit = (at: string, below: number): Explanation => {
    shown++;
    const node = plan.node(at);
    if (!node) return { ref: at, kind: "missing", places: [], from: [] };
    const head = headOf(node, derivations);
    const from = [...new Set(node.why.from)];
    if (from.length === 0) return { ...head, from: [] };
    if (expanded.has(at)) return { ...head, from: [], end: "repeated" };
    if (below === 0) return { ...head, from: [], end: "cut" };
    expanded.add(at);
    const children: Explanation[] = [];
    for (const each of from) {
      if (shown >= nodes) return { ...head, from: children, end: "cut" };
      children.push(visit(each, below - 1));
    }
    return { ...head, from: children };
  };
  return visit(ref, depth);
}

function headOf(node: PlanNode, derivations: Derivations): Omit<Explanation, "from"> {
  const { ref, why } = node;
  const label = labelOf(node.data);
  const head = { ref, kind: why.kind, ...(label === undefined ? {} : { label }) };
  if (why.kind === "stated") return { ...head, places: why.at };
  const sentence = Object.hasOwn(derivations, why.by) ? derivations[why.by] : undefined;
  return {
    ...head,
    by: why.by,
    ...(sentence === undefined ? {} : { sentence }),
    ...(why.kind === "assumed" ? { reason: why.reason } : {}),
    places: [],
  };
}

function labelOf(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(data));
  const label = ["name", "title", "text", "technology"].map((key) => values.get(key));
  return label.find((value): value is string => typeof value === "string" && value !== "");
}
