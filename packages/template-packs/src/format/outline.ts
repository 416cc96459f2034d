import type { DeepReadonly } from "@planc/core";
import * as z from "zod";
import { identifier, label, slashed } from "./words.ts";

/** A section in its place: its key alone, or with who reads it and how long it may be. */
const entrySchema = z.union([
  slashed,
  z.strictObject({
    section: slashed,
    /** Who it is for: `operators`, `whoever signs the budget`. */
    audience: label.optional(),
    /** Most words that it may have. */
    most: z.int().min(1).max(100_000).optional(),
  }),
]);

export const outlineSchema = z.strictObject({
  document: identifier,
  title: label,
  /** Sections in order; those that are not named follow at the end. */
  sections: z.array(entrySchema).min(1).max(200),
});

export type PackOutline = DeepReadonly<z.output<typeof outlineSchema>>;
export type OutlineEntry = PackOutline["sections"][number];

/** An entry of an outline, its short form written out. */
export function entryOf(entry: OutlineEntry): Exclude<OutlineEntry, string> {
  return typeof entry === "string" ? { section: entry } : entry;
}
