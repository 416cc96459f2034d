import type { Phrase } from "../../words/phrases.ts";
import type { Doing } from "./deeds-from.ts";

/** Who does something. */
export type Doer =
  | { readonly kind: "role"; readonly phrases: readonly Phrase[] }
  /** "I", "we": whoever the story is of; "they": whoever was named last. */
  | { readonly kind: "speaker" | "they" }
  | { readonly kind: "product" }
  /** Nobody is named. */
  | { readonly kind: "none" };

/** Something that is done, as a sentence says it. */
export interface Deed extends Doing {
  readonly by: Doer;
  readonly negated: boolean;
  /** It is told as a condition: that it is done counts where something else says so. */
  readonly passing: boolean;
  /** It is done to a person. */
  readonly done?: "person";
  /** It counts only where it is done to a thing itself. */
  readonly exact?: boolean;
  /** When it is done over and over: "every night". */
  readonly schedule?: string;
}

/** Nobody is named who does it. */
export const none: Doer = { kind: "none" };

/** A doing that is neither denied nor told as a condition. */
export function deedOf(doing: Doing, by: Doer): Deed {
  return { ...doing, by, negated: false, passing: false };
}
