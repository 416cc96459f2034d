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
  const joins = new Set<string>(
    facts.concepts.flatMap(({ ref, data }) =>
      data.role === "join" && (wholes.get(ref) ?? []).includes(user) ? [ref] : [],
    ),
  );
  const groups = new Set<string>(
    [...joins].flatMap((ref) => (wholes.get(ref) ?? []).filter((each) => each !== user)),
  );
  const heard = new Set<string>(
    told.flatMap((each) => (wholes.get(each) ?? []).filter((whole) => groups.has(whole))),
  );
  // Grows while it is walked: what is in a room, and what belongs to that.
  for (const each of heard) {
    // What hangs on somebody's place in the group is that person's alone.
    if (joins.has(each)) continue;
    for (const part of parts.get(each) ?? []) heard.add(part);
  }
  return heard;
}
