import { type PlanNodeOf, participleOf, type Ref } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { words } from "../naming.ts";

/** What an operation has just done to the one that it answers. */
export interface Deed {
  readonly verb: string;
  /** The state that it is in now, where the text says so, and those that it has come through. */
  readonly state?: string | undefined;
  readonly passed: readonly string[];
}

export interface DeedFacts {
  /** The state that an action leads to. */
  readonly states: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, PlanNodeOf<typeof data.entity>>;
}

export function deedFacts(
  actions: readonly PlanNodeOf<typeof brief.action>[],
  entities: readonly PlanNodeOf<typeof data.entity>[],
): DeedFacts {
  return {
    states: new Map(
      actions.flatMap(({ ref, data: { state } }) => (state === undefined ? [] : [[ref, state]])),
    ),
    entities: new Map(entities.map((each) => [each.ref, each])),
  };
}

/** The deed of an operation that leaves the thing otherwise than it was made; nothing where it does not. */
export function deedOf(
  { effect, operationId, realises }: PlanNodeOf<typeof api.operation>["data"],
  entity: Ref | undefined,
  { states, entities }: DeedFacts,
): Deed | undefined {
  if (effect !== "transition" && effect !== "command") return undefined;
  const [verb = operationId] = words(operationId);
  const lifeCycle = entities.get(entity ?? "")?.data.states ?? [];
  const state =
    realises.map((each) => states.get(each)).find((each) => each !== undefined) ??
    lifeCycle.find(({ name }) => name.toLowerCase() === participleOf(verb))?.name;
  return { verb, state, passed: state === undefined ? [] : pathTo(state, lifeCycle) };
}

/** The states on a shortest way from the first to this one, which is not among them. */
function pathTo(
  state: string,
  lifeCycle: readonly { readonly name: string; readonly next: readonly string[] }[],
): readonly string[] {
  const next = new Map(lifeCycle.map((each) => [each.name, each.next]));
  const [first] = lifeCycle;
  if (first === undefined) return [];
  const from = new Map<string, string | undefined>([[first.name, undefined]]);
  for (const name of from.keys()) {
    for (const each of next.get(name) ?? []) if (!from.has(each)) from.set(each, name);
  }
  const path: string[] = [];
  for (let at = from.get(state); at !== undefined; at = from.get(at)) path.unshift(at);
  return path;
}
