import { joinedIn, ownersAmong, reactionsBetween, toldReactions } from "@planc/core";
import type { Gap } from "./gap.ts";
import { isPeopled } from "./load-gap.ts";
import type { MovesKnown } from "./open-moves.ts";
import type { Known } from "./questions.ts";

/** What is there to connect systems of others: which of them tells which of what, where only their names are said. */
export function joinedGap(
  { statements, systems }: Known,
  { product, actors, actions }: MovesKnown,
): Gap | undefined {
  if (!product || isPeopled(product.data, actors, actions)) return undefined;
  const joined = joinedIn(
    statements.map(({ data }) => data.text),
    systems.map(({ data }) => data.name),
  );
  if (!joined) return undefined;
  const all = `${joined.slice(0, -1).join(", ")} and ${joined.at(-1)}`;
  return {
    id: "between-systems",
    text: `What does each of ${all} tell which other, and which of them has the last word on a record that several hold?`,
    default: takenOf(
      systems.filter(({ data }) => joined.includes(data.name)),
      actions,
    ),
    options: [],
    reason:
      "The text names what is connected, and not what goes from one to another; flows, subscriptions and the owner of each record follow from it.",
    about: ["brief/product#product"],
    turns: ["joined-systems"],
  };
}

/** What the plan draws until it is answered. */
function takenOf(systems: Known["systems"], actions: MovesKnown["actions"]): string {
  const reactions = reactionsBetween(systems, actions);
  if (reactions.length === 0) {
    return "What one of them reports is kept here and handed to no other by itself; each is sent what a caller asks for.";
  }
  const relations = systems.find(({ data }) => /customer relationship/i.test(data.category ?? ""));
  return `${toldReactions(reactions)}. The last word have ${ownersAmong(systems).join(", ")}, of which the product keeps a copy.${
    relations
      ? ` People go from here to ${relations.data.name}, and what is changed there is not heard of.`
      : ""
  }`;
}
