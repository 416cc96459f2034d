import * as z from "zod";

const line = z.string().min(1).max(200);

/** A point of a technology radar, in the form that build-your-own radars have. */
export const blipSchema = z.object({
  name: line,
  ring: line,
  quadrant: z.string().max(200).optional(),
  /** `TRUE` or `FALSE` in the usual form. */
  isNew: z.union([z.boolean(), z.string().max(20)]).optional(),
  /** How it moved: `moved in`, `no change`. */
  status: z.string().max(200).optional(),
  description: z.string().max(100_000).optional(),
  /** The line of its file. */
  line: z.int().min(1).optional(),
});
export type Blip = z.output<typeof blipSchema>;
