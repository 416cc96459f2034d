import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { type External, externals, isAbout } from "../design/outside.ts";
import { handlesMedia, senderOf } from "../design/workers.ts";
import { acrossUnits } from "./across-units.ts";
import { changing, type Effect, effect, nameOf, type Way } from "./effect.ts";
import { unitNamed } from "./owners.ts";
import type { Plan } from "./plan.ts";
import { reactionsIn } from "./reactions.ts";
import { tellsSomebody } from "./telling.ts";

/** Whether what belongs together lies with several deployables. */
export const spreads = ({ units }: Plan): boolean => units.length > 1;

/** Who acts on an action's outcome, and how; who is not known to do anything is not told. */
export function interests(plan: Plan): (action: Action) => readonly Effect[] {
  const ways = [
    setsValues(plan),
    ...(spreads(plan) ? acrossUnits(plan) : []),
    sends(plan),
    worksBehind(plan),
  ];
  return (action) => {
    const known = new Set<string>();
    return ways
      .flatMap((way) => way(action))
      .filter(({ by, does }) => {
        const key = `${by.id} ${does}`;
        return !known.has(key) && known.add(key);
      })
      .sort((a, b) => (a.by.id < b.by.id ? -1 : a.by.id > b.by.id ? 1 : 0));
  };
}

/** What gets another value as a consequence of the action: an order is shipped with its shipment. */
function setsValues(plan: Plan): Way {
  const after = plan.facts.actions.filter(({ data }) => data.sets !== undefined);
  return (action) =>
    after.flatMap(({ data }) =>
      data.sets?.after === action.ref
        ? effect(data.concept, plan, `sets the ${nameOf(data.concept, plan)} to ${data.sets.value}`)
        : [],
    );
}

/** People are told of it by whoever speaks with what carries messages. */
function sends(plan: Plan): Way {
  const outside = externals(plan.facts);
  const tells = tellsSomebody(plan);
  const senders = outside.flatMap((external) => {
    const by = senderFor(external, plan);
    return by ? [{ by, name: external.draft.data.name }] : [];
  });
  return (action) => {
    // What became of a message is told by who delivers it, and to nobody by a message again.
    const ofDelivery = action.data.upon?.startsWith("who delivers it reports it") === true;
    if (!tells(action) || ofDelivery) return [];
    return senders.map(({ by, name }) => ({
      by,
      does: `tells people over ${name}`,
      changes: false,
    }));
  };
}

/** What a worker does with what has changed: files, copies that systems of others hold, and what follows a report. */
function worksBehind(plan: Plan): Way {
  const worker = plan.byId.get("background-worker");
  if (!worker) return () => [];
  const mirrored = externals(plan.facts).filter(({ purpose }) => purpose?.topic === "crm");
  const reactions = reactionsIn(plan.facts);
  const media = handlesMedia(plan.facts);
  const files = plan.attributes.filter(({ data }) => data.type === "file");
  return (action) => {
    const { data } = action;
    const thing = nameOf(data.concept, plan);
    const copied = mirrored.filter(
      ({ purpose }) =>
        changing.has(data.effect) && isAbout(data.concept, ...(purpose?.concepts ?? [])),
    );
    // What goes out as a message is one, and its own event tells of it.
    const told = reactions.filter((each) => each.action === action && each.sentAs === undefined);
    const does = [
      ...(media && data.effect === "create"
        ? files
            .filter((file) => file.data.concept === data.concept)
            .map(
              (file) =>
                `makes the smaller forms of the ${file.data.name} of the ${thing}, once its file is said to be there`,
            )
        : []),
      ...copied.map(({ draft }) => `keeps the ${thing} in step with ${draft.data.name}`),
      ...told.map(({ to, gives }) => `tells ${to}: ${gives}`),
    ];
    return does.map((each) => ({ by: worker, does: each.slice(0, 200), changes: false }));
  };
}

function senderFor(external: External, plan: Plan): ComponentView | undefined {
  if (external.purpose?.calledBy !== "background" || external.purpose.topic === "crm")
    return undefined;
  const named = senderOf(external, plan.facts);
  return named === undefined ? plan.byId.get("background-worker") : unitNamed(named, plan);
}
