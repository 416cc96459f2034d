import type { Ref } from "@planc/core";
import type { Level } from "./rules.ts";

/** How one thing that a rule demands stands in the plan. */
export interface Verdict {
  readonly verdict: "met" | "not met" | "not judged";
  /** The end of a sentence that begins with the verdict. */
  readonly because: string;
  readonly evidence?: { readonly ref: Ref; readonly label: string };
}

/** One thing that a principle demands, held against the plan. */
export interface Gate extends Verdict {
  /** The rule in its own words. */
  readonly rule: string;
  readonly level: Level;
  /** The number or technology of it, where the rule has one that is judged by itself. */
  readonly demand?: string;
}

/** What a plan can be held to as a whole sentence, where it can. */
export interface Judgement extends Verdict {
  /** Names of technologies that the judgement is about, so that a choice of them shows nothing more. */
  readonly settles?: RegExp;
}

/** `3 modules: Orders, Billing and Search` */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
