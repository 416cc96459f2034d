import { carried, type DataOf, type DraftOf, node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import { alike } from "../catalog/making-verbs.ts";
import type { Effect } from "../catalog/verbs.ts";
import { derived } from "../kit.ts";
import { automaticOf, deniersOf, scheduleOf } from "./deed-modality.ts";
import { requirementsOfDeeds } from "./deed-requirements.ts";
import type { Target } from "./deed-target.ts";
import { asMaking, type MadeStates } from "./made-states.ts";
import { isPartOfMaking, waitsIn } from "./making-and-releasing.ts";
import { groupBy, isFilled, keyOf, refsOf } from "./names.ts";
import type { Naming } from "./naming.ts";
import { everybody, isTier } from "./people.ts";
import { conceptIdOf, laterEffect, type PlainVerb, stateNamedBy } from "./plain-verb.ts";
import { type ProposalOf, proposed, type Readings } from "./readings.ts";
import { isRetention } from "./retention-deed.ts";

type Action = DataOf<typeof brief.action>;
type Read = Readings["actions"][number];

export interface Settled {
  readonly naming: Naming;
  readonly plain: PlainVerb;
  readonly targetOf: (
    read: Pick<
      Read["data"],
      "verb" | "actor" | "concept" | "ties" | "into" | "as" | "exact" | "schedule"
    >,
  ) => Target | undefined;
  readonly findConcept: (name: string) => Ref<"brief/concept"> | undefined;
  readonly statesOf: (concept: Ref<"brief/concept">) => readonly string[];
  /** By id. */
  readonly actors: ReadonlyMap<string, DataOf<typeof brief.actor>>;
  /** The requirements that a statement became. */
  readonly requirementsOf: (statement: string) => readonly DraftOf<typeof brief.requirement>[];
}

/** What was read, with what it is done to. */
export interface Meant {
  readonly read: Read;
  readonly target: Target;
}

/** What actors do: as the text says, then as the domain adds. */
export function settleActions(
  readings: Readings,
  settled: Settled,
  aimed: readonly Meant[],
  made: MadeStates,
): readonly DraftOf<typeof brief.action>[] {
  const sameness = (named: VerbOfConcept) => samenessOf(named, settled);
  const meant = apartIfAutomatic(asMaking(aimed, made)).filter(
    ({ read }) => !isRetention(read, readings),
  );
  const created = new Set(
    meant.flatMap(({ read: { data }, target: { same, concept } }) =>
      same === "create" && data.negated !== true && data.passing !== true ? [concept] : [],
    ),
  );
  const said = groupBy(
    meant.filter(({ read }) => read.data.negated !== true),
    ({ target }) => sameAs(target),
  );
  const deniedTo = deniersOf([
    ...meant.map(({ read, target }) => [sameAs(target), read.data] as const),
    ...readings.actions.map(({ data }) => [sameness(data), data] as const),
  ]);
  const offers = proposed(readings, "action");
  const offered = groupBy(offers, ({ data }) => sameness(data));
  const drafts = new Map<string, DraftOf<typeof brief.action>>();
  const covered = new Set<string>();
  for (const [same, group] of said) {
    // What is told as a condition alone may be the doing of another system.
    if (group.every(({ read }) => read.data.passing === true)) continue;
    if (isPartOfMaking(group, meant, waitsIn(readings, settled))) continue;
    const target = namedFirst(group);
    const id = idOf(target);
    const effect = created.has(target.concept) ? laterEffect(target) : target.effect;
    const meantBy = { group, target: { ...target, effect } };
    drafts.set(id, fromText(id, meantBy, offered.get(same)?.[0], settled));
    covered.add(same);
    for (const each of managed(group, settled)) {
      if (!drafts.has(each.id)) drafts.set(each.id, each);
      covered.add(sameAs({ same: each.data.verb, concept: target.concept }));
    }
  }
  for (const offer of offers) {
    const { ref, data } = offer;
    const concept = settled.findConcept(data.concept);
    const same = sameness(data);
    if (!concept || covered.has(same)) continue;
    const acting = data.actors.filter((name) => !deniedTo(same, name));
    if (deniedTo(same, everybody) || (data.actors.length > 0 && acting.length === 0)) continue;
    const id = idOf({ verb: data.verb, concept });
    if (drafts.has(id)) continue;
    if (data.state !== undefined && stateIn(offer, concept, settled) === undefined) continue;
    const { verb, effect, state, critical } = data;
    const action: Action = {
      actors: actorsOf(acting, settled),
      verb,
      concept,
      effect,
      ...(state === undefined ? {} : { state }),
      ...(critical === undefined ? {} : { critical }),
      requirements: [],
    };
    drafts.set(id, node(brief.action, id, action, carried(ref)));
  }
  return [...drafts.values()];
}

/** What the product makes by itself is not what people make, unless people do it by that verb too. */
function apartIfAutomatic(meant: readonly Meant[]): readonly Meant[] {
  const isOwn = ({ read }: Meant) => read.data.automatic !== undefined;
  const byPeople = new Set(meant.flatMap((each) => (isOwn(each) ? [] : idOf(each.target))));
  return meant.map((each) => {
    const { verb, same } = each.target;
    const apart = isOwn(each) && same === "create" && !byPeople.has(idOf(each.target));
    return apart && alike[verb] === undefined
      ? { ...each, target: { ...each.target, same: verb } }
      : each;
  });
}

function fromText(
  id: string,
  { group, target }: { readonly group: readonly [Meant, ...Meant[]]; readonly target: Target },
  proposal: ProposalOf<"action"> | undefined,
  settled: Settled,
): DraftOf<typeof brief.action> {
  const { verb, concept, effect: own } = target;
  const named = doersOf(group, own, settled);
  const actors = isFilled(named) ? named : actorsOf(proposal?.data.actors ?? [], settled);
  const offered = stateIn(proposal, concept, settled);
  const state = offered ?? stateLedTo(verb, own, concept, settled);
  // Where the text has a life cycle of its own, the domain's state is none of it.
  const leads = proposal?.data.effect !== "transition" || offered !== undefined;
  const effect = proposal && leads ? proposal.data.effect : own;
  const critical = proposal?.data.critical;
  const schedule = scheduleOf(group);
  const completes = actors !== named && isFilled(actors);
  const data: Action = {
    actors,
    verb,
    concept,
    effect,
    ...(state === undefined ? {} : { state }),
    ...(critical === undefined ? {} : { critical }),
    ...(schedule === undefined ? {} : { schedule }),
    requirements: requirementsOf(group, settled),
  };
  const automatic = automaticOf(group);
  if (automatic !== undefined) {
    const own = { ...data, actors: [], automatic };
    return node(brief.action, id, own, carried(...refsOf(readsOf(group))));
  }
  const refs = refsOf(readsOf(group));
  const why =
    proposal && (completes || offered !== undefined || critical !== undefined)
      ? derived("completed-by-domain", [...refs, proposal.ref])
      : carried(...refs);
  return node(brief.action, id, data, why);
}

/** The word that the text has most often for what is done, of two the everyday one. */
function namedFirst(group: readonly [Meant, ...Meant[]]): Target {
  const counts = new Map<string, number>();
  for (const { target } of group) counts.set(target.verb, (counts.get(target.verb) ?? 0) + 1);
  const plain = group[0].target.same;
  const rank = (verb: string) => (verb === plain ? "" : verb);
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || (rank(a) < rank(b) ? -1 : 1));
  return group.find(({ target }) => target.verb === best?.[0])?.target ?? group[0].target;
}

