import type { DataOf, PlanNode, Ref } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { brief } from "@planc/core/ir";

/**
 * How much the brief asks for a property, as leaves of a utility tree are rated: 3 for a number or a must, 2 for
 * words, 1 where no word is said of it.
 */
export interface Asked {
  readonly weight: 1 | 2 | 3;
  readonly because: string;
  /** The requirements, as their keys and texts have them. */
  readonly cites: readonly Cited[];
  readonly refs: readonly Ref[];
}

export interface Cited {
  readonly key: string;
  readonly text: string;
}

/** Nothing in the text is about it; with what to say of that, where it is of this brief alone. */
export function unasked(because = "unasked"): Asked {
  return { weight: 1, because, cites: [], refs: [] };
}

/** What was said in these nodes: a number where one of them is one, else words. */
export function askedBy(plan: Plan, nodes: readonly PlanNode[], isNumber: boolean): Asked {
  const requirements = requirementsOf(plan, nodes);
  const isMust = requirements.some(({ data }) => data.priority === "must");
  const quotes = nodes.flatMap(({ why }) => (why.kind === "stated" ? [why.at[0]] : []));
  const said = quotes[0];
  const where =
    requirements.length > 0
      ? requirements.map(({ data }) => data.key).join(", ")
      : said
        ? `${said.source}:${said.line} “${said.quote}”`
        : nodes.map(({ ref }) => ref).join(", ");
  const kind = isNumber ? "a number" : isMust ? "a must" : "words";
  return {
    weight: isNumber || isMust ? 3 : 2,
    because: `${kind}, ${where}`,
    cites: requirements.map(({ data }) => ({ key: data.key, text: data.text })),
    refs: [...new Set([...nodes, ...requirements].map(({ ref }) => ref))],
  };
}

/** The requirements that nodes come from, or whose words they were read from. */
function requirementsOf(plan: Plan, nodes: readonly PlanNode[]) {
  const from = new Set<string>(nodes.flatMap(({ why }) => why.from ?? []));
  const places = nodes.flatMap((each) => placesOf(plan, each));
  return plan.get(brief.requirement).filter(({ ref, why }) => {
    if (from.has(ref)) return true;
    if (why.kind !== "stated") return false;
    return why.at.some(({ source, span: [start, end] }) =>
      places.some((at) => at.source === source && at.span[0] < end && at.span[1] > start),
    );
  });
}

/** Its own, else those of what it was derived from. */
function placesOf(plan: Plan, { why }: PlanNode) {
  if (why.kind === "stated") return why.at;
  return (why.from ?? []).flatMap((ref) => {
    const of = plan.node(ref)?.why;
    return of?.kind === "stated" ? of.at : [];
  });
}

/** What the brief says a number of. */
export function numbersOf(
  plan: Plan,
  measure: DataOf<typeof brief.quantity>["measure"],
): readonly PlanNode[] {
  return plan
    .get(brief.quantity)
    .filter(({ data, why }) => data.measure === measure && why.kind === "stated");
}

/** A quality that the brief names. */
export function qualitiesNamed(plan: Plan, names: RegExp): readonly PlanNode[] {
  return plan
    .get(brief.quality)
    .filter(({ data, why }) => why.kind === "stated" && names.test(data.name));
}
