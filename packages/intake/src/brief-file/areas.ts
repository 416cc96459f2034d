import type { DataOf, Slot } from "@planc/core";
import { brief, type reading } from "@planc/core/ir";
import { effects, everyEffect } from "../catalog/verbs.ts";

/** The areas of the brief, as corrections name them: the nouns of its slots. */
export type Noun = Exclude<DataOf<typeof reading.correction>["area"], "file">;

/** The data of a fact, whatever its slot; references in it may be names or addresses. */
export type Fields = Readonly<Record<string, unknown>>;

/** How the facts of one slot stand in brief.yaml. */
export interface Area {
  readonly noun: Noun;
  readonly slot: Slot;
  /** Its key: at the top, or in the concept that its entries belong to. */
  readonly key: string;
  /** The field that names the concept in whose entry this one stands. */
  readonly within?: string;
  /** Fields that every entry has: they tell it from others. */
  readonly identity: readonly string[];
  /** Fields that tell it further, where they are given. */
  readonly telling: readonly string[];
  /** The field by which other entries name it. */
  readonly label?: string;
  /** What an entry means that leaves out what a fact has to have. */
  readonly defaults?: (entry: Fields) => Fields;
}

/** In the order of the file. */
export const areas: readonly Area[] = [
  area("product", "product", {
    slot: brief.product,
    defaults: ({ name }) => ({ summary: name, scope: "system" }),
  }),
  area("team", "team", { slot: brief.team, defaults: () => ({ skills: [] }) }),
  area("actor", "actors", {
    slot: brief.actor,
    identity: ["name"],
    label: "name",
    defaults: () => ({ kind: "person" }),
  }),
  area("requirement", "requirements", {
    slot: brief.requirement,
    identity: ["key"],
    label: "key",
    defaults: () => ({ kind: "functional" }),
  }),
  area("concept", "concepts", {
    slot: brief.concept,
    identity: ["name"],
    label: "name",
    defaults: () => ({ role: "stored" }),
  }),
  area("attribute", "attributes", {
    slot: brief.attribute,
    within: "concept",
    identity: ["name"],
  }),
  area("relation", "relations", {
    slot: brief.relation,
    within: "from",
    identity: ["to"],
    telling: ["role"],
    defaults: () => ({ kind: "many-to-one" }),
  }),
  area("uniqueness", "uniqueness", {
    slot: brief.uniqueness,
    within: "concept",
    identity: ["name"],
    defaults: () => ({ requirements: [] }),
  }),
  area("availability", "availability", {
    slot: brief.availability,
    within: "concept",
    identity: ["name"],
    defaults: () => ({ free: "free", taken: "taken", requirements: [] }),
  }),
  area("action", "actions", {
    slot: brief.action,
    identity: ["verb", "concept"],
    defaults: ({ verb }) => ({
      actors: [],
      effect: effects.get(String(verb)) ?? "command",
      requirements: [],
    }),
  }),
  area("access", "access", {
    slot: brief.access,
    identity: ["who"],
    telling: ["verb", "concept"],
    defaults: ({ verb }) => ({
      effects: verb === undefined ? [...everyEffect] : [effects.get(String(verb)) ?? "command"],
      conditions: [],
      requirements: [],
    }),
  }),
  area("quantity", "quantities", {
    slot: brief.quantity,
    identity: ["about"],
    telling: ["measure", "percentile", "test"],
    label: "about",
    defaults: () => ({ kind: "system-target", comparator: "=", unit: "" }),
  }),
  area("quality", "qualities", {
    slot: brief.quality,
    identity: ["name"],
    label: "name",
    defaults: ({ name }) => ({ text: name }),
  }),
  area("mention", "technologies", {
    slot: brief.mention,
    identity: ["technology"],
    telling: ["topic"],
    label: "technology",
    defaults: () => ({ modality: "must", kind: "product" }),
  }),
  area("part", "parts", {
    slot: brief.part,
    identity: ["name"],
    label: "name",
    defaults: () => ({ kind: "module" }),
  }),
  area("system", "systems", { slot: brief.system, identity: ["name"], label: "name" }),
  area("regime", "regimes", { slot: brief.regime, identity: ["name"], label: "name" }),
  area("principle", "principles", {
    slot: brief.principle,
    identity: ["name"],
    label: "name",
    defaults: ({ name }) => ({ text: name, level: "must" }),
  }),
  area("question", "questions", {
    slot: brief.question,
    identity: ["text"],
    defaults: () => ({ options: [], about: [] }),
  }),
  area("unread", "notUnderstood", { slot: brief.unread, identity: ["text"] }),
  area("inert", "noEffect", { slot: brief.inert, identity: ["text"] }),
];

/** Areas whose entries stand in a concept. */
export const nestedAreas: readonly Area[] = areas.filter(({ within }) => within !== undefined);

export function areaOf(noun: string): Area | undefined {
  return areas.find((each) => each.noun === noun);
}

/** Whether the slot holds one fact: its entry is a map, not a list. */
export function isSingle({ slot }: Area): boolean {
  return slot.cardinality === "one";
}

function area(
  noun: Noun,
  key: string,
  rest: Pick<Area, "slot"> & Partial<Omit<Area, "noun" | "key" | "slot">>,
): Area {
  return { noun, key, identity: [], telling: [], ...rest };
}
