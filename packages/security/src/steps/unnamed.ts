import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { isAnonymous, isPerson } from "../accounts.ts";
import { endsWith, padded } from "../text.ts";
import { isStaff } from "./belonging.ts";
import { looksByName, readersAlone, reads } from "./looking.ts";

type Action = ViewOf<typeof brief.action>;
type Actor = ViewOf<typeof brief.actor>;
type Relation = ViewOf<typeof brief.relation>;
type Rule = ViewOf<typeof brief.access>;

/** Verbs by which accounts are let in and kept out: nobody does that to their own. */
const guarding = new Set([
  "activate",
  "approve",
  "authenticate",
  "ban",
  "block",
  "deactivate",
  "disable",
  "enable",
  "lock",
  "reactivate",
  "restore",
  "suspend",
  "unlock",
  "verify",
]);

/** Who is dealt with, and works elsewhere. */
const outsideNames = ["vendor", "supplier", "customer", "client", "debtor", "creditor", "patient"];

/** Verbs by which people take part in what others offer, and change nothing of it. */
const partaking = new Set([
  "apply",
  "book",
  "borrow",
  "buy",
  "follow",
  "join",
  "like",
  "order",
  "purchase",
  "rate",
  "rent",
  "request",
  "reserve",
  "subscribe",
  "vote",
]);

const moving = new Set(["transition", "command"]);
const changing = new Set(["update", "transition", "command"]);

export interface Unnamed {
  readonly doing: (action: Action) => readonly Actor[];
  /** Who looks at what is written so, where the text gives looking to nobody. */
  readonly looking: (action: Action) => readonly Actor[];
}

/**
 * Who does what the text names nobody for. Looking is for everybody who has signed in. A change is for
 * those whom the text lets change the thing, else for its owners, else for those who deal with it in their
 * work and whoever administers the product; where there is none of these, for everybody who works with it.
 */
export function actingUnnamed(given: {
  readonly actors: readonly Actor[];
  readonly actions: readonly Action[];
  readonly rules: readonly Rule[];
  readonly relations: readonly Relation[];
  /** The things that are accounts of people. */
  readonly accounts: ReadonlySet<string>;
  /** Whether the relations of a thing make it somebody's own. */
  readonly owns: (actor: Actor, action: Action) => boolean;
}): Unnamed {
  const { actors, actions, rules, relations, accounts, owns } = given;
  const people = actors.filter(isPerson);
  const known = people.filter((each) => !isAnonymous(each));
  const privileged = known.filter((each) => each.data.privileged === true);
  const plain = people.filter((each) => each.data.privileged !== true);
  const isAllAnonymous = plain.every(isAnonymous);
  const acts = new Set<string>([
    ...actions.flatMap((each) => each.data.actors),
    ...rules.flatMap(({ data: { who } }) => (who.modality === "must-not" ? [] : who.actors)),
  ]);
  const isOutside = (each: Actor) =>
    !acts.has(each.ref) && people.length > 1 && endsWith(padded(each.data.name), outsideNames);
  const working = plain.filter(
    (each) => (isAllAnonymous || !isAnonymous(each)) && !isOutside(each),
  );
  const looking = [...working, ...privileged];
  const pureReaders = readersAlone(actions);
  const named = namedOn(actions, rules);
  const above = parentsOf(relations, accounts);
  const namesFew = leavesMostOpen(actions);
  /** Those whose work is with a thing or with what it belongs to; where the text hardly names anybody, all. */
  const dealing = (concept: string, able: readonly Actor[]): readonly Actor[] => {
    const staff = able.filter((each) => isStaff(each.data.name));
    const things = new Set([concept, ...above(concept)]);
    const involved = new Set<string>(
      actions.flatMap(({ data }) => (things.has(data.concept) ? data.actors : [])),
    );
    const near = staff.filter((each) => involved.has(each.ref));
    return near.length === 0 && namesFew ? staff : near;
  };

  const doing = (action: Action): readonly Actor[] => {
    const { concept, effect, verb } = action.data;
    if (reads.has(effect)) return looking;
    const isAccount = accounts.has(concept);
    const able = working.filter((each) => !pureReaders(concept, each.ref) && !looksByName(each));
    if (isAccount && guarding.has(verb)) return privileged;
    const active = able.filter((each) => acts.has(each.ref));
    const usual = active.length > 0 ? active : able;
    if (partaking.has(verb)) return usual;
    const wanted = moving.has(effect) ? changing : undefined;
    const told = [named(concept, wanted), named(concept)].find((each) => each.size > 0);
    if (told) {
      const those = known.filter((each) => told.has(each.ref) && !looksByName(each));
      if (those.length > 0) return those;
    }
    const owners = able.filter((each) => owns(each, action));
    if (owners.length > 0) return owners;
    if (privileged.length === 0) return usual;
    return isAccount ? privileged : [...dealing(concept, active), ...privileged];
  };
  return {
    doing,
    looking: ({ data: { concept, effect, open } }) =>
      reads.has(effect) || (accounts.has(concept) && open !== true) ? [] : looking,
  };
}

/** Whom the text lets change a thing, in one of some ways. */
function namedOn(
  actions: readonly Action[],
  rules: readonly Rule[],
): (concept: string, effects?: ReadonlySet<string>) => ReadonlySet<string> {
  return (concept, effects) => {
    const fits = (effect: Action["data"]["effect"]) =>
      !reads.has(effect) && (effects?.has(effect) ?? true);
    return new Set<string>([
      ...actions
        .filter((each) => each.data.concept === concept && fits(each.data.effect))
        .flatMap((each) => each.data.actors),
      ...rules
        .filter(
          ({ data }) =>
            data.who.modality !== "must-not" && data.concept === concept && data.effects.some(fits),
        )
        .flatMap((each) => each.data.who.actors),
    ]);
  };
}

/** The things that a thing belongs to, one each. */
function parentsOf(
  relations: readonly Relation[],
  accounts: ReadonlySet<string>,
): (concept: string) => readonly string[] {
  return (concept) =>
    relations.flatMap(({ data: { from, to, kind } }) =>
      from === concept && to !== concept && !accounts.has(to) && kind !== "many-to-many"
        ? [to]
        : [],
    );
}

/** Whether the text says of most changes only that they are made: then its silence leaves nobody out. */
function leavesMostOpen(actions: readonly Action[]): boolean {
  const changes = actions.filter(
    ({ data }) => data.automatic === undefined && data.open !== true && !reads.has(data.effect),
  );
  return changes.filter(({ data }) => data.actors.length === 0).length * 2 > changes.length;
}
