import type { Ref } from "@planc/core";
import { clientDuties } from "../catalog/client-duties.ts";
import type { ComponentKind } from "../catalog/component-kinds.ts";
import { type Facts, phrased, textsOf } from "./facts.ts";

/** What the text asks of clients of this kind, with the nodes that ask for it. */
export function dutiesOf(
  kind: ComponentKind,
  facts: Facts,
): { readonly does: readonly string[]; readonly because: readonly Ref[] } {
  // A quality gathers the words of several statements, most of which ask for something else.
  const texts = textsOf(facts).filter(({ ref }) => !ref.startsWith("brief/quality#"));
  const asked = clientDuties.flatMap(({ phrases, clients, does }) => {
    const because = clients.includes(kind) ? phrased(facts, phrases, texts) : [];
    return because.length > 0 ? [{ does, because }] : [];
  });
  return {
    does: asked.map(({ does }) => does),
    because: [...new Set(asked.flatMap(({ because }) => because))],
  };
}
