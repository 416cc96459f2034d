import { type Inline, inlineCode } from "@planc/core/markdown";
import type { SheetFacts } from "./facts.ts";

/** Libraries to call it with: one layer repeats, so that their own repeats are off. */
export function clientLines({
  provider: { data },
  calls,
}: SheetFacts): readonly (readonly Inline[])[] {
  return calls.length === 0
    ? []
    : (data.clients ?? []).map(({ library }) => [inlineCode(library), ": own repeats 0"]);
}
