import { type DeepReadonly, slug } from "@planc/core";
import * as z from "zod";
import { prose } from "./words.ts";

const term = z
  .string()
  .max(80)
  .regex(/^[\p{L}\p{N}][^\p{Cc}]*$/u, "begins with no letter or digit");

/** A word of the organisation, which documents explain where they use it. */
export const termSchema = z.strictObject({
  term,
  /** What it means, as a sentence or a part of one. */
  meaning: prose,
  /** Other forms of it: its plural, what else people say. */
  also: z.array(term).min(1).max(20).optional(),
});

export type PackTerm = DeepReadonly<z.output<typeof termSchema>>;

/** Terms are one where they differ in case and signs only. */
export const foldTerm = slug;
