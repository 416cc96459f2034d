import { isStore } from "../catalog/component-kinds.ts";
import { keepsClientAlone } from "../design/client-files.ts";
import type { ComponentView } from "../design/draft.ts";
import type { Facts } from "../design/facts.ts";

/** Whether a deployable reads or writes a store; what a release fills with the client, the edge alone reads. */
export function isAsked({ id, data: { kind } }: ComponentView, facts: Facts): boolean {
  return (
    isStore(kind) &&
    id !== "offline-store" &&
    kind !== "file" &&
    !(kind === "object-store" && keepsClientAlone(facts))
  );
}
