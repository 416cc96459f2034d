import { carried, type DataOf, type DraftOf, node, type Ref } from "@planc/core";
import { brief, type reading } from "@planc/core/ir";
import { openStates, plainModifiers, tieRoles } from "../catalog/access-words.ts";
import { type Effect, everyEffect, lookingEffects } from "../catalog/verbs.ts";
import { spacedName } from "../words/split-name.ts";
import { verbOf } from "../words/verb-forms.ts";
import { accessId } from "./access-id.ts";
import { actorsOf, type Settled } from "./actions.ts";
import { requirementsOfDeeds } from "./deed-requirements.ts";
import type { Target } from "./deed-target.ts";
import { failedAttempts } from "./failed-attempts.ts";
import { groupBy, keyOf, refsOf } from "./names.ts";
import { everybody } from "./people.ts";
import type { Readings } from "./readings.ts";

type Access = DataOf<typeof brief.access>;
type Condition = Access["conditions"][number];
type Read = Readings["access"][number];
type ReadData = DataOf<typeof reading.access>;

interface Knowing extends Settled {
  readonly nameOf: (concept: Ref<"brief/concept">) => string;
}

/** Who may, who alone may and who must not, of things and people that the brief knows. */
export function settleAccess(
  readings: Readings,
  settled: Knowing,
): readonly DraftOf<typeof brief.access>[] {
  const failed = failedAttempts(readings, settled);
  const meant = readings.access.flatMap((read) =>
    meaningsOf(read, settled).flatMap((data) =>
      failed(read.data.statement, data) ? [] : [{ read, data }],
    ),
  );
  const groups = groupBy(meant, ({ data: { requirements: _, ...rule } }) => JSON.stringify(rule));
  const taken = new Map<string, number>();
  return [...groups.values()].map((group) => {
    const [{ data }] = group;
    const id = accessId(data);
    const before = taken.get(id) ?? 0;
    taken.set(id, before + 1);
    const [first, ...rest] = group;
    const requirements = [...new Set(group.flatMap((each) => each.data.requirements))].sort();
    return node(
      brief.access,
      before === 0 ? id : accessId({ ...data, verb: `${data.verb ?? "act"} ${before + 1}` }),
      { ...data, requirements },
      carried(...refsOf([first.read, ...rest.map(({ read }) => read)])),
    );
  });
}

function meaningsOf(read: Read, settled: Knowing): readonly Access[] {
  return peopleOf(read.data, settled).flatMap((people) => meaningOf(read.data, people, settled));
}

function meaningOf(
  data: ReadData,
  { who, conditions: ties }: People,
  settled: Knowing,
): readonly Access[] {
  const requirements = requirementsOfRule(data, settled);
  const said = [...data.conditions, ...ties];
  if (data.verb === undefined) {
    const concept =
      data.concept === undefined
        ? undefined
        : (settled.findConcept(data.concept) ??
          settled.targetOf({ verb: "view", concept: data.concept })?.concept);
    if (data.concept !== undefined && !concept) return [];
    const conditions = concept ? conditionsOn(said, concept, settled) : said;
    const effects = [...(data.effects ?? everyEffect)];
    return [{ who, effects, ...(concept ? { concept } : {}), conditions, requirements }];
  }
  const { verb, concept: name = "" } = data;
  const target = settled.targetOf({
    verb,
    concept: name,
    ...(data.actors[0] === undefined ? {} : { actor: data.actors[0] }),
    ...(data.ties === undefined ? {} : { ties: data.ties }),
    ...(data.into === undefined ? {} : { into: data.into }),
    ...(data.as === undefined ? {} : { as: data.as }),
  });
  if (!target) return [];
  const { concept } = target;
  const looks = who.modality === "may" && lookingEffects.includes(target.effect);
  // Who may look at what others have may look at it, whosever it is.
  const whosever = looks && said.some((each) => each.kind !== "state" && each.not === true);
  const told = whosever ? said.filter(({ kind }) => kind === "state") : said;
  const modifiers = modifiersOf(name, settled.nameOf(concept));
  // What is said of a part of a thing holds for that part alone.
  if (modifiers === undefined && who.modality !== "may") return [];
  const states = (modifiers ?? []).filter((word) => isState(word, concept, settled));
  const strange = (modifiers ?? []).filter(
    (word) => !states.includes(word) && !plainModifiers.has(word),
  );
  if (strange.length > 0 && who.modality !== "may") return [];
  const given: readonly Condition[] =
    states.length > 0 ? [...told, { kind: "state", states }] : told;
  const conditions = conditionsOn(inWords(given, who, concept, settled), concept, settled).filter(
    (each) => isMeant(each, { who, effect: target.effect, concept, settled }),
  );
  // A ban without one of its conditions would be wider than it is meant.
  if (conditions.length < given.length && (who.modality !== "may" || conditions.length === 0)) {
    return [];
  }
  // "Managers can print long lists" limits nothing that it names.
  const special = !whosever && (modifiers?.length ?? 1) > 0;
  if (who.modality === "may" && conditions.length === 0 && special) return [];
  const own = states.length > 0 ? barsOthers(who, conditions) : who;
  return [{ who: own, ...whatOf(target), concept, conditions, requirements }];
}

