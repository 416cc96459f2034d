import { wordTable } from "@planc/core";
/** Verbs by which people order what they buy. */
export const buyingVerbs: ReadonlySet<string> = new Set([
  "buy",
  "purchase",
  "check out",
  "checkout",
]);

/** What is bought in a shop, by the last word of its name. */
export const boughtNouns: ReadonlySet<string> = new Set(
  "article basket cart goods item merchandise product purchase variant".split(" "),
);

/** Verbs that bring buying to its end, and what they bring to its end. */
export const closingVerbs: ReadonlySet<string> = new Set(["complete", "finish", "make", "place"]);
export const closedNouns: ReadonlySet<string> = new Set(["checkout", "purchase"]);

/** What holds things of another kind, each as an item of its own. */
export const holders: ReadonlySet<string> = new Set(
  "bag basket cart favorites favourites trolley wishlist".split(" "),
);

/** Ends of the names of what a holder has. */
export const heldParts: readonly string[] = ["item", "line", "line-item", "entry"];

/** What a shop shows to whoever comes in, by the last word of its name. */
export const shownGoods: ReadonlySet<string> = new Set(
  "article catalog catalogue category collection goods item merchandise product variant".split(" "),
);

/** Buying without an account, as texts ask for it. */
export const guestBuying =
  /\bguest (?:checkout|purchases?|orders?)\b|\b(?:buy|check ?out|shop|order|purchase)\b[^.;]{0,40}\b(?:as (?:an? )?guests?|without (?:an? |creating an? |having an? |requiring an? )?(?:account|registration|registering|sign(?:ing)?[ -]?up|log(?:ging)?[ -]?in))\b/i;

/** Goods that are looked at without an account. */
export const guestLooking =
  /\b(?:catalog(?:ue)?s?|products?|goods|articles?|merchandise|shop|store|storefront|menu)\b(?: \S{1,20}){0,3} (?:be )?(?:browsed|viewed|seen|searched|visited|open) (?:[a-z]{1,12} ){0,3}?without (?:it|(?:an? |any )?(?:account|authentication|registration|log-?in|sign-?in)|(?:signing|logging) in)\b|\b(?:browse|view|see|search) (?:\S{1,20} ){0,4}(?:catalog(?:ue)?|products?|goods|menu) without (?:an? |any )?(?:account|authentication|registration|log-?in|sign-?in|(?:signing|logging) in)\b/i;

/** What takes it back. */
export const noGuestBuying =
  /\b(?:no|not|never|cannot|without support|out of scope|future|prevent\w*|disallow\w*)\b/i;

/** Names of those who buy. */
export const buyers: ReadonlySet<string> = new Set(
  "buyer client customer consumer member shopper user".split(" "),
);

/** What is made of a thing by a verb, in the order in which a text may have it: who books a room makes a booking. */
export const madeBy: Readonly<Record<string, readonly string[]>> = wordTable({
  book: ["booking", "reservation", "appointment"],
  reserve: ["reservation", "booking"],
  rent: ["rental", "booking"],
  hire: ["hire", "rental", "booking"],
  rate: ["rating", "review"],
  bid: ["bid"],
});
