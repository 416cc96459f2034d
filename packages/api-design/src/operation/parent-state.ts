import type { DraftOf, Ref, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { api, architecture, brief, data } from "@planc/core/ir";
import { snake } from "../naming.ts";
import { actionsOn, entityBy, entityFor, fieldsOf } from "./lookups.ts";
import { withFurther } from "./made-from.ts";

type Operation = DraftOf<typeof api.operation>;
type Action = ViewOf<typeof brief.action>;
type Entity = ViewOf<typeof data.entity>;

export interface Parents {
  readonly actions: readonly Action[];
  readonly entities: readonly Entity[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

/** What has to be so of the thing that another one moves on. */
interface Precondition {
  readonly thing: Entity;
  readonly states: readonly string[];
}

interface Moving extends Precondition {
  /** Where in the life of the thing it comes. */
  readonly at: number;
  readonly cause: Action;
  readonly isPart: boolean;
}

/**
 * Actions that move another thing on, with the states from which that one can be moved: nothing is paid that is
 * called off, and nothing sent that is not paid.
 */
export function preconditions({
  actions,
  entities,
  fields,
}: Parents): ReadonlyMap<Ref, Precondition> {
  const action = new Map<string, Action>(actions.map((each) => [each.ref, each]));
  const first = new Map<string, Moving>();
  for (const { data: moved } of actions) {
    const cause = action.get(moved.sets?.after ?? "");
    const thing = entityFor(entities, moved.concept);
    const by = cause && entityFor(entities, cause.data.concept);
    const value = moved.state;
    if (!cause || !thing || !by || thing === by || !value) continue;
    const own = fieldsOf(fields, by.ref);
    const isPart = own.some(
      ({ data: { references, required } }) => required && references?.entity === thing.ref,
    );
    const isSource = cause.data.from === moved.concept;
    const states = thing.data.states ?? [];
    const before = states.filter(({ next }) => next.includes(value)).map(({ name }) => name);
    const at = states.findIndex(({ name }) => name === before[0]);
    const key = `${by.ref} ${thing.ref}`;
    // What comes about later follows from the first, and is no wish of anybody.
    if (!(isPart || isSource) || at < 0 || at >= (first.get(key)?.at ?? states.length)) continue;
    // A thing is paid once, and made into another once; of parcels there may be several.
    const isOnce = isSource || own.some(({ data: each }) => each.type === "money");
    first.set(key, { at, cause, isPart, thing, states: isOnce ? before : [...before, value] });
  }
  const making = (concept: string) =>
    actionsOn(actions, concept).filter(({ data: { effect } }) => effect === "create");
  return new Map(
    [...first.values()].flatMap(({ cause, isPart, thing, states }) =>
      [cause, ...(isPart ? making(cause.data.concept) : [])].map(({ ref }): [Ref, Precondition] => [
        ref,
        { thing, states },
      ]),
    ),
  );
}

/** The operation with its refusal where what it belongs to is in no state for it. */
export function inParentState(
  operation: Operation,
  known: ReadonlyMap<Ref, Precondition>,
  { components, resources, entities }: Parents,
): Operation {
  const own = operation.data.realises.flatMap((each) => known.get(each) ?? [])[0];
  // Reading serves an action as well, and moves nothing on.
  if (!own || operation.data.method === "get") return operation;
  const { thing, states } = own;
  const keeper = components.find(({ data: { owns } }) =>
    owns.some((each) => each === thing.data.concept),
  );
  const entity = resources.find(({ ref }) => ref === operation.data.resource)?.data.entity;
  const concept = entityBy(entities, entity)?.data.concept;
  const isOwn = keeper?.data.owns.some((each) => each === concept) ?? true;
  const named = states.map((each) => `\`${snake(each)}\``);
  const state = named.length > 1 ? `neither ${named.join(" nor ")}` : `not ${named.join("")}`;
  const told = isOwn ? "" : `, as ${keeper?.data.name} answers`;
  return {
    ...operation,
    data: {
      ...operation.data,
      errors: [
        ...withFurther(operation.data.errors, [
          {
            status: 409,
            problem: "parent-state",
            when: `The ${spoken(thing.data.name)} is ${state}${told}.`,
          },
        ]),
      ],
    },
  };
}
