import { many, ref } from "@planc/core";
import { shapes } from "@planc/core/ir";
import * as z from "zod";

export const holding = many(
  "data-owners/holding",
  z.strictObject({
    concept: ref("brief/concept"),
    name: shapes.label,
    /** Personal attributes, by name. */
    fields: z.array(shapes.label).min(1),
    /** Who answers for them. */
    owner: shapes.label.optional(),
  }),
  { summary: "personal data that is kept, with who answers for it" },
);
