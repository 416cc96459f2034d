import type { DeepReadonly } from "@planc/core";
import * as z from "zod";
import { slug } from "./words.ts";

/** Read by the plugin that decides, so its form is that plugin's concern. */
const entry = z.record(z.string().max(64), z.unknown());

/** What a pack adds to the catalogue of technologies, in the form in which an organisation adds its own. */
export const catalogueSchema = z.strictObject({
  /** Technologies by key. */
  entries: z.record(slug, entry).optional(),
  /** Needs by key, which an entry fills. */
  slots: z.record(slug, entry).optional(),
});

export type PackCatalogue = DeepReadonly<z.output<typeof catalogueSchema>>;
