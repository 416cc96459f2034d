import { type DataOf, join, slug } from "@planc/core";
import type { archetype as slots } from "@planc/core/ir";
import type { Archetype, ArchetypeAttribute, ArchetypeConcept } from "../archetype.ts";
import { areasOf } from "./areas.ts";
import { type Situation, scopeOf } from "./scope.ts";

type Data = DataOf<typeof slots.proposal>;
type Match = NonNullable<Data["match"]>;

export interface Proposal {
  readonly id: string;
  readonly data: Data & { readonly match: Match };
  readonly reason: string;
}

export interface Setting extends Situation {
  /** Who in the text acts for each of the archetype's actors. */
  readonly actorNames: ReadonlyMap<string, readonly string[]>;
  /** Whether the text says that this is not done: `delete`, `Task`. */
  readonly refuses: (verb: string, concept: string) => boolean;
  /** Whether one of the phrases is the name of an external system of the text. */
  readonly connects: (phrases: readonly string[]) => boolean;
  /** Names of concepts that a stronger archetype has proposed: they are its own to describe. */
  readonly described: ReadonlySet<string>;
}

/** What an archetype would add to this text: nothing that it leaves out, nothing optional it is silent on. */
export function proposalsOf(
  archetype: Archetype,
  match: Match,
  setting: Setting,
): readonly Proposal[] {
  const { heard, wording, actorNames, refuses, connects, described } = setting;
  const scope = scopeOf(archetype, setting);
  const called = (name: string) => wording.get(name)?.name ?? name;
  const actorsCalled = (name: string): readonly [string, ...string[]] => {
    const [first, ...others] = actorNames.get(name) ?? [];
    return first === undefined ? [called(name)] : [first, ...others];
  };
  const idOf = (...parts: string[]) => join(archetype.key, ...parts.map((part) => slug(part)));
  const usual = `usual in ${archetype.name}`;
  const takenNames = new Set(scope.concepts.map((concept) => concept.name));
  const areas = areasOf(archetype, takenNames, wording);
  const critical = new Set((archetype.flows ?? []).flatMap(({ steps }) => steps));

  const conceptProposal = (concept: ArchetypeConcept, name: string): Proposal => {
    const plural = wording.get(concept.name)?.plural;
    const area = areas.get(concept.name);
    return {
      id: idOf("concept", name),
      data: {
        kind: "concept",
        match,
        name,
        ...(plural ? { plural } : {}),
        role: concept.role,
        description: concept.description,
        ...(concept.states && scope.hasStates(concept) ? { states: statesOf(concept.states) } : {}),
        ...(area ? { area: { ...area } } : {}),
        ...(concept.barredBy && takenNames.has(concept.barredBy.concept)
          ? { barredBy: { ...concept.barredBy, concept: called(concept.barredBy.concept) } }
          : {}),
        ...(concept.laidOut ? { laidOut: concept.laidOut } : {}),
        ...(concept.emptied ? { emptied: concept.emptied } : {}),
        ...(concept.together
          ? {
              together: concept.together.map((each) =>
                takenNames.has(each) ? called(each) : each,
              ),
            }
          : {}),
        ...(concept.until ? { until: concept.until } : {}),
        ...(concept.outbound ? { outbound: concept.outbound } : {}),
        core: concept.core || heard.wants(concept.when),
      },
      reason: `${usual}: ${concept.because}`,
    };
  };
  const attributeProposals = (concept: ArchetypeConcept, name: string): readonly Proposal[] => {
    const attributes = scope.attributesOf(concept);
    const taken = new Set(attributes.map(([attribute]) => attribute));
    return attributes.map(
      ([
        attribute,
        { when: _, unless: __, sealed, type, required = false, class: dataClass, sum, ...rest },
      ]) => ({
        id: idOf("attribute", name, attribute),
        data: {
          kind: "attribute",
          match,
          concept: name,
          name: attribute,
          required,
          ...(heard.wants(sealed) ? { ...unmeasured(rest), type: "binary" } : { ...rest, type }),
          ...(sum ? sumOf(sum, taken) : {}),
          ...(dataClass ? { dataClass } : {}),
        },
        reason: `${usual}, for ${lower(name)}`,
      }),
    );
  };

  const things = scope.concepts.flatMap((concept): Proposal[] => {
    const name = called(concept.name);
    const reason = `${usual}, for ${lower(name)}`;
    const ours = !described.has(name);
    return [
      ...(ours ? [conceptProposal(concept, name), ...attributeProposals(concept, name)] : []),
      ...(concept.relations ?? [])
        .filter((relation) => scope.relates(concept, relation))
        .map(
          ({ to, kind, required, ...rest }): Proposal => ({
            id: idOf("relation", name, called(to), ...(rest.role ? [rest.role] : [])),
            data: {
              kind: "relation",
              match,
              from: name,
              to: called(to),
              relation: kind ?? "many-to-one",
              // Of two domains that use one thing, neither can require its own relation of it; what a
              // domain does not require may be missing, and is left to no guess.
              ...(ours ? asRequired(required, rest.owned) : {}),
              ...rest,
            },
            reason,
          }),
        ),
      ...actionsOf(concept)
        .filter(({ when }) => when === undefined || heard.wants(when))
        .filter(({ verb }) => scope.does(concept, verb) && !refuses(verb, name))
        .map(
          ({ by, from, when: _, ...action }): Proposal => ({
            id: idOf("action", `${action.verb} ${name}`),
            data: {
              kind: "action",
              match,
              actors: [...new Set(by.flatMap(actorsCalled))],
              concept: name,
              ...action,
              ...(from !== undefined && takenNames.has(from) ? { from: called(from) } : {}),
              ...(critical.has(`${action.verb} ${concept.name}`) ? { critical: true } : {}),
            },
            reason,
          }),
        ),
    ];
  });
  const acting = new Set(things.flatMap(({ data }) => (data.kind === "action" ? data.actors : [])));
  const everActing = new Set(archetype.concepts.flatMap(actorsIn));
  const isThere = (name: string, privileged = false) =>
    scope.actors !== "none" &&
    (acting.has(actorsCalled(name)[0]) ||
      (scope.actors === "all" && (privileged || !everActing.has(name))));
  return [
    ...things,
    ...archetype.actors
      .filter(({ name, privileged }) => isThere(name, privileged))
      .map(({ name: own, kind, aliases: _, ...actor }): Proposal => {
        const [name] = actorsCalled(own);
        return {
          id: idOf("actor", name),
          data: { kind: "actor", match, name, actor: kind, ...actor },
          reason: usual,
        };
      }),
    ...(scope.systems ? (archetype.systems ?? []) : [])
      .filter(({ when }) => heard.wants(when) && !connects(when))
      .map(
        ({ when: _, ...system }): Proposal => ({
          id: idOf("system", system.name),
          data: { kind: "system", match, ...system },
          reason: `${usual}, where the text speaks of it`,
        }),
      ),
    ...archetype.loads
      .filter(({ concept }) => concept === undefined || takenNames.has(concept))
      .map(
        ({ concept, ...load }): Proposal => ({
          id: idOf("load", load.measure, ...(concept ? [called(concept)] : [])),
          data: { kind: "load", match, ...load, ...(concept ? { concept: called(concept) } : {}) },
          reason: load.source
            ? `${usual}: ${load.source}`
            : `${usual}, from ${load.low} to ${load.high}: a judgement, to be replaced by your own figure`,
        }),
      ),
  ];
}

