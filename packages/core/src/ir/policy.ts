import * as z from "zod";
import { label, prose } from "./shapes.ts";

/** What an organisation says of a technology, and where. */
export const policy = z.strictObject({
  status: z.enum(["preferred", "approved", "hold", "forbidden", "waived"]),
  /** The layer of the configuration that it stands in. */
  layer: label,
  /** Path in the configuration, as `technologies.PostgreSQL`. */
  setting: prose,
  owner: label.optional(),
  source: prose.optional(),
  reason: prose,
  /** The last day of a waiver. */
  until: z.iso.date().optional(),
});