function stateLedTo(
  verb: string,
  effect: Effect,
  concept: Ref<"brief/concept">,
  { statesOf }: Settled,
): string | undefined {
  if (effect !== "transition") return undefined;
  return stateNamedBy(verb, statesOf(concept));
}

/** Those who are named; "users" at large only where nobody else is, or where all may look at it. */
function doersOf(group: readonly Meant[], effect: Effect, settled: Settled): Ref<"brief/actor">[] {
  const looks = effect === "read" || effect === "list" || effect === "search";
  // "Given a guest views a product" says that guests see products.
  const isMeant = ({ passing, actor }: Read["data"]) =>
    passing !== true || (looks && settled.actors.get(keyOf(actor ?? ""))?.anonymous === true);
  const names = group.flatMap(({ read: { data } }) =>
    data.actor === undefined || !isMeant(data) ? [] : [data.actor],
  );
  const special = actorsOf(
    names.filter((name) => keyOf(name) !== everybody),
    settled,
  );
  const general = names.filter((name) => keyOf(name) === everybody).length;
  const open = (names.length - general) * 2 < general || looks;
  return special.length > 0 && !open ? special : actorsOf(names, settled);
}

function readsOf(group: readonly [Meant, ...Meant[]]): readonly [Read, ...Read[]] {
  const [first, ...rest] = group;
  return [first.read, ...rest.map(({ read }) => read)];
}

