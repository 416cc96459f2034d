import type { Gap } from "./gap.ts";
import { isPeopled } from "./load-gap.ts";
import type { MovesKnown } from "./open-moves.ts";
import type { Known } from "./questions.ts";

const joining = /\b(?:connect|integrat|synchroni[sz]|link)(?:s|es|ed|ing|e|ion)?\b/i;

/** What is there to connect systems of others: which of them tells which of what, where only their names are said. */
export function joinedGap(
  { statements, systems }: Known,
  { product, actors, actions }: MovesKnown,
): Gap | undefined {
  if (!product || isPeopled(product.data, actors, actions)) return undefined;
  const names = [...new Set(systems.map(({ data }) => data.name))];
  const joined = statements
    .filter(({ data }) => joining.test(data.text))
    .map(({ data }) => names.filter((name) => data.text.includes(name)))
    .find((each) => each.length > 1);
  if (!joined) return undefined;
  const all = `${joined.slice(0, -1).join(", ")} and ${joined.at(-1)}`;
  return {
    id: "between-systems",
    text: `What does each of ${all} tell which other, and which of them has the last word on a record that several hold?`,
    default:
      "What one of them reports is kept here and handed to no other by itself; each is sent what a caller asks for.",
    options: [],
    reason:
      "The text names what is connected, and not what goes from one to another; flows, subscriptions and the owner of each record follow from it.",
    about: ["brief/product#product"],
  };
}