/** What is no state of the thing is a condition in the words of the text, where somebody is named. */
function inWords(
  conditions: readonly Condition[],
  who: Access["who"],
  concept: Ref<"brief/concept">,
  settled: Knowing,
): readonly Condition[] {
  return conditions.map((each): Condition => {
    if (each.kind !== "state" || each.text === undefined) return each;
    const { text, ...state } = each;
    const isKnown = each.states.every((name) => isState(name.toLowerCase(), concept, settled));
    return isKnown || who.modality === "may" || who.actors.length === 0
      ? state
      : { kind: "said", text };
  });
}

interface Meant {
  readonly who: Access["who"];
  readonly effect: Effect;
  readonly concept: Ref<"brief/concept">;
  readonly settled: Knowing;
}

/** Whether a condition limits anything: that archived things can be looked at does not hide the others. */
function isMeant(condition: Condition, { who, effect, concept, settled }: Meant): boolean {
  if (condition.kind !== "state") return who.modality !== "may" || condition.not !== true;
  if (who.modality === "may" && lookingEffects.includes(effect))
    return condition.states.every((state) => openStates.has(state.toLowerCase()));
  return condition.states.every((state) => isState(state.toLowerCase(), concept, settled));
}

/** "Only managers can edit signed leases": nobody else can, of the leases that are signed. */
function barsOthers(who: Access["who"], conditions: readonly Condition[]): Access["who"] {
  const states = conditions.length > 0 && conditions.every(({ kind }) => kind === "state");
  return who.modality === "only" && who.actors.length > 0 && states
    ? { modality: "must-not", actors: [], except: [...who.actors] }
    : who;
}

/** The words in front of the name of a thing; nothing where something else is named behind it. */
function modifiersOf(name: string, concept: string): readonly string[] | undefined {
  const words = name.toLowerCase().split(" ");
  const own = keyOf(spacedName(concept)).split("-");
  const initials = own.map((word) => word.charAt(0));
  // "PO" is a purchase order.
  if (initials.length > 1 && keyOf(name) === initials.join("")) return [];
  const named = new Set(own);
  const head = words.findLastIndex((word) => named.has(keyOf(word)));
  if (head === -1) return words;
  // A "customer account" is the customer, as a "profile" is.
  const behind = words.slice(head + 1);
  if (!behind.every((word) => accountWords.has(word))) return undefined;
  return words.slice(0, head + 1).filter((word) => !named.has(keyOf(word)));
}

const accountWords: ReadonlySet<string> = new Set(["account", "profile", "record"]);

