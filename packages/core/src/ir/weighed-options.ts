import * as z from "zod";
import { label, prose } from "./shapes.ts";

/** How one of a few ways of building was weighed against the others, by facts of the brief. */
export const weighedOptions = {
  /** The others, with the reason against each. */
  rejected: z.array(
    z.strictObject({
      name: label,
      because: prose,
      /** Weighted score, 0 to 1, where they were scored; a wish against it can take it below 0. */
      score: z.number().min(-1).max(1).optional(),
    }),
  ),
  /** Score of what was chosen, where they were scored. */
  score: z.number().min(-1).max(1).optional(),
  /** What they were scored by: each fact with its weight, and what it says of each by name. */
  factors: z
    .array(
      z.strictObject({
        name: label,
        weight: z.number().positive(),
        says: z.array(
          z.strictObject({ style: label, score: z.number().min(0).max(1), note: prose }),
        ),
      }),
    )
    .optional(),
};
