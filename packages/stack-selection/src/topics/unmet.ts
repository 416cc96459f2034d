import type { Ref } from "@planc/core";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";

export interface Unmet {
  readonly name: string;
  readonly refs: readonly Ref[];
  readonly group: readonly string[];
}

/** Asked for each need, and the same for all needs of one brief. */
const unmet = new WeakMap<Facts, ReadonlyMap<TopicKey, Unmet>>();

/** By need the first technology of the text that requires what no other of the text is. */
export function unmetBy(facts: Facts): ReadonlyMap<TopicKey, Unmet> {
  const known = unmet.get(facts) ?? findUnmet(facts);
  unmet.set(facts, known);
  return known;
}

function findUnmet({ stated, catalogue }: Facts): ReadonlyMap<TopicKey, Unmet> {
  const wanted = stated.technologies.filter(({ modality }) => modality !== "avoid");
  const keys = new Set(wanted.map((each) => each.key));
  const found = new Map<TopicKey, Unmet>();
  for (const { name, refs, entry } of wanted) {
    for (const group of entry?.requires ?? []) {
      if (group.some((each) => keys.has(each))) continue;
      const topic = catalogue.entryOf(group[0] ?? "")?.topics[0];
      if (topic !== undefined && !found.has(topic)) found.set(topic, { name, refs, group });
    }
  }
  return found;
}
