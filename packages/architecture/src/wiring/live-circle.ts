import type { Ref } from "@planc/core";
import type { ComponentView } from "../design/draft.ts";
import { push } from "../model/lists.ts";
import type { Plan } from "./plan.ts";

type Concept = ComponentView["data"]["owns"][number];

const user: Ref<"brief/concept"> = "brief/concept#user";

/**
 * What else there is of a group whose members are told of one thing in it: a client that hears what is said in
 * a room and not who has left it, or by which keys it is sealed, goes on showing what is no longer so.
 */
export function ofSameGroup(
  told: readonly Concept[],
  { facts, relations }: Plan,
): ReadonlySet<string> {
  const wholes = new Map<string, Concept[]>();
  const parts = new Map<string, Concept[]>();
  for (const { data } of relations) {
    if (data.owned !== true || data.kind === "many-to-many") continue;
    push(wholes, data.from, data.to);
    push(parts, data.to, data.from);
  }
  // Rows that say who is in which group.
  const groups = new Set<string>(
    facts.concepts.flatMap(({ ref, data }) => {
      const of = wholes.get(ref) ?? [];
      return data.role === "join" && of.includes(user) ? of.filter((each) => each !== user) : [];
    }),
  );
  const heard = new Set<string>(
    told.flatMap((each) => (wholes.get(each) ?? []).filter((whole) => groups.has(whole))),
  );
  const joins = new Set<string>(
    facts.concepts.flatMap(({ ref, data }) => (data.role === "join" ? [ref] : [])),
  );
  // Grows while it is walked: what is in a room, and what belongs to that; what is of one member is told to nobody else.
  for (const each of heard)
    if (!joins.has(each)) for (const part of parts.get(each) ?? []) heard.add(part);
  return heard;
}
