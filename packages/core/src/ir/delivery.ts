import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { label, prose } from "./shapes.ts";

export const increment = many(
  "delivery/increment",
  z.strictObject({
    name: label,
    goal: prose,
    delivers: z.array(anyRef()),
    after: z.array(ref("delivery/increment")),
    serves: z.array(ref("brief/requirement")),
    risk: prose.optional(),
  }),
  { summary: "steps of delivery in an order that dependencies allow" },
);
