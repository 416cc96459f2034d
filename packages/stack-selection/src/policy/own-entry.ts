import * as z from "zod";
import { entrySchema, versionListSchema } from "../catalog/schema.ts";

/** An entry as the catalogue has them; its key is the one that it stands under. */
export const ownEntrySchema = entrySchema.omit({ key: true, topics: true }).extend({
  /** Needs that it fills, of this plugin or of `slots`; the first is what its name means. */
  topics: z.array(z.string().min(1).max(128)).min(1).max(20),
  /** Year of its first release; what an organisation makes may be newer than this catalogue. */
  since: z.int().min(1970).max(9999).optional(),
  /** Release lines, with the day on which their source was read. */
  versions: versionListSchema.optional(),
  /** Stands in for the entry of the catalogue that has the same key. */
  replaces: z.literal(true).optional(),
});
