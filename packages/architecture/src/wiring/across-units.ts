import { followsUp } from "../catalog/happening-words.ts";
import type { Action } from "../design/facts.ts";
import { externals, isAbout } from "../design/outside.ts";
import { consequencesIn, nameWords } from "../model/consequences.ts";
import { several, wordsOf } from "../model/language.ts";
import { push } from "../model/lists.ts";
import { offeredIn } from "../model/offered.ts";
import { paidBefore } from "../model/paid-before.ts";
import { holdsIn, isCalledOff, stockBehind } from "../model/stock.ts";
import { circleIn } from "./circle-told.ts";
import { crossReferences } from "./cross-references.ts";
import {
  changing,
  type Effect,
  effect,
  isAboutPeople,
  nameOf,
  namesOf,
  type Way,
} from "./effect.ts";
import { needsOther } from "./needs-other.ts";
import { asksOfPerson, heldOfPeople } from "./of-person.ts";
import { unitOf } from "./owners.ts";
import type { Plan } from "./plan.ts";

/** What belongs to one change and lies with other deployables, so that each has to be told to do its part. */
export function acrossUnits(plan: Plan): readonly Way[] {
  return [
    dependents(plan),
    copying(plan),
    ofPeople(plan),
    followers(plan),
    circle(plan),
    takingBack(plan),
    stock(plan),
  ];
}

/** Things that cannot be without another one, by what that is. */
function needing(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const needs = new Map<string, string[]>();
  const holds = holdsIn(plan.facts, plan.relations);
  for (const { data } of plan.relations) {
    if (!needsOther(data) || data.kind === "many-to-many" || holds.has(data.from)) continue;
    // An entry has the id of what it was made for, and no copy of it.
    if (plan.facts.concept.get(data.from)?.data.entriesOf?.per === data.to) continue;
    push(needs, data.to, data.from);
  }
  return needs;
}

/** What depends on something acts on its beginning, on its end, and on its being paid for. */
function dependents(plan: Plan): Way {
  const needs = needing(plan);
  const { facts } = plan;
  return ({ data, ref }) => {
    if (isAboutPeople(data.concept)) return [];
    const paid = paidBefore(facts, data.concept);
    const thing = nameOf(data.concept, plan);
    return (needs.get(data.concept) ?? []).flatMap((each) => {
      const parts = namesOf(each, plan);
      if (data.effect === "delete") {
        const isPart = plan.relations.some(
          (to) => to.data.from === each && to.data.to === data.concept && to.data.owned === true,
        );
        const does = isPart
          ? `deletes its ${parts} of the ${thing}`
          : `takes the ${thing} out of its ${parts}`;
        return effect(each, plan, does);
      }
      if (data.effect === "transition" && data.state && isCalledOff(data.state)) {
        return callsOff(each, data.concept, plan);
      }
      // Nobody sends out what is not paid for: whoever does is told once it is.
      if (paid?.then.ref === ref && each !== paid.by) {
        const by = unitOf(each, plan);
        const does = `may take up its ${parts} from now on, as the ${thing} is paid`;
        return by ? [{ by, does, changes: false }] : [];
      }
      const begins = data.effect === "create" && data.critical === true;
      const early = paid !== undefined && each !== paid.by;
      return begins && !early && isMadeByItself(each, plan)
        ? effect(each, plan, `makes the ${parts} of the ${thing}`)
        : [];
    });
  };
}

/** Money goes back, and what was begun is called off in its turn. */
function callsOff(part: string, thing: string, plan: Plan): readonly Effect[] {
  const { facts } = plan;
  const paying = paidBefore(facts, thing)?.by === part || isPaying(part, plan);
  if (paying) {
    return effect(
      part,
      plan,
      `voids or gives back what is authorised or captured for the ${nameOf(thing, plan)}`,
    );
  }
  const off = (facts.actionsOn.get(part) ?? []).find(
    ({ data }) => data.state !== undefined && isCalledOff(data.state),
  );
  return off
    ? effect(part, plan, `sets its ${namesOf(part, plan)} to ${off.data.state}, where it can`)
    : [];
}

/** Whether what keeps it speaks with a payment provider about it. */
function isPaying(concept: string, { facts }: Plan): boolean {
  return externals(facts).some(
    ({ purpose }) => purpose?.topic === "payments" && isAbout(concept, ...purpose.concepts),
  );
}

/** Whether the product makes one without anybody asking. */
function isMadeByItself(concept: string, { facts }: Plan): boolean {
  const making = (facts.actionsOn.get(concept) ?? []).filter(
    ({ data }) => data.effect === "create",
  );
  return making.some(
    ({ data }) => data.taken === true || data.automatic !== undefined || data.actors.length === 0,
  );
}

