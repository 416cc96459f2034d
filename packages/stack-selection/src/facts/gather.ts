import { findConflicts } from "../conflicts/find-conflicts.ts";
import { type Facts, readFacts, withoutDropped } from "./facts.ts";
import type { FactInputs } from "./inputs.ts";

/** What decisions rest on. Of demands that cannot hold together, one is left out and told in `conflicts`. */
export function gatherFacts(inputs: FactInputs, style?: string): Facts {
  const facts = readFacts(inputs, style);
  const conflicts = findConflicts(facts);
  if (conflicts.length === 0) return facts;
  // Nothing of the brief is lost: what is left out is decided about nowhere.
  return { ...readFacts(withoutDropped(inputs, conflicts), style), inputs, conflicts };
}
