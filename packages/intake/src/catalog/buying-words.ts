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
