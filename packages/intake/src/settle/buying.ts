import { type DraftOf, node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import {
  boughtNouns,
  buyingVerbs,
  closedNouns,
  closingVerbs,
  heldParts,
  holders,
  madeBy,
} from "../catalog/buying-words.ts";
import type { Effect } from "../catalog/verbs.ts";

import { derived } from "../kit.ts";

type Concept = Ref<"brief/concept">;

/** What of the reading tells it, and how to find things by their whole name. */
interface Buying {
  readonly verb: string;
  readonly name: string;
  readonly ties: readonly string[];
  readonly into: boolean;
  readonly find: (name: string) => Concept | undefined;
}

/**
 * Buying in other words: who purchases products places an order, who books a room makes a booking, and who
 * adds a product to a cart makes an item of the cart and no product. Nothing where the text has no such things.
 */
export function boughtAs({
  verb,
  name,
  ties,
  into,
  find,
}: Buying):
  | { readonly verb: string; readonly effect: Effect; readonly concept: Concept }
  | undefined {
  const head = lastWord(name);
  const order = find("order");
  const buys = buyingVerbs.has(verb) && boughtNouns.has(head);
  if (order && (buys || (closingVerbs.has(verb) && closedNouns.has(head)))) {
    return { verb: "place", effect: "create", concept: order };
  }
  const made = madeBy[verb]?.map(find).find((each) => each !== undefined);
  const about = find(name);
  if (made && about && about !== made) return { verb: "create", effect: "create", concept: made };
  if (!into) return undefined;
  for (const tie of ties.filter((each) => holders.has(lastWord(each)))) {
    const holder = find(tie) ?? find(lastWord(tie));
    if (!holder) continue;
    const part = heldParts
      .map((each) => find(`${lastWord(tie)} ${each}`))
      .find((each) => each !== undefined);
    if (!part) return { verb: "update", effect: "update", concept: holder };
    return /^(?:remove|delete|detach)$/.test(verb)
      ? { verb: "remove", effect: "delete", concept: part }
      : { verb: "add", effect: "create", concept: part };
  }
  return undefined;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
}

/** Who puts items into a cart sees the cart, also where the text says so of the items alone. */
export function withHolders(
  actions: readonly DraftOf<typeof brief.action>[],
  concepts: readonly DraftOf<typeof brief.concept>[],
): readonly DraftOf<typeof brief.action>[] {
  const acted = new Set<string>(actions.map(({ data }) => data.concept));
  const seen = actions.flatMap(({ id, data }) => {
    const part = heldParts.find((each) => data.concept.endsWith(`-${each}`));
    if (data.effect !== "create" || data.automatic !== undefined || part === undefined) return [];
    const owner = data.concept.slice("brief/concept#".length, -part.length - 1);
    const kind = owner.slice(owner.lastIndexOf("-") + 1);
    const holder = concepts.find((each) => each.id === owner || each.id.endsWith(`-${kind}`));
    if (!holders.has(kind) || !holder || acted.has(`brief/concept#${holder.id}`)) return [];
    return [
      node(
        brief.action,
        slug(`view ${holder.id}`),
        {
          actors: data.actors,
          verb: "view",
          concept: `brief/concept#${holder.id}`,
          effect: "read",
          requirements: data.requirements,
        },
        derived("holder-is-seen", [`brief/action#${id}`]),
      ),
    ];
  });
  return [...actions, ...new Map(seen.map((each) => [each.id, each])).values()];
}
