import { isLookedAt } from "./device-told.ts";
import { call, type Desk, type Facts } from "./draft.ts";

/** Who reads a conversation has read it: the client says how far as the last of it comes into view. */
export function placeReadMarks(facts: Facts, desk: Desk): void {
  const { operations, resources, schemas, fieldsOf, audience } = facts;
  const conversations = desk.all.filter(({ kind }) => kind === "conversation");
  if (conversations.length === 0) return;
  const entityOf = new Map(resources.map(({ ref, data }) => [ref as string, data.entity]));
  for (const operation of operations) {
    if (operation.data.effect !== "update") continue;
    const own = fieldsOf.get(entityOf.get(operation.data.resource) ?? "") ?? [];
    const mark = own.find(({ data }) => data.type === "timestamp" && isLookedAt(data.name));
    const sent = schemas.get(operation.data.request ?? "")?.data.properties ?? [];
    if (!mark || !sent.some(({ field, readOnly }) => field === mark.ref && !readOnly)) continue;
    const held = new Set<string | undefined>(own.map(({ data }) => data.references?.entity));
    for (const screen of conversations)
      if (screen.entity && held.has(screen.entity.ref))
        call(screen, operation, "by-itself", audience.of(operation));
  }
}