/** A part is never without its whole, so that nothing need be said of it. */
function asRequired(required: boolean | undefined, owned = false): { required?: boolean } {
  if (required === undefined && owned) return {};
  return { required: required === true };
}

function statesOf(states: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(states).map(([name, next]) => ({ name, next: [...next] }));
}

const managing = [
  { verb: "create", effect: "create" },
  { verb: "view", effect: "read" },
  { verb: "list", effect: "list" },
  { verb: "update", effect: "update" },
  { verb: "delete", effect: "delete" },
] as const;

/** The actions that are written out go before those that follow from `managedBy`. */
function actionsOf({
  actions = [],
  managedBy,
}: ArchetypeConcept): readonly NonNullable<ArchetypeConcept["actions"]>[number][] {
  const said = new Set(actions.map((each) => each.verb));
  return [
    ...(managedBy ? managing.filter((each) => !said.has(each.verb)) : []).map((each) => ({
      ...each,
      by: managedBy ?? [],
    })),
    ...actions,
  ];
}

function actorsIn(concept: ArchetypeConcept): readonly string[] {
  return actionsOf(concept).flatMap(({ by }) => by);
}

function lower(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A sum of those parts that are proposed; where none is, of nothing. */
function sumOf(
  { of, less = [] }: NonNullable<ArchetypeAttribute["sum"]>,
  taken: ReadonlySet<string>,
) {
  const parts = of.filter((each) => taken.has(each));
  const off = less.filter((each) => taken.has(each));
  return parts.length > 0 ? { sum: { of: parts, ...(off.length > 0 ? { less: off } : {}) } } : {};
}

/** How long it may be was counted in characters, which what is sealed has none of. */
function unmeasured<Rest extends { readonly maxLength?: number | undefined }>({
  maxLength: _,
  ...rest
}: Rest): Omit<Rest, "maxLength"> {
  return rest;
}
