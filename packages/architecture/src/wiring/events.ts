import { capital, type DraftOf, node, slug } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { Action } from "../design/facts.ts";
import { derived } from "../kit.ts";
import { listed, one, past, single } from "../model/language.ts";
import { stockBehind } from "../model/stock.ts";
import { erasures } from "./erasures.ts";
import { interests, spreads } from "./interests.ts";
import { unitOf } from "./owners.ts";
import type { Plan } from "./plan.ts";

export type EventDraft = DraftOf<typeof architecture.event>;

/** Changes that another component acts on; without one who does, there is no event. */
export function eventsOf(plan: Plan): readonly EventDraft[] {
  const interest = interests(plan);
  const events = new Map<string, EventDraft>();
  for (const action of plan.facts.actions) {
    const concept = plan.facts.concept.get(action.data.concept);
    const producer = unitOf(action.data.concept, plan);
    // A worker that moves a thing on knows of it, and nobody asked to be told.
    if (!concept || !producer || (action.data.taken && action.data.background)) continue;
    const effects = interest(action).filter(({ by }) => by.ref !== producer.ref);
    const consumers = [...new Set(effects.map(({ by }) => by))];
    if (consumers.length === 0) continue;
    const name = `${concept.data.name} ${happened(action.data)}`.slice(0, 200);
    const who = listed(consumers.map(({ data }) => data.name));
    const acts = consumers.length === 1 ? "acts" : "act";
    events.set(
      slug(name),
      node(
        architecture.event,
        slug(name),
        {
          name,
          concept: concept.ref,
          action: action.ref,
          producer: producer.ref,
          consumers: consumers.map(({ ref }) => ref),
          effects: effects.map(({ by, does, changes }) => ({
            by: by.ref,
            does: does.slice(0, 200),
            changes,
          })),
          delivery: "at-least-once",
          ordering: `per ${single(concept.data)}`,
          because: `${capital(who)} ${acts} on it; to ${action.data.verb} ${one(concept.data)} need not wait for that.`,
        },
        derived("event-with-consumer", [action.ref, ...consumers.map(({ ref }) => ref)]),
      ),
    );
  }
  for (const event of [...refusals(plan), ...erasures(plan)]) events.set(event.id, event);
  return [...events.values()];
}

/** A state that lasts is come to, and not over: `set to processing`, and not `processed`. */
function happened({ verb, state }: Action["data"]): string {
  return state !== undefined && /^\p{L}+ing$/u.test(state) ? `set to ${state}` : past(verb);
}

/** Who keeps the stock says that there is too little, and who keeps the thing calls it off: no transaction spans both. */
function refusals(plan: Plan): readonly EventDraft[] {
  const behind = stockBehind(plan.facts, plan.relations);
  if (!spreads(plan)) return [];
  return plan.facts.actions.flatMap((action) => {
    const found = behind(action);
    const owner = unitOf(action.data.concept, plan);
    const concept = plan.facts.concept.get(action.data.concept);
    const keeper = found && unitOf(found.stock.ref, plan);
    if (found?.does !== "reserve" || !owner || !keeper || !concept || keeper === owner) return [];
    const thing = single(concept.data);
    const name = refusedOf(found.stock.data);
    return [
      node(
        architecture.event,
        slug(name),
        {
          name,
          concept: found.stock.ref,
          producer: keeper.ref,
          consumers: [owner.ref],
          effects: [{ by: owner.ref, does: `calls the ${thing} off`, changes: true }],
          delivery: "at-least-once",
          ordering: `per ${thing}`,
          undoes: action.ref,
          because: `${owner.data.name} calls the ${thing} off when ${keeper.data.name} has too little for it: that undoes what was done, as no transaction spans the two.`,
        },
        derived("event-with-consumer", [action.ref, found.stock.ref, owner.ref]),
      ),
    ];
  });
}

/** `Inventory item refused`: there is too little of it. */
export const refusedOf = ({ name }: { readonly name: string }): string =>
  `${name} refused`.slice(0, 200);
