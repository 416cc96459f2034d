import { optional } from "@planc/core";
import { archetype, brief, host, reading } from "@planc/core/ir";
import { step } from "../kit.ts";
import { applyCorrections, type Brief } from "../settle/apply-corrections.ts";
import { withConsequences } from "../settle/consequences.ts";
import { withHeldElsewhere } from "../settle/held-elsewhere.ts";
import { withListedRoles } from "../settle/listed-roles.ts";
import { fittingProposals } from "../settle/offers.ts";
import { guestsHaveNone, isNobodyKnown } from "../settle/people.ts";
import { asPlainPeople } from "../settle/personas.ts";
import { settleQuestions } from "../settle/questions.ts";
import { otherNames } from "../settle/rename-people.ts";
import { settleReadings } from "../settle/settle-readings.ts";
import { tellComplaints, tellLeftOut } from "../settle/tell-complaints.ts";
import { asOneVisitor } from "../settle/visitors.ts";
/** Settles what was read and what the domain adds into the brief. */
export const settle = step("settle", {
  reads: {
    statements: reading.statement,
    products: reading.product,
    actors: reading.actor,
    requirements: reading.requirement,
    concepts: reading.concept,
    attributes: reading.attribute,
    relations: reading.relation,
    actions: reading.action,
    access: reading.access,
    quantities: reading.quantity,
    qualities: reading.quality,
    mentions: reading.mention,
    parts: reading.part,
    systems: reading.system,
    regimes: reading.regime,
    principles: optional(reading.principle),
    teams: reading.team,
    asked: reading.question,
    leftovers: reading.leftover,
    existing: optional(reading.existing),
    facts: optional(host.fact),
    corrections: reading.correction,
    sources: host.source,
    matches: optional(archetype.match),
    proposals: optional(archetype.proposal),
  },
  writes: {
    product: brief.product,
    team: brief.team,
    actors: brief.actor,
    requirements: brief.requirement,
    concepts: brief.concept,
    attributes: brief.attribute,
    relations: brief.relation,
    uniqueness: brief.uniqueness,
    availability: brief.availability,
    actions: brief.action,
    access: brief.access,
    quantities: brief.quantity,
    qualities: brief.quality,
    mentions: brief.mention,
    parts: brief.part,
    systems: brief.system,
    regimes: brief.regime,
    principles: brief.principle,
    questions: brief.question,
    unread: brief.unread,
    inert: brief.inert,
  },
  run: ({ options, report, signal: _, corrections, sources, ...all }) => {
    const read = { ...all, ...withHeldElsewhere(all) };
    const people = asPlainPeople({ ...read, proposals: fittingProposals(read) });
    const withoutAccount = guestsHaveNone(people);
    const { readings, list } = withListedRoles(asOneVisitor(people, withoutAccount), (name) =>
      isNobodyKnown(name, withoutAccount),
    );
    const settled = settleReadings(readings, list, otherNames(read.actors, readings.actors));
    const questionsOf = (known: Brief) =>
      settleQuestions({ ...readings, ...seen(known) }, known, settled.asked);
    if (corrections.length === 0) {
      if (readings.statements.length > 0 && !settled.brief.product) report("nothing-understood");
      const questions = settleQuestions(readings, settled.brief, settled.asked);
      return withConsequences({ ...settled.brief, questions });
    }
    const {
      brief: corrected,
      complaints,
      leftOut,
    } = applyCorrections(settled.brief, corrections, questionsOf);
    if (!corrected.product) report("nothing-understood");
    tellComplaints(complaints, options.mostReported, report);
    tellLeftOut({ leftOut, corrections, sources }, report);
    return withConsequences(corrected);
  },
});

/** The facts of a brief that decide what is worth asking. */
function seen({ quantities, mentions, systems, qualities, actors }: Brief) {
  return { quantities, mentions, systems, qualities, actors };
}
