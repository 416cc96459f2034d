import type { Plan } from "@planc/core/host";
import { vocabulary } from "@planc/core/ir";
import { type Brief, briefOf, partBrief } from "../brief.ts";
import type { DomainName } from "../domains.ts";
import type { Labels } from "../labels.ts";
import { actorNames, regimeNames, systemNames } from "../names/rules.ts";
import type { Tally } from "../tally.ts";
import { scoreAttributes } from "./score-attributes.ts";
import { scoreEntities } from "./score-entities.ts";
import { scoreEnumerations } from "./score-enumerations.ts";
import { scoreIds } from "./score-ids.ts";
import { scoreNames } from "./score-names.ts";
import { scoreQuantities } from "./score-quantities.ts";
import { scoreRelations } from "./score-relations.ts";
import { type Spellings, scoreTechnologies, spellingsOf } from "./score-technologies.ts";

export type Tallies = Readonly<Record<DomainName, Tally>>;

export interface CaseScore {
  readonly id: string;
  readonly tallies: Tallies;
  /** What was assumed where the text is silent, with those that are labelled. */
  readonly assumed: Readonly<Record<AssumedKind, AssumedCount>>;
}

export const assumedKinds = ["concepts", "attributes", "relations", "actors", "systems"] as const;
export type AssumedKind = (typeof assumedKinds)[number];

export interface AssumedCount {
  readonly count: number;
  readonly labelled: readonly string[];
}

export function scoreCase(labels: Labels, plan: Plan): CaseScore {
  const whole = briefOf(plan);
  const { read, assumed } = partBrief(whole);
  const spellings = spellingsOf(plan.get(vocabulary.term).map(({ data }) => data));
  const tallies = scoreBrief(labels, read, spellings);
  // What the assumed nodes add to what was read is what they match.
  const all = scoreBrief(labels, whole, spellings);
  const added = (domain: DomainName): readonly string[] => {
    const before = new Set(tallies[domain].found);
    return all[domain].found.filter((each) => !before.has(each));
  };
  const count = (kind: AssumedKind, domain: DomainName): AssumedCount => ({
    count: assumed[kind].length,
    labelled: added(domain),
  });
  return {
    id: labels.id,
    tallies,
    assumed: {
      concepts: count("concepts", "entities"),
      attributes: count("attributes", "attributes"),
      relations: count("relations", "relationship pairs"),
      actors: count("actors", "actors"),
      systems: count("systems", "systems"),
    },
  };
}

export function scoreBrief(labels: Labels, read: Brief, spellings: Spellings): Tallies {
  const { entities } = labels;
  const matched = scoreEntities(entities, read);
  const { tally: attributes, standIns } = scoreAttributes(entities, read, matched);
  const relations = scoreRelations(entities, read, matched, standIns);
  const quantities = scoreQuantities(labels.quantities, read.quantities);
  const technologies = scoreTechnologies(labels, read.mentions, spellings);
  const names = (nodes: readonly { readonly data: { readonly name: string } }[]) =>
    nodes.map(({ data }) => ({ name: data.name }));
  return {
    entities: matched.tally,
    attributes,
    relationships: relations.withKind,
    "relationship pairs": relations.pairs,
    "requirement ids": scoreIds(labels, read.requirements),
    quantities: quantities.values,
    comparators: quantities.comparators,
    technologies: technologies.names,
    modalities: technologies.modalities,
    systems: scoreNames(
      labels.integrations,
      read.systems.map(({ data }) => ({ name: data.name, also: data.category })),
      { ...systemNames, elsewhere: labels.technologies },
    ),
    actors: scoreNames(
      labels.actors,
      read.actors.map(({ data }) => ({ name: data.name, others: data.also })),
      actorNames,
    ),
    enumerations: scoreEnumerations(entities, read, matched),
    compliance: scoreNames(labels.compliance, names(read.regimes), regimeNames),
  };
}
