import type { Ref } from "@planc/core";
import type { Catalogue } from "../catalog/catalogue.ts";
import { topicsOfOne } from "../catalog/existing-topics.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Conflict } from "../conflicts/find-conflicts.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import type { Conditions } from "./condition.ts";
import { readConditions } from "./conditions.ts";
import type { FactInputs } from "./inputs.ts";
import { type Numbers, readNumbers } from "./numbers.ts";
import { readStated, type Stated, type StatedTechnology } from "./stated.ts";

/** What decisions rest on, read from the brief once. */
export interface Facts {
  readonly inputs: FactInputs;
  readonly catalogue: Catalogue;
  readonly product: Ref;
  readonly kinds: ReadonlySet<string>;
  readonly stage: string | undefined;
  /** Lower case. */
  readonly skills: readonly string[];
  readonly stored: FactInputs["concepts"];
  readonly stated: Stated;
  readonly numbers: Numbers;
  readonly conditions: Conditions;
  readonly style: string | undefined;
  /** What the text wants for each topic, the most binding first. */
  readonly wanted: ReadonlyMap<TopicKey, readonly StatedTechnology[]>;
  /** Demands that exclude each other; what they leave out is in none of the above but `inputs`. */
  readonly conflicts: readonly Conflict[];
}

/** Reads the brief, with all that it asks for. */
export function readFacts(inputs: FactInputs, style?: string): Facts {
  const catalogue = catalogueOf(inputs.options);
  const stated = readStated(inputs, catalogue);
  const numbers = readNumbers(inputs);
  const stored = byWeight(
    inputs,
    inputs.concepts.filter(({ data }) => data.role === "stored" || data.role === "join"),
  );
  return {
    inputs,
    catalogue,
    product: inputs.product.ref,
    kinds: new Set(inputs.product.data.kinds),
    stage: inputs.product.data.stage,
    skills: (inputs.team?.data.skills ?? []).map((skill) => skill.toLowerCase()),
    stored,
    stated,
    numbers,
    conditions: readConditions({ inputs, stated, numbers, stored, style }),
    style,
    wanted: wantedByTopic(stated),
    conflicts: [],
  };
}

/** The brief without the demands that are left out for others. */
export function withoutDropped(inputs: FactInputs, conflicts: readonly Conflict[]): FactInputs {
  const without = new Set(conflicts.flatMap(({ dropped }) => dropped.refs));
  if (without.size === 0) return inputs;
  return {
    ...inputs,
    mentions: inputs.mentions.filter(({ ref }) => !without.has(ref)),
    systems: inputs.systems.filter(({ ref }) => !without.has(ref)),
  };
}

/** What most of the product is about first: concepts by how many actions and relations name them. */
function byWeight(
  { actions, relations }: FactInputs,
  concepts: FactInputs["concepts"],
): FactInputs["concepts"] {
  const weights = new Map<string, number>();
  const add = (ref: string): void => {
    weights.set(ref, (weights.get(ref) ?? 0) + 1);
  };
  for (const { data } of actions) add(data.concept);
  for (const { data } of relations) {
    add(data.from);
    add(data.to);
  }
  return [...concepts].sort(
    (a, b) => (weights.get(b.ref) ?? 0) - (weights.get(a.ref) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** What the text wants and the repository has for a topic, the most binding first; what is avoided is left out. */
export function wantedFor(facts: Facts, topic: TopicKey): readonly StatedTechnology[] {
  return facts.wanted.get(topic) ?? [];
}

function wantedByTopic({
  technologies,
  atHand,
}: Stated): ReadonlyMap<TopicKey, readonly StatedTechnology[]> {
  const wanted = new Map<TopicKey, StatedTechnology[]>();
  for (const each of [...technologies, ...atHand]) {
    if (each.topic === undefined || each.modality === "avoid") continue;
    wanted.set(each.topic, [...(wanted.get(each.topic) ?? []), each]);
  }
  for (const [topic, list] of wanted) {
    list.sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.found?.order ?? 0) - (b.found?.order ?? 0) ||
        (a.key < b.key ? -1 : 1),
    );
    const own = withoutFoundations(sides.has(topic) ? list : withoutExamples(list));
    wanted.set(topic, topicsOfOne.has(topic) ? withoutRivals(own) : own);
  }
  return wanted;
}

/** Needs that the server and the client may fill with one each. */
const sides: ReadonlySet<TopicKey> = new Set<TopicKey>(["language", "unit-testing"]);

/** "A, or B if it must be": beside what is asked for, what would do as well is not chosen too. */
function withoutExamples(list: readonly StatedTechnology[]): readonly StatedTechnology[] {
  const asked = list.filter(({ modality }) => modality !== "prefer");
  return asked.length > 0 ? asked : list;
}

/** Whether the text names several for one need of which each would do. */
export function areAlternatives(wanted: readonly StatedTechnology[]): boolean {
  return wanted.length > 1 && wanted.every(({ modality }) => modality === "prefer");
}

/** Without PostgreSQL where the text names what runs it: who names both has chosen the service. */
function withoutFoundations(list: readonly StatedTechnology[]): StatedTechnology[] {
  const under = new Set(
    list.flatMap(({ entry }) => (entry?.onRequest === true ? (entry.over ?? []) : [])),
  );
  return list.filter(({ key, found }) => found !== undefined || !under.has(key));
}

/** The first alone, what it is built on, and what the text asks for besides. */
function withoutRivals(list: readonly StatedTechnology[]): StatedTechnology[] {
  const [first, ...others] = list;
  if (!first) return [];
  const wished = (each: StatedTechnology) =>
    first.found !== undefined && first.modality === "existing" && each.modality === "prefer";
  return [
    first,
    ...others.filter(
      (each) => first.entry?.over?.includes(each.key) || !(each.unnamed || wished(each)),
    ),
  ];
}

export function avoided(facts: Facts, key: string): StatedTechnology | undefined {
  return facts.stated.technologies.find((each) => each.key === key && each.modality === "avoid");
}

/**
 * Products before protocols: Socket.IO is the choice, and WebSocket what it speaks. Servers before what
 * runs inside the program: H2 beside PostgreSQL is what tests run on.
 */
function rank({ modality, entry }: StatedTechnology): number {
  const modalities = { must: 0, existing: 1, prefer: 2, avoid: 3 };
  const inside = entry?.fits?.embedded?.[0] === 1 ? 0.5 : 0;
  return modalities[modality] + (entry?.form === "protocol" ? 10 : 0) + inside;
}
