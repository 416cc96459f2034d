import * as z from "zod";
import { anyRef } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, label, prose } from "./shapes.ts";

export const line = many(
  "cost/line",
  z.strictObject({
    name: label,
    of: anyRef(),
    monthly: figure,
    /** Price list, region and date that the unit price was read from. */
    price: prose,
  }),
  { summary: "cost per month" },
);
