/** A step of a business that a program takes to no good. */
export interface AbusedStep {
  /** Words for what it is about, in the name of the operation. */
  readonly things: readonly string[];
  /** Words by which the operation does it: others on the same thing undo it, or look after it. */
  readonly verbs: readonly string[];
  readonly gain: string;
  /** What of the business is at stake, in few words. */
  readonly stake: string;
  /** What has to be there for it to pay. */
  readonly needs?: "cards" | "stock";
}

const making = ["create", "place", "add", "make", "start", "submit", "book", "reserve", "open"];

export const abusedSteps: readonly AbusedStep[] = [
  {
    things: ["payment", "charge", "checkout"],
    verbs: [...making, "pay", "charge", "authorise", "authorize", "confirm", "check out"],
    gain: "to test stolen cards",
    stake: "stolen cards tested",
    needs: "cards",
  },
  {
    things: ["checkout", "order"],
    verbs: [...making, "check out"],
    gain: "to hold stock that nobody buys",
    stake: "stock held unsold",
    needs: "stock",
  },
  {
    things: ["booking", "reservation"],
    verbs: making,
    gain: "to hold every free place",
    stake: "free places held",
  },
  {
    things: ["coupon", "voucher", "gift card", "promo code", "discount code"],
    verbs: ["apply", "redeem", "use", "check", "validate", "verify"],
    gain: "to find codes that work",
    stake: "working codes found",
  },
  {
    things: ["invitation"],
    verbs: [...making, "send", "invite"],
    gain: "to flood others",
    stake: "others flooded",
  },
  {
    things: ["ticket sale"],
    verbs: [...making, "buy"],
    gain: "to hoard tickets",
    stake: "tickets hoarded",
  },
];

/** Names of things that are there in a number, and that an order takes from. */
export const stockWords: readonly string[] = [
  "stock",
  "inventory",
  "inventory item",
  "stock item",
  "stock level",
  "quantity available",
  "available quantity",
  "stock quantity",
];
