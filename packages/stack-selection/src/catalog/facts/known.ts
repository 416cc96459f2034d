import type { Entry } from "../schema.ts";

/** What is known of a technology beside what its row says. Strengths and burdens are our judgement. */
export type Known = Partial<
  Pick<Entry, "fits" | "burden" | "licence" | "runs" | "lockIn" | "exit" | "cost">
>;
export type KnownByKey = Readonly<Record<string, Known>>;
