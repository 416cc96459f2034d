import type { ConfiguredPlugin, Draft, Part, PlanNode } from "@planc/core";
import { type Plan, type RunResult, run, type Severities, type Waiver } from "@planc/core/host";
import { decision } from "@planc/core/ir";
import stackSelection, {
  type Changes,
  compareDecisions,
  type Decisions,
} from "@planc/stack-selection";

export interface Deciding {
  /** As configured: an organisation's own entries are options of the plugin that decides. */
  readonly plugins: readonly ConfiguredPlugin[];
  readonly severities?: Severities;
  readonly waivers?: readonly Waiver[];
  readonly signal?: AbortSignal;
}

/**
 * Decides the technologies of a plan anew, from the brief that stands in it, with the catalogue that is here
 * now. Nothing is read or written; the sources of the plan are not needed. Names that only the present
 * catalogue knows are not looked for in their texts: that takes compiling them again.
 */
export async function decideAgain(plan: Plan, deciding: Deciding): Promise<RunResult> {
  const own = deciding.plugins.flatMap(({ plugin, options }) =>
    plugin.name === stackSelection.name
      ? [{ plugin: { ...plugin, parts: plugin.parts.filter(decides) }, options }]
      : [],
  );
  return run({
    plugins: own,
    severities: deciding.severities ?? {},
    waivers: deciding.waivers ?? [],
    inputs: inputsFor(own, plan),
    probes: "none",
    ...(deciding.signal ? { signal: deciding.signal } : {}),
  });
}

export interface Comparing {
  /** Those on technologies, which `decideAgain` finds anew, or of a whole compilation all. */
  readonly findings?: "technologies" | "all";
}

/** What another catalogue changes in a plan: both as read, or as compiled. */
export function changesBetween(
  before: Decided,
  after: Decided,
  { findings = "technologies" }: Comparing = {},
): Changes {
  const counts = findings === "all" ? ofCompilation : ofTechnologies;
  return compareDecisions(decisionsOf(before, counts), decisionsOf(after, counts));
}

type Counts = (finding: Decided["findings"][number]) => boolean;

const ofTechnologies: Counts = ({ code }) => code.startsWith(`${stackSelection.area}/`);

/** What is told of reading the sources, and by tools that judge files, is not found again in memory. */
const ofCompilation: Counts = ({ code }) =>
  !/^(?:source|workspace|repository|core\/probe)/.test(code);

/** A plan with what was found in it. */
export type Decided = Pick<RunResult, "plan"> & { readonly findings: Decisions["findings"] };

function decisionsOf({ plan, findings }: Decided, counts: Counts): Decisions {
  return {
    catalogue: plan.get(decision.catalogue),
    style: plan.get(decision.style),
    topics: plan.get(decision.topic),
    criteria: plan.get(decision.criterion),
    candidates: plan.get(decision.candidate),
    options: plan.get(decision.option),
    choices: plan.get(decision.choice),
    findings: findings.filter(counts),
  };
}

function decides(part: Part): boolean {
  return part.kind === "step" || part.kind === "rule";
}

/** The nodes that the parts read and none of them writes; of wishes that they write, those of others. */
export function inputsFor(plugins: readonly ConfiguredPlugin[], plan: Plan): readonly Draft[] {
  const parts = plugins.flatMap(({ plugin }) => plugin.parts);
  const read = new Set<string>(parts.flatMap(readsOf));
  const written = new Set<string>(
    parts.flatMap((part) =>
      part.kind === "step" ? Object.values(part.writes).map(({ id }) => id) : [],
    ),
  );
  return [...plan].flatMap(({ id: slot, nodes }) => {
    if (!read.has(slot)) return [];
    const others = slot === decision.preference.id ? nodes.filter(isOfOthers) : [];
    const given = written.has(slot) ? others : nodes;
    return given.map(({ id, data, why }) => ({ slot, id, data, why }));
  });
}

/** Wishes of packs and of other plugins. */
function isOfOthers({ why }: PlanNode): boolean {
  return why.kind === "stated" || !why.by.startsWith(`${stackSelection.area}/`);
}

function readsOf({ reads }: Part): readonly string[] {
  return Object.values(reads).map((each) => ("optional" in each ? each.optional.id : each.id));
}
