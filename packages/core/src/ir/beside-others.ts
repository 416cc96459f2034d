import * as z from "zod";
import { label } from "./shapes.ts";

/** How a number stands to others of the same thing, which are told by their names. */
export const besideOthers = {
  /** It is never over that one: what is refunded of what was paid. */
  notOver: label.optional(),
  /** It is these together, less those: a total of a subtotal and a tax, less a discount. */
  sum: z
    .strictObject({ of: z.array(label).min(1).max(12), less: z.array(label).max(12).optional() })
    .optional(),
};
