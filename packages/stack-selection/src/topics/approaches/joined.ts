import { isPeopled, joinedIn, type Reaction, reactionsBetween } from "@planc/core";
import type { Facts } from "../../facts/facts.ts";
import { listed } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

type System = Facts["inputs"]["systems"][number];

/** Systems that the text has connected, where that is what the product is for. */
export function joinedOf({ inputs }: Facts): readonly System[] | undefined {
  const { product, actors, actions, statements = [], systems } = inputs;
  if (isPeopled(product.data.kinds, actors, actions)) return undefined;
  const names = joinedIn(
    statements.map(({ data }) => data.text),
    systems.map(({ data }) => data.name),
  );
  return names && systems.filter(({ data }) => names.includes(data.name));
}

/** What the reports of one of them let the plan tell the others. */
export function reactionsOf(facts: Facts): readonly Reaction[] {
  return reactionsBetween(joinedOf(facts) ?? [], facts.inputs.actions);
}

/** Several systems that are to be connected, of which the text does not say what goes between them. */
export const joinedVerdict: TopicRule = (facts) => {
  const joined = joinedOf(facts);
  if (!facts.conditions.server || !joined) return undefined;
  return yes(
    `The text has ${listed(joined.map(({ data }) => data.name))} connected, and does not say what one of them is told when another reports something`,
    joined.map(({ ref }) => ref),
  );
};
