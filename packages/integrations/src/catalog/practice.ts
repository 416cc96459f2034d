import * as z from "zod";
import { type Known, line } from "./fact.ts";

/** In which use of a provider a practice counts. */
export const practiceUses = ["signed-address", "sign-in", "report", "change", "any"] as const;

/** What a provider or a standard asks of whoever uses it, beside the calls themselves. */
export const practiceSchema = z.strictObject({
  /** What it is about, in a few words: `clock`, `sign-out`. */
  of: line,
  rule: line,
  use: z.enum(practiceUses),
});
export type Practice = z.output<typeof practiceSchema>;
export type PracticeFact = Known<Practice>;

/** One practice, in the order of a table's columns. */
export const practice = (use: Practice["use"], of: string, rule: string): Practice => ({
  of,
  rule,
  use,
});
