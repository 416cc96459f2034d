import { type CircumstanceName, circumstances } from "@planc/core/ir";
import { patternNamed } from "../catalog/index.ts";
import type { Facts } from "./facts.ts";
import type { Stated, StatedPattern } from "./stated.ts";

/** Every circumstance is a pattern of the catalogue under the same key. */
export const circumstanceNames = Object.keys(circumstances) as readonly CircumstanceName[];

/** What of the text asks for it. */
export function askingFor({ patterns }: Stated, name: CircumstanceName): readonly StatedPattern[] {
  return patterns.filter(({ pattern, modality }) => pattern.key === name && modality !== "avoid");
}

/** What the text says, with one more thing that it asks for, or without. */
export function withCircumstance(
  { stated, product }: Pick<Facts, "stated" | "product">,
  name: CircumstanceName,
  holds: boolean,
): Stated {
  const others = stated.patterns.filter(({ pattern }) => pattern.key !== name);
  const pattern = patternNamed(name);
  if (!holds || !pattern) return { ...stated, patterns: others };
  const asked: StatedPattern = {
    pattern,
    topics: pattern.topics,
    name: pattern.name,
    modality: "must",
    refs: [product],
  };
  return { ...stated, patterns: [...others, asked] };
}
