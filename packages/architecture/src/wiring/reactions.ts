import { type Reaction, reactionsBetween } from "@planc/core";
import type { Action, Facts } from "../design/facts.ts";

/** What systems of others are told when one of them reports, where the plan decides that a hub does so. */
export function reactionsIn({
  topics,
  systems,
  actions,
  concepts,
}: Facts): readonly Reaction<Action>[] {
  const chosen = topics.get("joined-systems")?.choices[0]?.data.technology;
  return chosen === "hub-reacts" ? reactionsBetween(systems, actions, concepts) : [];
}
