import * as z from "zod";
import { many } from "../slot.ts";
import { ecosystem, identifier, label } from "./shapes.ts";

/**
 * A name that some plugin knows, so that a reader of texts recognises it. Written by catalogues and
 * packs, read by intake: an organisation's own catalogue entry is understood without changing intake.
 */
export const term = many(
  "vocabulary/term",
  z.strictObject({
    /** In the catalogue's spelling. */
    name: label,
    /** Other spellings, matched as whole words without regard to case. */
    aliases: z.array(label),
    /**
     * `product` is something one can install or buy, `pattern` a way of building, `style` an
     * architecture style, `regime` a law or standard.
     */
    kind: z.enum(["product", "pattern", "style", "regime"]),
    /** The decision topic that it fills or calls for: `relational-store`. */
    topic: identifier.optional(),
    /** Runs outside of the system and is called by it, as a payment provider is: its category in words. */
    external: label.optional(),
    /** A name that is a common word too: counts only in this spelling. */
    exact: z.boolean().optional(),
    /**
     * Packages, by where they come from, whose presence in a repository shows that it is used there. A
     * name that ends in `*` stands for all that begin so.
     */
    packages: z.partialRecord(ecosystem, z.array(label)).optional(),
    /** Those of the packages whose versions are the technology's own; a driver's is not its store's. */
    versions: z.partialRecord(ecosystem, z.array(label)).optional(),
    /** Ids of terms of the same topic that it is built on: who uses it chose it, and not them. */
    over: z.array(identifier).optional(),
  }),
  { summary: "names that plugins know", kept: false },
);