/** Everyday verbs stand for what they do; an action with a name of its own is meant alone. */
function whatOf({ verb, effect, same }: Target): Pick<Access, "verb" | "effects"> {
  if (verb === "manage" || verb === "maintain")
    return { effects: ["create", "read", "list", "search", "update", "delete"] };
  switch (same) {
    case "view":
      return { effects: [...lookingEffects] };
    case "list":
    case "search":
      return { effects: ["list", "search"] };
    case "create":
    case "update":
    case "delete":
      return { effects: [same] };
    default:
      return { verb, effects: [effect] };
  }
}

interface People {
  readonly who: Access["who"];
  /** Where what they are to the thing tells who they are: its creator. */
  readonly conditions: readonly Condition[];
}

/** Those whom a rule names; "the author and admins" are two. */
function peopleOf(data: ReadData, settled: Knowing): readonly People[] {
  const { modality } = data;
  const actors: Ref<"brief/actor">[] = [];
  const ties: Condition[] = [];
  for (const name of data.actors) {
    const found = named(name, settled, modality);
    const tie = keyOf(name).split("-").at(-1) ?? "";
    if (found.length > 0) actors.push(...found);
    else if (tieRoles.has(tie)) ties.push({ kind: "own", as: tie });
    else return [];
  }
  const all = [...new Set(actors)].sort();
  const isAnybody = all.length === 0 && ties.length === 0;
  switch (modality) {
    case "may":
      return all.length === 0 ? [] : [{ who: { modality, actors: all }, conditions: [] }];
    case "only": {
      const bare = all.length > 0 || (isAnybody && data.conditions.length > 0);
      return [
        ...(bare ? [{ who: { modality, actors: all }, conditions: [] }] : []),
        ...ties.map((tie) => ({ who: { modality, actors: [] }, conditions: [tie] })),
      ];
    }
    case "must-not": {
      const except = (data.except ?? []).flatMap((name) => named(name, settled, modality)).sort();
      const but = except.length > 0 ? { except } : {};
      return [
        ...(all.length > 0 || isAnybody
          ? [{ who: { modality, actors: all, ...but }, conditions: [] }]
          : []),
        ...ties.map((tie) => ({ who: { modality, actors: [], ...but }, conditions: [tie] })),
      ];
    }
  }
}

/** Of "users" at large a ban is none of those who run the product. */
function named(
  name: string,
  settled: Knowing,
  modality: ReadData["modality"],
): readonly Ref<"brief/actor">[] {
  const found = actorsOf([name], settled);
  if (modality !== "must-not" || keyOf(name) !== everybody) return found;
  return found.filter(
    (ref) => settled.actors.get(ref.slice("brief/actor#".length))?.privileged !== true,
  );
}

/** The conditions, with states as the thing has them. */
function conditionsOn(
  conditions: readonly Condition[],
  concept: Ref<"brief/concept">,
  settled: Knowing,
): Condition[] {
  return conditions.map((each) =>
    each.kind === "state"
      ? { ...each, states: each.states.map((state) => stateNamed(state, concept, settled)) }
      : each,
  );
}

function stateNamed(state: string, concept: Ref<"brief/concept">, { statesOf }: Knowing): string {
  return statesOf(concept).find((each) => keyOf(each) === keyOf(state)) ?? state;
}

/** A state of the thing, or what it is after something was done to it: "a locked account". */
function isState(word: string, concept: Ref<"brief/concept">, { statesOf }: Knowing): boolean {
  return (
    statesOf(concept).some((state) => keyOf(state) === keyOf(word)) ||
    stateWords.has(word) ||
    openStates.has(word) ||
    verbOf(word, (verb) => doneTo.has(verb))?.form === "ed"
  );
}

const stateWords: ReadonlySet<string> = new Set(["draft", "open", "final", "pending", "active"]);
const doneTo: ReadonlySet<string> = new Set(
  "approve archive cancel close complete confirm finalise finalize lock pay post publish reject ship sign submit".split(
    " ",
  ),
);

function requirementsOfRule(data: ReadData, settled: Knowing): Ref<"brief/requirement">[] {
  const { statement, verb = "", concept = "" } = data;
  return requirementsOfDeeds([{ statement, verb, concept }], settled);
}
