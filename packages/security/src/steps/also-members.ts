import type { DataOf, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { isAnonymous, isPerson } from "../accounts.ts";
import { endsWith, padded } from "../text.ts";
import { isStaff } from "./belonging.ts";
import { type Held, reads } from "./looking.ts";

type Action = ViewOf<typeof brief.action>;
type Actor = ViewOf<typeof brief.actor>;

/** Names of the role that everybody has who has an account. */
const plainNames = new Set([" member ", " user ", " registered user ", " authenticated user "]);

/** Who is chosen from among the members, beside those who work for the product or run it. */
const chosenNames = ["leader", "coordinator", "organizer", "organiser", "captain", "chair", "host"];

/**
 * The plain role among those named: the one that all others who sign in have too, by its name, or as there is no
 * other beside those who run the product: who is promoted keeps what they could do before.
 */
export function plainRole(named: readonly Actor[], actors: readonly Actor[]): Actor | undefined {
  const signedIn = actors.filter((each) => isPerson(each) && !isAnonymous(each));
  const plain = signedIn.filter(({ data }) => data.privileged !== true);
  const only = plain.length === 1 && plain.length < signedIn.length ? plain[0] : undefined;
  return (
    named.find((each) => isPerson(each) && plainNames.has(padded(each.data.name))) ??
    named.find((each) => each === only)
  );
}

/** Roles beside a plain one whose people are members too: staff, leaders, administrators. */
export function alsoMembers(actors: readonly Actor[], plain: Actor): readonly Actor[] {
  return actors.filter(
    (each) =>
      each !== plain &&
      isPerson(each) &&
      !isAnonymous(each) &&
      (each.data.privileged === true ||
        isStaff(each.data.name) ||
        endsWith(padded(each.data.name), chosenNames)),
  );
}

/** Whether somebody holds already what a plain role may: in their own right it is often more. */
export function holdsIt(
  groups: Iterable<Held>,
  actor: Actor,
  { ref, data: { concept, effect } }: Action,
): boolean {
  for (const each of groups) {
    if (each.actor !== actor || each.concept.ref !== concept) continue;
    if (each.actions.some((one) => one.ref === ref)) return true;
    const ofOneAction = effect === "transition" || effect === "command";
    if (each.reading.has(effect)) return true;
    if (!ofOneAction && each.actions.some((one) => isAlike(one.data.effect, effect))) return true;
  }
  return false;
}

type Effect = DataOf<typeof brief.action>["effect"];

function isAlike(one: Effect, other: Effect): boolean {
  return one === other || (reads.has(one) && reads.has(other));
}
