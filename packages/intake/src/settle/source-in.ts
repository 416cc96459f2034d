import type { Ref } from "@planc/core";
import type { Settled } from "./actions.ts";

/** What the domain has a thing made from, where that is kept. */
export const sourceIn = (
  from: string | undefined,
  { findConcept }: Pick<Settled, "findConcept">,
): Ref<"brief/concept"> | undefined => (from === undefined ? undefined : findConcept(from));
