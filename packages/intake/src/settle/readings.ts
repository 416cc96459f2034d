import type { ViewOf } from "@planc/core";
import type { archetype, host, reading } from "@planc/core/ir";

/** All that settling looks at. */
export interface Readings {
  readonly statements: readonly ViewOf<typeof reading.statement>[];
  readonly products: readonly ViewOf<typeof reading.product>[];
  readonly actors: readonly ViewOf<typeof reading.actor>[];
  readonly requirements: readonly ViewOf<typeof reading.requirement>[];
  readonly concepts: readonly ViewOf<typeof reading.concept>[];
  readonly attributes: readonly ViewOf<typeof reading.attribute>[];
  readonly relations: readonly ViewOf<typeof reading.relation>[];
  readonly actions: readonly ViewOf<typeof reading.action>[];
  readonly access: readonly ViewOf<typeof reading.access>[];
  readonly quantities: readonly ViewOf<typeof reading.quantity>[];
  readonly qualities: readonly ViewOf<typeof reading.quality>[];
  readonly mentions: readonly ViewOf<typeof reading.mention>[];
  readonly parts: readonly ViewOf<typeof reading.part>[];
  readonly systems: readonly ViewOf<typeof reading.system>[];
  readonly regimes: readonly ViewOf<typeof reading.regime>[];
  readonly principles: readonly ViewOf<typeof reading.principle>[];
  readonly teams: readonly ViewOf<typeof reading.team>[];
  readonly asked: readonly ViewOf<typeof reading.question>[];
  readonly leftovers: readonly ViewOf<typeof reading.leftover>[];
  readonly existing: readonly ViewOf<typeof reading.existing>[];
  readonly facts: readonly ViewOf<typeof host.fact>[];
  readonly matches: readonly ViewOf<typeof archetype.match>[];
  readonly proposals: readonly ViewOf<typeof archetype.proposal>[];
}

export type Proposal = ViewOf<typeof archetype.proposal>;
export type ProposalOf<Kind extends Proposal["data"]["kind"]> = Proposal & {
  readonly data: Extract<Proposal["data"], { readonly kind: Kind }>;
};

/** The proposals of one kind, those of the better match first. */
export function proposed<Kind extends Proposal["data"]["kind"]>(
  { proposals, matches }: Pick<Readings, "proposals" | "matches">,
  kind: Kind,
): readonly ProposalOf<Kind>[] {
  const scores = new Map<string, number>(matches.map(({ ref, data }) => [ref, data.score]));
  const score = ({ data }: Proposal) => scores.get(data.match ?? "") ?? 0;
  return proposals
    .filter((each): each is ProposalOf<Kind> => each.data.kind === kind)
    .toSorted((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1));
}

/** Position of each statement in its source, to keep what is said first in front. */
export function orderOf(statements: Readings["statements"]): (ref: string) => number {
  const orders = new Map<string, number>(statements.map(({ ref, data }) => [ref, data.order]));
  return (ref) => orders.get(ref) ?? 0;
}

/** Nodes in the order of the text, then by id. */
export function inTextOrder<
  Node extends { readonly id: string; readonly data: { readonly statement: string } },
>(nodes: readonly Node[], order: (ref: string) => number): readonly Node[] {
  return nodes.toSorted(
    (a, b) => order(a.data.statement) - order(b.data.statement) || (a.id < b.id ? -1 : 1),
  );
}
