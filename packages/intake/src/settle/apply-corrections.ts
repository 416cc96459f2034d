import type { Draft, DraftOf, Slot, SlotId } from "@planc/core";
import { brief } from "@planc/core/ir";
import {
  type Corrected,
  type Correction,
  correctBrief,
  type Fact,
  factsOf,
} from "./correct-brief.ts";

/** Every fact of the brief. */
export interface Brief {
  readonly product: DraftOf<typeof brief.product> | undefined;
  readonly team: DraftOf<typeof brief.team> | undefined;
  readonly actors: readonly DraftOf<typeof brief.actor>[];
  readonly requirements: readonly DraftOf<typeof brief.requirement>[];
  readonly concepts: readonly DraftOf<typeof brief.concept>[];
  readonly attributes: readonly DraftOf<typeof brief.attribute>[];
  readonly relations: readonly DraftOf<typeof brief.relation>[];
  readonly uniqueness: readonly DraftOf<typeof brief.uniqueness>[];
  readonly availability: readonly DraftOf<typeof brief.availability>[];
  readonly actions: readonly DraftOf<typeof brief.action>[];
  readonly access: readonly DraftOf<typeof brief.access>[];
  readonly quantities: readonly DraftOf<typeof brief.quantity>[];
  readonly qualities: readonly DraftOf<typeof brief.quality>[];
  readonly mentions: readonly DraftOf<typeof brief.mention>[];
  readonly parts: readonly DraftOf<typeof brief.part>[];
  readonly systems: readonly DraftOf<typeof brief.system>[];
  readonly regimes: readonly DraftOf<typeof brief.regime>[];
  readonly principles: readonly DraftOf<typeof brief.principle>[];
  readonly questions: readonly DraftOf<typeof brief.question>[];
  readonly unread: readonly DraftOf<typeof brief.unread>[];
  readonly inert: readonly DraftOf<typeof brief.inert>[];
}

export interface CorrectedBrief extends Pick<Corrected, "complaints" | "leftOut"> {
  readonly brief: Brief;
}

/**
 * The brief as corrected by hand. What is asked follows from what is known then, so the questions are
 * asked of the brief as it is after a first pass.
 */
export function applyCorrections(
  settled: Brief,
  corrections: readonly Correction[],
  questionsOf: (known: Brief) => Brief["questions"],
): CorrectedBrief {
  const first = typed(correctBrief(factsOf(draftsOf(settled)), corrections).facts);
  const asked = { ...settled, questions: questionsOf(first) };
  const { facts, ...told } = correctBrief(factsOf(draftsOf(asked)), corrections);
  return { brief: typed(facts), ...told };
}

function draftsOf({ product, team, ...lists }: Brief): readonly Draft[] {
  return [product ?? [], team ?? [], ...Object.values(lists)].flat();
}

function typed(facts: readonly Fact[]): Brief {
  return {
    product: ofSlot(brief.product, facts)[0],
    team: ofSlot(brief.team, facts)[0],
    actors: ofSlot(brief.actor, facts),
    requirements: ofSlot(brief.requirement, facts),
    concepts: ofSlot(brief.concept, facts),
    attributes: ofSlot(brief.attribute, facts),
    relations: ofSlot(brief.relation, facts),
    uniqueness: ofSlot(brief.uniqueness, facts),
    availability: ofSlot(brief.availability, facts),
    actions: ofSlot(brief.action, facts),
    access: ofSlot(brief.access, facts),
    quantities: ofSlot(brief.quantity, facts),
    qualities: ofSlot(brief.quality, facts),
    mentions: ofSlot(brief.mention, facts),
    parts: ofSlot(brief.part, facts),
    systems: ofSlot(brief.system, facts),
    regimes: ofSlot(brief.regime, facts),
    principles: ofSlot(brief.principle, facts),
    questions: ofSlot(brief.question, facts),
    unread: ofSlot(brief.unread, facts),
    inert: ofSlot(brief.inert, facts),
  };
}

/** The facts of one slot, with their types: each was parsed by its schema before. */
function ofSlot<Id extends SlotId, Data>(
  slot: Slot<Id, Data>,
  facts: readonly Fact[],
): readonly Draft<Id, Data>[] {
  return facts
    .filter(({ area }) => area.slot.id === slot.id)
    .map(({ id, fields, why }) => ({ slot: slot.id, id, data: slot.schema.parse(fields), why }));
}
