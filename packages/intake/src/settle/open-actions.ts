import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import {
  invitedToJoin,
  makersForOthers,
  makingAccount,
  registering,
  registeringSelf,
  registeringVerbs,
  sentInFront,
  thingsInFront,
  unlockingVerbs,
} from "../catalog/open-actions.ts";

type Action = DraftOf<typeof brief.action>;

/** Marks what is done by people who cannot have signed in: registering, confirming an address, a new password. */
export function openActions(
  actions: readonly Action[],
  requirements: readonly DraftOf<typeof brief.requirement>[],
  actors: readonly DraftOf<typeof brief.actor>[],
): readonly Action[] {
  const texts = new Map(requirements.map(({ id, data }) => [`brief/requirement#${id}`, data.text]));
  const privileged = new Set(
    actors.filter(({ data }) => data.privileged === true).map(({ id }) => `brief/actor#${id}`),
  );
  const people = new Set(actors.map(({ id }) => id));
  return actions.map((action) => {
    const { data } = action;
    const said = data.requirements.flatMap((ref) => texts.get(ref) ?? []);
    const forOthers = data.actors.length > 0 && data.actors.every((each) => privileged.has(each));
    if (forOthers || data.automatic !== undefined) return action;
    return isInFront(data, said, people) ? { ...action, data: { ...data, open: true } } : action;
  });
}

const making = new Set(["create", "transition", "command"]);

function isInFront(
  { verb, concept, effect, actors }: Action["data"],
  said: readonly string[],
  people: ReadonlySet<string>,
): boolean {
  if (!making.has(effect)) return false;
  const thing = concept.slice("brief/concept#".length);
  const own = said.filter((text) => !makersForOthers.test(text));
  // Who registers as what he is has no account before.
  const isSelf = (id: string) => id === thing || id.endsWith(`-${thing}`);
  if (
    actors.length > 0 &&
    actors.every((each) => isSelf(each.slice("brief/actor#".length))) &&
    registeringSelf.has(verb)
  ) {
    return own.some((text) => registering.test(text));
  }
  if (thing === "user" || people.has(thing)) {
    if (registeringVerbs.has(verb)) {
      return own.some((text) => (thing === "user" ? registering : makingAccount).test(text));
    }
    return (
      thing === "user" && unlockingVerbs.has(verb) && own.some((text) => sentInFront.test(text))
    );
  }
  if (verb === "accept" && /(?:^|-)invit/.test(thing)) {
    return said.some((text) => invitedToJoin.test(text));
  }
  return thingsInFront.test(thing) && own.length > 0;
}
