import { sample } from "../text/words.ts";
import type { Known, Surroundings } from "./condition.ts";
import { namesOf } from "./condition-readers.ts";

const repeating: ReadonlySet<string> = new Set([
  "retries",
  "error-handling",
  "transactional-outbox",
  "asynchronous-processing",
]);

/** Calls to systems of others that wait for their repetition: a program writes them, and another takes them up. */
export function pendingCalls({
  stated,
  inputs: { systems },
}: Pick<Surroundings, "stated" | "inputs">): Known | undefined {
  const repeated = stated.patterns.filter(({ pattern }) => repeating.has(pattern.key));
  if (systems.length === 0 || repeated.length === 0) return undefined;
  return {
    text: `calls to ${sample(namesOf(systems), 6)} that failed and wait for their repetition`,
    refs: [...systems.map(({ ref }) => ref), ...repeated.flatMap(({ refs }) => refs)],
  };
}
