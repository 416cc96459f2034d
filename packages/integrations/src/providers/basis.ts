import type { DataOf } from "@planc/core";
import type { integration } from "@planc/core/ir";
import type { Fact } from "../catalog/fact.ts";

export type Basis = DataOf<typeof integration.provider>["version"]["basis"];

/** Where a fact comes from, as the plan keeps it. */
export function basisOf(fact: Fact<unknown>): Basis {
  switch (fact.state) {
    case "known":
      return {
        kind: "published",
        source: fact.source.url,
        date: fact.date,
        confidence: fact.confidence,
        ...(fact.method === "recalled" ? { recalled: true as const } : {}),
      };
    case "unpublished":
      return {
        kind: "unpublished",
        instead: fact.instead,
        source: fact.source.url,
        date: fact.date,
      };
    case "unknown":
      return { kind: "unknown", ask: fact.ask };
  }
}

/** What stands in place of a value that is not known. */
export function insteadOf(fact: Fact<unknown>): string {
  if (fact.state === "unpublished") return fact.instead;
  return fact.state === "unknown" ? `not known: ${fact.ask}` : "known";
}
