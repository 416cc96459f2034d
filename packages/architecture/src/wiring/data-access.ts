import { backgroundTimeout } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { archiveAccess } from "./archive-access.ts";
import { isAsked } from "./asked-stores.ts";
import type { EventDraft } from "./events.ts";
import { filesInWords, hasFiles } from "./files-shown.ts";
import { keptIn } from "./kept-in.ts";
import { actionsOf, conceptsOf, exposedUnits, unitOfAccounts, usersOf } from "./owners.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";
import { primaryStore } from "./primary-store.ts";
import { holdsAnswers, separateSessionStore } from "./session-store.ts";
import { workerAccess } from "./worker-access.ts";

/** Owners to the stores of what they own. */
export function dataAccess(plan: Plan, events: readonly EventDraft[]): readonly ConnectionDraft[] {
  const primary = primaryStore(plan);
  const stores = plan.components.filter((each) => isAsked(each, plan.facts));
  const reads = stores.flatMap((store) => {
    const users =
      store.id === primary?.id
        ? plan.units.filter((unit) => conceptsOf(unit, plan).length > 0)
        : usersOf(store.data.responsibilities, plan, fitting(store, plan));
    const asking =
      store === separateSessionStore(plan)
        ? [...exposedUnits(plan), ...[unitOfAccounts(plan) ?? []].flat()]
        : [];
    const callers = users.length > 0 ? users : plan.units.slice(0, 1);
    return [...new Set([...callers, ...asking])].map((unit) => access(plan, unit, store));
  });
  return [
    ...reads,
    ...sentThere(plan, reads),
    ...handledEvents(plan, primary, events),
    ...workerAccess(plan, primary),
    ...archiveAccess(plan),
    ...replication(plan),
    ...onDevice(plan),
  ];
}

/** Clients send and read files by addresses that the product signs, so that none of them goes through it. */
function sentThere(plan: Plan, reads: readonly ConnectionDraft[]): readonly ConnectionDraft[] {
  const store = plan.byId.get("object-store");
  const carries = [
    ...new Set(
      reads.filter(({ data }) => data.to === store?.ref).flatMap(({ data }) => data.carries),
    ),
  ].filter((concept) => hasFiles(concept, plan));
  if (!store || carries.length === 0) return [];
  return plan.clients.map((client) =>
    connect(
      plan,
      [client, store],
      {
        purpose: "sends files to signed addresses, and reads by such ones",
        protocol: "HTTPS",
        authentication: "signed address",
        carries,
      },
      derived("data-access", refsOf(client, store)),
    ),
  );
}

/** An event may come twice, so also who keeps nothing else remembers which ones it has handled. */
function handledEvents(
  plan: Plan,
  primary: ComponentView | undefined,
  events: readonly EventDraft[],
): readonly ConnectionDraft[] {
  if (primary?.data.kind !== "relational-store") return [];
  const consumers = new Set<string>(events.flatMap(({ data }) => data.consumers));
  return plan.units
    .filter((unit) => consumers.has(unit.ref) && conceptsOf(unit, plan).length === 0)
    .map((unit) =>
      connect(
        plan,
        [unit, primary],
        { purpose: "records which events it has handled", ...wireTo(primary, backgroundTimeout) },
        derived("data-access", refsOf(unit, primary)),
      ),
    );
}

function access(plan: Plan, unit: ComponentView, store: ComponentView): ConnectionDraft {
  const carries = keptIn(store, conceptsOf(unit, plan), plan);
  return connect(
    plan,
    [unit, store],
    {
      purpose: purposeOf(store, carries, plan),
      ...wireTo(store, plan.inStore),
      carries,
    },
    derived("data-access", refsOf(unit, store)),
  );
}

function purposeOf(store: ComponentView, carries: readonly string[], plan: Plan): string {
  const searched = carries.filter((ref) =>
    plan.facts.actionsOn.get(ref)?.some(({ data }) => data.effect === "search"),
  );
  const about = store.data.kind === "search-engine" && searched.length > 0 ? searched : carries;
  const names = about.flatMap((ref) => plan.facts.concept.get(ref) ?? []);
  const what = listed(
    names.map(({ data }) => several(data)),
    4,
  );
  if (store === separateSessionStore(plan)) {
    const sessions = "keeps sessions until they end, and looks one up for each request";
    return holdsAnswers(store)
      ? `${sessions}; reads answers before it asks the store, writes what it found`
      : sessions;
  }
  switch (store.data.kind) {
    case "search-engine":
      return what ? `searches and indexes ${what}` : "searches and indexes";
    case "cache":
      return "reads before it asks the store, writes what it found";
    case "object-store":
      return filesInWords(carries, plan);
    default:
      if (store.id === "relational-store-replica") return "reads that may lag";
      return what ? `reads and writes ${what}` : "reads and writes";
  }
}

function fitting(store: ComponentView, plan: Plan): (unit: ComponentView) => boolean {
  const does = (unit: ComponentView, effects: readonly string[], critical = false) =>
    actionsOf(unit, plan).some(
      ({ data }) => effects.includes(data.effect) && (!critical || data.critical === true),
    );
  switch (store.data.kind) {
    case "search-engine":
      return (unit) => does(unit, ["search"]);
    case "cache":
      return (unit) => does(unit, ["read", "list", "search"], true);
    case "object-store":
      return (unit) => conceptsOf(unit, plan).some((concept) => hasFiles(concept, plan));
    case "time-series-store":
      return (unit) =>
        plan.series.length > 0 && keptIn(store, conceptsOf(unit, plan), plan).length > 0;
    default:
      return (unit) => store.id === "relational-store-replica" && does(unit, ["list", "search"]);
  }
}

function replication(plan: Plan): readonly ConnectionDraft[] {
  const primary = plan.byId.get("relational-store");
  const replica = plan.byId.get("relational-store-replica");
  if (!primary || !replica) return [];
  const wire = wireTo(primary);
  return [
    connect(
      plan,
      [primary, replica],
      {
        purpose: "replicates every change",
        protocol: wire.protocol,
        mode: "async",
        authentication: "replication role",
        carries: plan.units.flatMap((unit) => conceptsOf(unit, plan)),
      },
      derived("data-access", refsOf(primary, replica)),
    ),
  ];
}

function onDevice(plan: Plan): readonly ConnectionDraft[] {
  const store = plan.byId.get("offline-store");
  const device = plan.clients.find(({ ref }) => ref === store?.data.inside);
  if (!store || !device) return [];
  return [
    connect(
      plan,
      [device, store],
      {
        purpose: "reads offline, queues changes until the network is back",
        protocol: "in-process call",
        remote: false,
        carries: plan.units.flatMap((unit) => conceptsOf(unit, plan)),
      },
      derived("data-access", refsOf(device, store)),
    ),
  ];
}
