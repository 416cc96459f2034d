import type { DataOf } from "@planc/core";
import type { learning } from "@planc/core/ir";
import { agentsOfOthers, meant, modelNames, useWords, writes } from "../catalog/language-words.ts";
import { learnt } from "../catalog/learning-words.ts";
import { isBuilt, type Requirement } from "./purposes.ts";

export type UseKind = DataOf<typeof learning.use>["kind"];

/** Something that a language or embedding model is to do. */
export interface UsePurpose {
  readonly kind: UseKind;
  readonly requirements: readonly Requirement[];
}

/** What the text has models do, once for each kind; what it says of them goes with the first that writes. */
export function usesIn(requirements: readonly Requirement[]): readonly UsePurpose[] {
  const found = new Map<UseKind, Requirement[]>();
  const add = (kind: UseKind, requirement: Requirement) =>
    found.set(kind, [...(found.get(kind) ?? []), requirement]);
  const loose: Requirement[] = [];
  for (const requirement of requirements.filter(isBuilt)) {
    const { text } = requirement.data;
    if (agentsOfOthers.test(text)) {
      add("offer-tools", requirement);
      continue;
    }
    const isWriting = writes.test(text) || (modelNames.test(text) && !meant.test(text));
    if (meant.test(text)) add("embed", requirement);
    // What is learnt from rows is no language model, where the text names none.
    if (!isWriting || (learnt.test(text) && !modelNames.test(text))) continue;
    const kind = kindOf(text);
    if (kind) add(kind, requirement);
    else loose.push(requirement);
  }
  const converses = found.get("converse");
  if (converses) {
    // In a conversation answering and writing are the same act.
    for (const same of ["answer", "generate"] as const) {
      converses.push(...(found.get(same) ?? []));
      found.delete(same);
    }
  }
  const [main] = [...found.keys()].filter((kind) => kind !== "embed" && kind !== "offer-tools");
  if (main) found.get(main)?.push(...loose);
  return [...found].map(([kind, each]) => ({ kind, requirements: each }));
}

/** In the part of a clause that speaks of the model, else in the clause. */
function kindOf(text: string): UseKind | undefined {
  const ofModel = (parts: readonly string[]) =>
    parts.filter((each) => writes.test(each) || modelNames.test(each));
  const clauses = ofModel(text.split(/(?<=[.;])\s+|, (?:When|Then|and then) /));
  const kind = (parts: readonly string[]) =>
    useWords.find(([, words]) => parts.some((each) => words.test(each)))?.[0];
  return kind(ofModel(clauses.flatMap((each) => each.split(/, /)))) ?? kind(clauses);
}