/** Where services never ask each other, they keep copies of what they refer to, needed or not. */
function copying(plan: Plan): Way {
  if (plan.facts.style.data.communication !== "event-driven") return () => [];
  // Who asks for it each time has no copy that could grow old.
  const asking = crossReferences(plan);
  const holds = holdsIn(plan.facts, plan.relations);
  // Whether a part may be had is told by the state of what it is a part of.
  const isOfferedBy = (part: string, whole: string) =>
    part !== whole &&
    offeredIn(part, plan.facts, plan.relations).some(({ thing }) => thing.ref === whole);
  const keepsCopy = (concept: string, each: string) => {
    const [unit, owner] = [unitOf(each, plan), unitOf(concept, plan)];
    return !asking.some(
      ({ data }) =>
        data.from === unit?.ref &&
        data.to === owner?.ref &&
        data.carries.some((carried) => carried === concept),
    );
  };
  return ({ data: { concept, effect: of, critical } }) => {
    if (!changing.has(of) || isAboutPeople(concept)) return [];
    const paid = paidBefore(plan.facts, concept);
    const early = (each: string) =>
      of === "create" && critical === true && paid !== undefined && each !== paid.by;
    return plan.relations.flatMap(({ data }) => {
      const isEntry = plan.facts.concept.get(data.from)?.data.entriesOf?.per === data.to;
      if (data.kind === "many-to-many" || isEntry || holds.has(data.from)) return [];
      if (of === "transition" && isOfferedBy(data.to, concept) && keepsCopy(data.to, data.from)) {
        const [whole, part] = [nameOf(concept, plan), namesOf(data.to, plan)];
        return effect(data.from, plan, `copies the state of the ${whole} to its ${part}`);
      }
      if (data.to !== concept) return [];
      if (early(data.from) || !keepsCopy(concept, data.from)) return [];
      return effect(data.from, plan, `copies the ${nameOf(concept, plan)}`);
    });
  };
}

/** Whose account goes has left ids, and more, with others: told, unless each is asked one by one. */
function ofPeople(plan: Plan): Way {
  const others = asksOfPerson(plan) ? [] : (heldOfPeople(plan)?.others ?? []);
  return ({ data }) =>
    data.effect === "delete" && isAboutPeople(data.concept)
      ? others.map((by) => ({
          by,
          does: "deletes what is theirs alone, and empties what has to stay",
          changes: true,
        }))
      : [];
}

/** Whose things the text has change because an action was done: points are credited for an order. */
function followers(plan: Plan): Way {
  const followed = followedBy(plan);
  return (action) =>
    followed(action).flatMap((each) =>
      effect(each, plan, `changes its ${namesOf(each, plan)} as the text says`),
    );
}

function followedBy({ facts }: Plan): (action: Action) => readonly string[] {
  const consequences = consequencesIn(facts);
  const things = facts.concepts
    .filter(({ ref }) => !isAboutPeople(ref))
    .map(({ ref, data }) => ({ ref, words: nameWords(data.name) }));
  return (action) =>
    consequences(action)
      .filter(({ text }) => followsUp.test(text))
      .flatMap(({ text }) => {
        const said = ` ${wordsOf(text).join(" ")} `;
        return things.filter(({ ref, words }) => {
          const name = words.join(" ");
          return ref !== action.data.concept && name !== "" && said.includes(` ${name} `);
        });
      })
      .map(({ ref }) => ref);
}

function circle(plan: Plan): Way {
  const told = circleIn(plan);
  return (action) =>
    told(action).map((by) => ({
      by,
      does: "follows who may see what it keeps of others",
      changes: true,
    }));
}

/** What others did because of an earlier state of a thing that is called off is theirs to take back. */
function takingBack(plan: Plan): Way {
  const { facts } = plan;
  const followed = followedBy(plan);
  return ({ data: { concept, effect: of, state } }) => {
    if (of !== "transition" || state === undefined || !isCalledOff(state)) return [];
    const thing = nameOf(concept, plan);
    return [
      ...facts.concepts.flatMap((each) =>
        each.data.entriesOf?.per === concept
          ? effect(each.ref, plan, `takes back what the ${thing} added to a sum`)
          : [],
      ),
      ...(facts.actionsOn.get(concept) ?? []).flatMap((before) => [
        ...followed(before).flatMap((each) =>
          effect(each, plan, `takes back what it did to its ${namesOf(each, plan)}`),
        ),
        ...(before.data.usesUp
          ? effect(
              before.data.usesUp.concept,
              plan,
              `gives back the use of the ${nameOf(before.data.usesUp.concept, plan)}`,
            )
          : []),
      ]),
    ];
  };
}

function stock(plan: Plan): Way {
  const behind = stockBehind(plan.facts, plan.relations);
  return (action) => {
    const found = behind(action);
    const thing = nameOf(action.data.concept, plan);
    return found
      ? effect(
          found.stock.ref,
          plan,
          `${stockDeeds[found.does]} the ${several(found.stock.data)} of the ${thing}`,
        )
      : [];
  };
}

const stockDeeds = {
  reserve: "reserves",
  release: "releases",
  "take out": "takes out",
} as const;
