import { type Facts, wantedFor } from "../facts/facts.ts";
import { listed } from "../text/words.ts";
import type { Candidate } from "./candidates.ts";
import type { Elimination, EliminationContext } from "./eliminate.ts";

type Check = (facts: Facts, needed: EliminationContext["needed"]) => Elimination | undefined;

const storeCannot: Check = (facts) => {
  const [store] = wantedFor(facts, "relational-store");
  const group = facts.catalogue.entryOf("row-level-security")?.requires?.[0] ?? [];
  if (!store || group.includes(store.key)) return undefined;
  const able = listed(
    group.map((key) => facts.catalogue.nameOf(key)),
    "or",
  );
  return {
    because: `needs ${able}, and ${store.name} is what the text names`,
    by: store.refs,
  };
};

/** What of the brief leaves a way of building no room, by its key. */
const checks: Readonly<Record<string, Check>> = {
  "row-level-security": storeCannot,
};

export function approachCheck(
  { key, entry }: Candidate,
  { facts, needed }: Pick<EliminationContext, "facts" | "needed">,
): Elimination | undefined {
  if (entry?.form !== "approach" || !Object.hasOwn(checks, key)) return undefined;
  return checks[key]?.(facts, needed);
}