function stateIn(
  proposal: ProposalOf<"action"> | undefined,
  concept: Ref<"brief/concept">,
  { statesOf }: Settled,
): string | undefined {
  const state = proposal?.data.state;
  return state !== undefined && statesOf(concept).includes(state) ? state : undefined;
}

const managing: readonly (readonly [string, Effect])[] = [
  ["create", "create"],
  ["view", "read"],
  ["list", "list"],
  ["update", "update"],
  ["delete", "delete"],
];

/** Who manages a thing creates, sees, changes and removes it. */
function managed(
  group: readonly [Meant, ...Meant[]],
  settled: Settled,
): readonly DraftOf<typeof brief.action>[] {
  const { verb, concept, effect: own } = group[0].target;
  if (verb !== "manage" && verb !== "maintain") return [];
  const actors = doersOf(group, own, settled);
  const requirements = requirementsOf(group, settled);
  return managing.map(([each, effect]) =>
    node(
      brief.action,
      idOf({ verb: each, concept }),
      { actors, verb: each, concept, effect, requirements },
      derived("managing-is-all", refsOf(readsOf(group))),
    ),
  );
}

function requirementsOf(group: readonly Meant[], settled: Settled): Ref<"brief/requirement">[] {
  return requirementsOfDeeds(
    group.map(({ read: { data } }) => data),
    settled,
  );
}

export function actorsOf(
  names: readonly string[],
  { actors }: Pick<Settled, "actors">,
): Ref<"brief/actor">[] {
  const keys = names.flatMap((name) => {
    const key = keyOf(name);
    if (key === everybody && actors.has(key)) {
      return [key, ...[...actors].flatMap(([each, { name: own }]) => (isTier(own) ? [each] : []))];
    }
    if (actors.has(key)) return [key];
    return key === everybody
      ? everyone(actors)
      : [...actors.keys()].filter((each) => each.endsWith(`-${key}`));
  });
  return [...new Set(keys)].sort().map((key) => `brief/actor#${key}` as const);
}

/** "Users can …" where the text names who they are: all who sign in. */
function everyone(actors: Settled["actors"]): readonly string[] {
  return [...actors].flatMap(([key, { kind, anonymous, outside }]) =>
    kind === "person" && anonymous !== true && outside !== true ? [key] : [],
  );
}

interface VerbOfConcept {
  readonly verb: string;
  readonly concept: string;
}

function idOf({ verb, concept }: Pick<Target, "verb" | "concept">): string {
  return slug(`${verb} ${conceptIdOf(concept)}`);
}

function sameAs({ same, concept }: Pick<Target, "same" | "concept">): string {
  return `${same} ${conceptIdOf(concept)}`;
}

function samenessOf({ verb, concept }: VerbOfConcept, { naming, plain }: Settled): string {
  const id = naming(concept);
  return `${plain(verb, id)} ${id}`;
}
