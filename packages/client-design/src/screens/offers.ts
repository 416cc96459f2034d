import { isOnesOwn, type ViewOf } from "@planc/core";
import type { security } from "@planc/core/ir";
import type { Action, Draft, Entity, Field, Operation, Use } from "./draft.ts";
import { inText } from "./words.ts";

/** What decides whether an action is offered, and what is asked before it is done. */
export interface OfferFacts {
  readonly actions: ReadonlyMap<string, Action>;
  readonly policies: ReadonlyMap<string, ViewOf<typeof security.policy>>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** The entity that an operation is about. */
  readonly entityOf: (operation: Operation) => Entity | undefined;
  /** What goes when a thing goes. */
  readonly goesWith: ReadonlyMap<string, readonly Entity[]>;
  /** What lies in the one thing of a person, and is put back as easily: an item of a cart. */
  readonly putBack: ReadonlySet<string>;
}

const changes: ReadonlySet<string> = new Set([
  "update",
  "delete",
  "transition",
  "command",
  "create",
]);

/** `while payment due or processing, to who is the customer of the order`. */
export function offeredWhen(
  use: Use,
  facts: OfferFacts,
  /** What holds of everything that is seen there. */
  seen: ReadonlySet<string>,
): string | undefined {
  const { data } = use.operation;
  if (!changes.has(data.effect)) return undefined;
  const states = statesBefore(use.operation, facts);
  const parts = data.access.kind === "authenticated" ? (data.access.parts ?? []) : [];
  const ofParts = parts.flatMap(({ role, when }) =>
    use.actors.some((each) => each === role) ? [`to who ${when}`] : [],
  );
  // Whoever decides on a part of it decides by that part.
  if (data.effect === "create" && ofParts.length > 0) return [...new Set(ofParts)].join(", or ");
  const conditions = new Set(
    (data.access.policies ?? []).flatMap((ref) => {
      const policy = facts.policies.get(ref)?.data;
      return policy?.when !== undefined &&
        !seen.has(policy.when) &&
        !(data.effect === "create" && policy.condition === "own") &&
        use.actors.some((each) => each === policy.role)
        ? [policy.condition === "state" ? `while ${policy.when}` : toWhom(policy.when)]
        : [];
    }),
  );
  const told = [
    ...(states.length > 0 ? [`while ${listed(states)}`] : []),
    ...(conditions.size > 0 ? [[...conditions].join(", or ")] : []),
  ];
  return told.length > 0 ? told.join(", ") : undefined;
}

/** `is the owner of the project, or is a manager of it`, as whom a button is for. */
const toWhom = (when: string): string =>
  when.startsWith("is ")
    ? `to ${when.replace(/^is (?:an? |the )?/, "").replaceAll(/, or is (?:an? |the )?/g, ", or ")}`
    : when.startsWith("owns the ")
      ? when.replace("owns the ", "to owners of the ")
      : `to who ${when}`;

/** The conditions of the reads with which a screen opens. */
export function conditionsSeen(draft: Draft, { policies }: OfferFacts): ReadonlySet<string> {
  return new Set(
    draft.uses.flatMap(({ operation, when, actors }) =>
      when !== "opening"
        ? []
        : (operation.data.access.policies ?? []).flatMap((ref) => {
            const policy = policies.get(ref)?.data;
            return policy?.when !== undefined && actors.some((each) => each === policy.role)
              ? [policy.when]
              : [];
          }),
    ),
  );
}

/** The states from which a transition leads to its own; none where it may come from all of them. */
export function statesBefore(operation: Operation, facts: OfferFacts): readonly string[] {
  const to = targetState(operation, facts);
  const states = facts.entityOf(operation)?.data.states ?? [];
  if (to === undefined) return [];
  const from = states.filter(({ next }) => next.includes(to)).map(({ name }) => name);
  return from.length === 0 || from.length >= states.length - 1 ? [] : from;
}

function targetState({ data }: Operation, { actions }: OfferFacts): string | undefined {
  if (data.effect !== "transition") return undefined;
  return data.realises.flatMap((ref) => actions.get(ref)?.data.state ?? [])[0];
}

/** What is asked before a thing goes for good, or comes to a state that nothing leads out of. */
export function confirmedBy({ operation }: Use, facts: OfferFacts): string | undefined {
  const entity = facts.entityOf(operation);
  if (operation.data.effect === "delete") {
    if (entity === undefined || facts.putBack.has(entity.ref)) return undefined;
    const along = (facts.goesWith.get(entity.ref) ?? []).map(({ data }) => inText(data.name));
    const thing = inText(entity.data.name);
    return along.length > 0
      ? `${thing} with ${listed(along.slice(0, 4).map(many), "and")}, for good`
      : `${thing}, for good`;
  }
  const to = targetState(operation, facts);
  const end = entity?.data.states?.find(({ name }) => name === to);
  return end !== undefined && end.next.length === 0 && isHarsh(end.name)
    ? `${end.name}: no way back`
    : undefined;
}

/** States that people did not work towards. */
const isHarsh = (state: string): boolean =>
  /\b(?:abandoned|archived|banned|cancell?ed|closed|declined|deleted|rejected|removed|returned|revoked|voided?|withdrawn)\b/i.test(
    state,
  );

export function listed(words: readonly string[], last: "and" | "or" = "or"): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

const many = (name: string): string =>
  /[^aeiou]y$/.test(name)
    ? `${name.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(name)
      ? `${name}es`
      : `${name}s`;

/** Things that people make on a screen, for what it says where there are none. */
export const makingOn = ({ uses }: Draft): readonly Operation[] =>
  uses.flatMap(({ operation, when }) =>
    operation.data.effect === "create" && when === "acting" ? [operation] : [],
  );

/** What goes with a thing of which each person has one. */
export function puttingBack(
  goesWith: ReadonlyMap<string, readonly Entity[]>,
  entities: ReadonlyMap<string, Entity>,
): ReadonlySet<string> {
  return new Set(
    [...goesWith].flatMap(([ref, parts]) =>
      isOnesOwn(entities.get(ref)?.data.name ?? "") ? parts.map((each) => each.ref) : [],
    ),
  );
}

/** For each entity, those whose rows go with it. */
export function goingWith(
  fields: readonly Field[],
  entities: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, readonly Entity[]> {
  const found = new Map<string, Entity[]>();
  for (const { data } of fields) {
    if (data.references?.onDelete !== "cascade") continue;
    const own = entities.get(data.entity);
    // A join of two things is no thing of its own.
    if (own === undefined || own.data.concept === undefined) continue;
    const known = found.get(data.references.entity) ?? [];
    if (!known.includes(own)) found.set(data.references.entity, [...known, own]);
  }
  return found;
}
