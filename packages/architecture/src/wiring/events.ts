import { type DraftOf, node, slug } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { followsUp } from "../catalog/happening-words.ts";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { type External, externals, isAbout } from "../design/outside.ts";
import { handlesMedia, senderOf } from "../design/workers.ts";
import { derived } from "../kit.ts";
import { consequencesIn, nameWords } from "../model/consequences.ts";
import { capital, listed, one, past, single, wordsOf } from "../model/language.ts";
import { push } from "../model/lists.ts";
import { paidBefore } from "../model/paid-before.ts";
import { isCalledOff, stockBehind } from "../model/stock.ts";
import { circleIn } from "./circle-told.ts";
import { crossReferences } from "./cross-references.ts";
import { erasures } from "./erasures.ts";
import { asksOfPerson, heldOfPeople } from "./of-person.ts";
import { unitOf } from "./owners.ts";
import type { Plan } from "./plan.ts";
import { reactionsIn } from "./reactions.ts";
import { tellsSomebody } from "./telling.ts";

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
    const consumers = interest(action).filter(({ ref }) => ref !== producer.ref);
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

function spreads({ units, facts }: Plan): boolean {
  const { communication } = facts.style.data;
  return units.length > 1 && (communication === "event-driven" || communication === "mixed");
}

/** Who acts on an action's outcome. */
function interests(plan: Plan): (action: Action) => readonly ComponentView[] {
  const { communication } = plan.facts.style.data;
  const spread = spreads(plan);
  const behind = stockBehind(plan.facts, plan.relations);
  // Where services never ask each other, they keep copies of what they refer to.
  const copies = communication === "event-driven";
  // Who asks for it each time has no copy that could grow old.
  const asking = copies && spread ? crossReferences(plan) : [];
  const keepsCopy = (concept: string) => (each: string) => {
    const [unit, owner] = [unitOf(each, plan), unitOf(concept, plan)];
    return !asking.some(
      ({ data }) =>
        data.from === unit?.ref &&
        data.to === owner?.ref &&
        data.carries.some((carried) => carried === concept),
    );
  };
  const needs = new Map<string, string[]>();
  const needed = new Map<string, string[]>();
  const refer = new Map<string, string[]>();
  for (const { data } of plan.relations) {
    // An entry has the id of what it was made for, and no copy of it.
    if (plan.facts.concept.get(data.from)?.data.entriesOf?.per === data.to) continue;
    if (data.kind !== "many-to-many") push(refer, data.to, data.from);
    if (data.required !== true || data.kind === "many-to-many") continue;
    push(needs, data.to, data.from);
    push(needed, data.from, data.to);
  }
  const asked = asksOfPerson(plan) !== undefined;
  const tells = tellsSomebody(plan);
  const followers = followersOf(plan);
  const circle = circleIn(plan);
  const changers = changersAfter(plan);
  const outside = externals(plan.facts);
  const senders = new Set(outside.flatMap((each) => senderFor(each, plan) ?? []));
  const mirrored = outside.filter(({ purpose }) => purpose?.topic === "crm");
  const files = new Set<string>(
    plan.attributes.filter(({ data }) => data.type === "file").map(({ data }) => data.concept),
  );
  const worker = plan.byId.get("background-worker");
  const reactions = reactionsIn(plan.facts);
  const media = worker !== undefined && handlesMedia(plan.facts);
  return (action) => {
    const { data } = action;
    const begins = data.effect === "create" && data.critical === true;
    const paid = paidBefore(plan.facts, data.concept);
    const moves = data.effect === "transition";
    const found = new Set<ComponentView>(changers(action));
    // What depends on something has to know of its end; what something depends on, of each step.
    const over = data.effect === "delete" || (moves && ends(data, plan));
    // Where those who hold something of a person are asked one by one, nobody is told.
    const gone = data.effect === "delete" && isAboutPeople(data.concept);
    const about = isAboutPeople(data.concept)
      ? over && !(gone && asked)
      : begins || over || (copies && changes(data));
    const dependents = needs.get(data.concept) ?? [];
    // Nobody sends out what is not paid for: whoever does is told once it is, and what pays for it before.
    const early = (each: string) => begins && paid !== undefined && each !== paid.by;
    // Who is handed its id by a person asks for it then, where services ask.
    const asks = (each: string) => begins && !copies && isHandedOver(each, plan);
    const holds = keepsCopy(data.concept);
    const told = dependents.filter((each) => !early(each) && !asks(each) && holds(each));
    if (spread && about) add(found, told, plan);
    if (spread && paid?.then === action) {
      add(
        found,
        dependents.filter((each) => each !== paid.by),
        plan,
      );
    }
    // A copy is kept of whatever is referred to, needed or not: an order line has the name of what it is of.
    if (spread && copies && changes(data) && !isAboutPeople(data.concept)) {
      add(
        found,
        refer.get(data.concept)?.filter((each) => !early(each) && holds(each)),
        plan,
      );
    }
    // Whose account goes has left ids, and more, with others.
    if (spread && gone && !asked) {
      for (const unit of heldOfPeople(plan)?.others ?? []) found.add(unit);
    }
    if (spread && moves) add(found, needed.get(data.concept), plan);
    if (spread) for (const unit of [...followers(action), ...circle(action)]) found.add(unit);
    // What others did because of an earlier state of it is theirs to take back.
    if (spread && moves && data.state !== undefined && isCalledOff(data.state)) {
      for (const each of plan.facts.concepts) {
        if (each.data.entriesOf?.per === data.concept) add(found, [each.ref], plan);
      }
      for (const before of plan.facts.actionsOn.get(data.concept) ?? []) {
        for (const unit of followers(before)) found.add(unit);
        const counting = before.data.usesUp && unitOf(before.data.usesUp.concept, plan);
        if (counting) found.add(counting);
      }
    }
    const stock = spread ? behind(action)?.stock : undefined;
    const keeper = stock && unitOf(stock.ref, plan);
    if (keeper) found.add(keeper);
    // What became of a message is told by who delivers it, and to nobody by a message again.
    const ofDelivery = data.upon?.startsWith("who delivers it reports it") === true;
    if (tells(action) && !ofDelivery) for (const sender of senders) found.add(sender);
    if (worker && media && data.effect === "create" && files.has(data.concept)) found.add(worker);
    const copied = mirrored.some(({ purpose }) =>
      isAbout(data.concept, ...(purpose?.concepts ?? [])),
    );
    if (worker && copied && changes(data)) found.add(worker);
    // What goes out as a message is one, and its own event tells of it.
    const hears = reactions.some((each) => each.action === action && each.sentAs === undefined);
    if (worker && hears) found.add(worker);
    return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
}

/** Whether a person makes one, and names what it is of. */
function isHandedOver(concept: string, { facts }: Plan): boolean {
  return facts.actions.some(
    ({ data }) =>
      data.concept === concept &&
      data.effect === "create" &&
      data.taken !== true &&
      data.automatic === undefined &&
      data.actors.length > 0,
  );
}

/** Who keeps what gets another value as a consequence of the action: an order is shipped with its shipment. */
function changersAfter({ facts, ...plan }: Plan): (action: Action) => readonly ComponentView[] {
  const after = facts.actions.filter(({ data }) => data.sets !== undefined);
  return (action) =>
    after.flatMap(({ data }) =>
      data.sets?.after === action.ref ? (unitOf(data.concept, { facts, ...plan }) ?? []) : [],
    );
}

/** Whose things the text has change because an action was done: points are credited for an order. */
function followersOf(plan: Plan): (action: Action) => readonly ComponentView[] {
  const consequences = consequencesIn(plan.facts);
  const things = plan.facts.concepts
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
      .flatMap(({ ref }) => unitOf(ref, plan) ?? []);
}

const changing = new Set<Action["data"]["effect"]>(["create", "update", "transition", "delete"]);
const changes = ({ effect }: Action["data"]): boolean => changing.has(effect);

function ends({ concept, state }: Action["data"], { facts }: Plan): boolean {
  const states = facts.concept.get(concept)?.data.states ?? [];
  return states.some(({ name, next }) => name === state && next.length === 0);
}

function add(found: Set<ComponentView>, concepts: readonly string[] | undefined, plan: Plan): void {
  for (const concept of concepts ?? []) {
    const unit = unitOf(concept, plan);
    if (unit && !isAboutPeople(concept)) found.add(unit);
  }
}

/** Whoever refers to a person has their id; the person's account does not act on it. */
const isAboutPeople = (concept: string): boolean => concept === "brief/concept#user";

function senderFor(external: External, plan: Plan): ComponentView | undefined {
  if (external.purpose?.calledBy !== "background" || external.purpose.topic === "crm")
    return undefined;
  const named = senderOf(external, plan.facts);
  return named === undefined
    ? plan.byId.get("background-worker")
    : plan.byId.get(`${named}-service`);
}
