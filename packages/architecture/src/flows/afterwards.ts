import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { handlesMedia } from "../design/workers.ts";
import { inSentence, several, single } from "../model/language.ts";
import { stockBehind } from "../model/stock.ts";
import { oneTransaction } from "../model/stock-told.ts";
import { refusedOf } from "../wiring/events.ts";
import { toldLive } from "../wiring/live.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { isOff, lastFirst, undoesPart } from "./called-off.ts";
import { carried } from "./carried.ts";
import {
  called,
  type EventView,
  type Network,
  patience,
  phraseOf,
  type Script,
  silent,
  subjectOf,
} from "./draft.ts";
import { writesEntry } from "./entries.ts";
import { onceCaptured, type Payment } from "./paid-first.ts";
import { sendsOn } from "./sends-on.ts";
import { givesUseBack } from "./uses-up.ts";

/** What the owner asks of external systems, and what others do once the action is done. */
export function afterwards(
  action: Action,
  owner: ComponentView,
  script: Script,
  network: Network,
  payment?: Payment,
): void {
  if (!asksFirst(action)) asksOutside(action, owner, script, network, payment);
  emptiesElsewhere(action, owner, script, network);
  const event = network.events.find(({ data }) => data.action === action.ref);
  if (event) publishes(event, owner, action, script, network);
  const next = payment && onceCaptured(action, network);
  const told = next && network.events.find(({ data }) => data.action === next.ref);
  if (told) publishes(told, owner, next, script, network);
  tellsLive(action, owner, script, network);
}

const newsworthy = new Set<Action["data"]["effect"]>(["create", "update", "transition", "delete"]);

/** Clients that look at the thing are told, over whatever tells the instances that they are connected to. */
function tellsLive(
  action: Action,
  owner: ComponentView,
  script: Script,
  { plan, at, from }: Network,
): void {
  const told = newsworthy.has(action.data.effect) && toldLive(action.data.concept, plan);
  if (!told) return;
  const client = plan.clients.find((each) => from(each).some(({ data }) => data.live));
  const first = client && from(client).find(({ data }) => data.live);
  const entry = first && at.get(first.data.to);
  if (!client || !entry) return;
  const subject = subjectOf(action, plan.facts);
  const news = `the ${subject} changed`;
  const before = plan.live ? plan.liveEdge : plan.edge;
  const back = before.includes(entry) ? before.toReversed() : [];
  const holder = plan.live ?? owner;
  if (told.hub) {
    script.step("async", owner, told.hub.component, news);
    script.step("async", told.hub.component, holder, `${news}, to every instance`);
    const hub = told.hub.component;
    // A database that is down stores nothing; here the change is stored, and the word of it is lost.
    const lost =
      hub.data.kind === "relational-store"
        ? `NOTIFY of ${called(hub)} misses an instance whose connection broke`
        : `${called(hub)} fails`;
    script.fails(hub, lost, "stored, seen later");
  }
  if (!told.hub && holder !== owner) script.step("async", owner, holder, news);
  const hops = [holder, ...back, client];
  for (const [index, hop] of hops.slice(1).entries()) {
    const before = hops[index];
    if (before) script.step("async", before, hop, news);
  }
}

/** What it was made from, where another component keeps that. */
function emptiesElsewhere(
  action: Action,
  owner: ComponentView,
  script: Script,
  { plan, between }: Network,
): void {
  const { empties, from: source } = action.data;
  const keeper = source && empties ? unitOf(source, plan) : undefined;
  const named = source && plan.facts.concept.get(source)?.data;
  const connection = keeper && keeper !== owner ? between(owner, keeper) : undefined;
  if (!keeper || !named || !connection) return;
  const about = single(named);
  script.ask(owner, keeper, `empty the ${about}`, `the ${about}, now empty`);
  script.fails(
    keeper,
    `${called(keeper)} does not empty the ${about}${patience(connection)}`,
    `the ${subjectOf(action, plan.facts)} stays; the call is repeated until it is done, and does no more the second time`,
  );
}

const changing = new Set<Action["data"]["effect"]>(["create", "transition", "command"]);

/** Where a state is another's to grant, such as money given back, that one is asked before it is set. */
export const asksFirst = ({ data: { effect } }: Action): boolean => effect === "transition";

