import * as z from "zod";

/** What becomes of a payment or a refund, in words of no provider. */
export const outcomeSchema = z.enum([
  "begun",
  "authorised",
  "paid",
  "declined",
  "cancelled",
  "refunded in part",
  "refunded",
  "disputed",
  "charged back",
]);
export type Outcome = z.output<typeof outcomeSchema>;

/** Where a report finds what it is about, and where it leaves it. */
export const moveSchema = z.strictObject({
  from: z.array(outcomeSchema).min(1),
  to: outcomeSchema,
  /** A product may do without a state of this. */
  optional: z.literal(true).optional(),
  /** What moves, where that is not the payment. */
  of: z.literal("refund").optional(),
});
export type Move = z.output<typeof moveSchema>;

/** One move of a payment. */
export const into = (to: Outcome, ...from: Outcome[]): Move => ({ from, to });

/** The same, of a product that has such a state. */
export const perhapsInto = (to: Outcome, ...from: Outcome[]): Move => ({
  from,
  to,
  optional: true,
});

/** One move of a refund. */
export const ofRefund = (to: Outcome, ...from: Outcome[]): Move => ({ from, to, of: "refund" });
