import { type DraftOf, node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import {
  buyers,
  guestBuying,
  guestLooking,
  heldParts,
  holders,
  noGuestBuying,
  shownGoods,
} from "../catalog/buying-words.ts";
import { derived } from "../kit.ts";
import type { Readings } from "./readings.ts";

type Action = DraftOf<typeof brief.action>;
type Actor = DraftOf<typeof brief.actor>;
type Requirement = DraftOf<typeof brief.requirement>;

/**
 * In a shop where people without an account fill a cart or buy, they see what is sold: whoever may put
 * something into a cart was shown it. Where they buy, they place the order as well. A text may also say that
 * goods are looked at without an account.
 */
export function withGuests(
  actions: readonly Action[],
  actors: readonly Actor[],
  requirements: readonly Requirement[],
  statements: Readings["statements"],
): { readonly actions: readonly Action[]; readonly actors: readonly Actor[] } {
  const asking = requirements.find(
    ({ data }) =>
      data.priority !== "wont" &&
      data.kind !== "story" &&
      data.kind !== "criterion" &&
      guestBuying.test(data.text) &&
      !noGuestBuying.test(data.text.replaceAll(/\bwithout requiring\b/gi, "")),
  );
  const known = actors.find(({ data }) => data.anonymous === true);
  const fills = actions.find(
    ({ data }) =>
      known !== undefined &&
      data.actors.includes(`brief/actor#${known.id}`) &&
      data.effect !== "read" &&
      isCart(data.concept),
  );
  const from = fills
    ? (`brief/action#${fills.id}` as const)
    : asking
      ? (`brief/requirement#${asking.id}` as const)
      : statements.find(({ data }) => guestLooking.test(data.text) && !noGuests.test(data.text))
          ?.ref;
  if (from === undefined || !actions.some(({ data }) => isGoods(data.concept)))
    return { actions, actors };
  const guest: Actor =
    known ??
    node(
      brief.actor,
      "guest",
      { name: "Guest", kind: "person", anonymous: true },
      derived("guests-buy", [from]),
    );
  const ref: Ref<"brief/actor"> = `brief/actor#${guest.id}`;
  const looks = actions.filter(({ data }) => isGoods(data.concept) && looking.has(data.effect));
  const shown = looks.filter(({ data }) => data.actors.length === 0 || data.actors.some(isBuyer));
  const people = [...new Set(looks.flatMap(({ data }) => data.actors))];
  const isOpen = ({ data }: Action) =>
    shown.some((each) => each.data.concept === data.concept && looking.has(data.effect)) ||
    (asking !== undefined && (isCart(data.concept) || orders(data)) && data.actors.some(isBuyer));
  const opened = actions.map((each): Action => {
    if (each.data.automatic !== undefined || !isOpen(each)) return each;
    const own = each.data.actors.length > 0 ? each.data.actors : people;
    return { ...each, data: { ...each.data, actors: [...new Set([...own, ref])].sort() } };
  });
  const listed = new Set(
    opened.flatMap(({ data }) =>
      data.effect === "list" || data.effect === "search" ? [data.concept] : [],
    ),
  );
  const missing = new Map(
    shown.flatMap(({ id, data }) =>
      listed.has(data.concept) ? [] : [[data.concept, { id, data }]],
    ),
  );
  const added = [...missing.values()].map(({ id, data }) =>
    node(
      brief.action,
      slug(`list ${data.concept.slice("brief/concept#".length)}`),
      {
        actors: [...new Set([...(data.actors.length > 0 ? data.actors : people), ref])].sort(),
        verb: "list",
        concept: data.concept,
        effect: "list",
        requirements: data.requirements,
      },
      derived("guests-see-goods", [`brief/action#${id}`, from]),
    ),
  );
  return {
    actions: [...opened, ...added],
    actors: known ? actors : [...actors, guest],
  };
}

const noGuests = /\b(?:no|not|never|cannot|future|later)\b/i;
const looking: ReadonlySet<string> = new Set(["read", "list", "search"]);

function headOf(concept: string): string {
  return concept.slice(Math.max(concept.lastIndexOf("-"), concept.indexOf("#")) + 1);
}

/** A cart, or what it holds. */
function isCart(concept: string): boolean {
  const part = heldParts.find((each) => concept.endsWith(`-${each}`));
  return holders.has(headOf(part === undefined ? concept : concept.slice(0, -part.length - 1)));
}

function isGoods(concept: string): boolean {
  return shownGoods.has(headOf(concept)) && !isCart(concept);
}

function orders({ concept, effect }: Action["data"]): boolean {
  return concept === "brief/concept#order" && effect === "create";
}

function isBuyer(actor: string): boolean {
  return buyers.has(headOf(actor));
}