export function asksOutside(
  action: Action,
  owner: ComponentView,
  script: Script,
  { plan, from, at }: Network,
  payment?: Payment | undefined,
): void {
  if (!changing.has(action.data.effect)) return;
  const words = action.data.concept.slice("brief/concept#".length).split("-");
  for (const connection of from(owner)) {
    const system = at.get(connection.data.to);
    if (system?.data.kind !== "external-system" || connection.data.mode !== "sync") continue;
    if (system === payment?.provider) continue;
    const carries: readonly string[] = connection.data.carries;
    const about =
      carries.includes(action.data.concept) ||
      words.some((word) => connection.data.purpose.includes(word));
    if (!about) continue;
    script.ask(owner, system, phraseOf(action, plan.facts), "accepted, or the reason why not");
    const subject = subjectOf(action, plan.facts);
    const state = plan.facts.concept.get(action.data.concept)?.data.states?.[0]?.name;
    const stays = asksFirst(action) ? "as it was" : (state ?? "as it is");
    script.fails(
      system,
      silent(system, connection),
      `the ${subject} stays ${stays}; the call is repeated under the same key, so it counts once`,
    );
  }
}

/** Who may refuse before who does not, and who changes nothing last: what is refused early has little to undo. */
function refusingFirst(
  consumers: readonly ComponentView[],
  event: EventView,
  { events }: Network,
): readonly ComponentView[] {
  const refusing = events.filter(({ data }) => data.undoes && data.undoes === event.data.action);
  const rank = ({ ref }: ComponentView): number =>
    refusing.some(({ data }) => data.producer === ref)
      ? 0
      : event.data.effects?.some(({ by, changes }) => by === ref && changes)
        ? 1
        : 2;
  return consumers.toSorted((a, b) => rank(a) - rank(b));
}

function publishes(
  event: EventView,
  owner: ComponentView,
  action: Action,
  script: Script,
  network: Network,
): void {
  const { at } = network;
  const way = carried(inSentence(event.data.name), owner, script, network);
  const consumers = event.data.consumers.flatMap((ref) => at.get(ref) ?? []);
  const off = isOff(action);
  const inOrder = off
    ? lastFirst(consumers, action, network)
    : way.ordered
      ? refusingFirst(consumers, event, network)
      : consumers;
  for (const consumer of inOrder) {
    if (!way.to(consumer)) continue;
    if (off) undoesPart(consumer, owner, action, script, network);
    takesStock(consumer, owner, action, script, network);
    givesUseBack(consumer, owner, action, script, network);
    writesEntry(consumer, action, script, network);
    sendsOn(consumer, action, script, network);
    worksOn(consumer, action, script, network);
  }
  if (way.broker) {
    script.fails(way.broker, `${called(way.broker)} unreachable`, "sent later (outbox)");
  }
}

/** One step of a transaction that crosses services, with what undoes it. */
function takesStock(
  consumer: ComponentView,
  owner: ComponentView,
  action: Action,
  script: Script,
  { plan, between }: Network,
): void {
  const found = stockBehind(plan.facts, plan.relations)(action);
  const store = primaryStore(plan);
  if (!found || unitOf(found.stock.ref, plan) !== consumer || consumer === owner) return;
  const subject = subjectOf(action, plan.facts);
  const of = several(found.stock.data);
  if (store && between(consumer, store)) {
    script.ask(consumer, store, oneTransaction(found, `of the ${subject}`), "committed");
  }
  if (found.does === "reserve") {
    script.fails(
      consumer,
      `there are too few ${of} for the ${subject}`,
      `nothing is reserved and "${refusedOf(found.stock.data).toLowerCase()}" goes out; ${called(owner)} calls the ${subject} off, and what else was done for it is undone upon that`,
    );
  }
  script.fails(
    consumer,
    `${called(consumer)} is down, or gets the event twice`,
    `the event waits until it is up; what it has handled it knows by the event's id, and does no second time`,
  );
}

/** Uploads get their smaller forms once they are there. */
function worksOn(
  consumer: ComponentView,
  action: Action,
  script: Script,
  { plan, between }: Network,
): void {
  const store = plan.byId.get("object-store");
  const file = plan.attributes.some(
    ({ data }) => data.concept === action.data.concept && data.type === "file",
  );
  if (!store || !file || !between(consumer, store) || !handlesMedia(plan.facts)) return;
  script.step("async", consumer, store, "read the upload once it is there, put its smaller forms");
}
