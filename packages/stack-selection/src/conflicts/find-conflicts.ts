import type { Catalogue } from "../catalog/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import { clause, listed } from "../text/words.ts";
import { type Demand, demandsOf, type Question } from "./demands.ts";
import { irreducible } from "./irreducible.ts";

/** Demands that leave no answer together, and would without any one of them. */
export interface Conflict {
  readonly question: Question;
  readonly kept: readonly [Demand, ...Demand[]];
  /** What the plan goes without, so that the others hold. */
  readonly dropped: Demand;
}

/**
 * What the text asks for and cannot have together, set by set: of each smallest set the last in rank is
 * dropped, until the rest can hold.
 */
export function findConflicts(facts: Facts): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  let left = [...demandsOf(facts)].sort(
    (a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  for (const question of questions) {
    for (;;) {
      const own = left.filter((each) => each.question === question);
      // The last in rank are left out first, so that what remains is what binds most.
      const set = irreducible(own.toReversed(), leaveNothing).toReversed();
      const [first, ...others] = set.slice(0, -1);
      const dropped = set.at(-1);
      if (!first || !dropped) break;
      conflicts.push({ question, kept: [first, ...others], dropped });
      left = left.filter((each) => each !== dropped);
    }
  }
  return conflicts;
}

const questions: readonly Question[] = ["server-language", "client-language", "cloud"];

function leaveNothing(demands: readonly Demand[]): boolean {
  const [first, ...others] = demands;
  if (!first) return false;
  return !first.leaves.some((key) => others.every(({ leaves }) => leaves.includes(key)));
}

/** Why the demands leave nothing, and what the plan does about it. */
export function conflictText(catalogue: Catalogue, { question, kept, dropped }: Conflict): string {
  const all = [...kept, dropped];
  const told = all.flatMap((each) => each.because ?? usedFrom(catalogue, each) ?? []);
  const reasons = told.length > 0 ? told.join(", ") : all.map(({ name }) => name).join(", ");
  return `${clause(reasons)}, and ${nothing[question]}; the plan keeps ${listed(
    kept.map(({ name }) => name),
  )} and leaves out ${dropped.name}`;
}

const nothing: Readonly<Record<Question, string>> = {
  "server-language": "they leave no language for the server",
  "client-language": "they leave no language for the client",
  cloud: "they leave no cloud for the product",
};

function usedFrom(catalogue: Catalogue, { name, leaves }: Demand): string | undefined {
  const names = leaves.map(catalogue.nameOf);
  return names.includes(name) ? undefined : `${name} is used from ${listed(names, "or")}`;
}
