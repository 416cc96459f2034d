import { backgroundTimeout } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import { handlesMedia } from "../design/workers.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { isAsked } from "./asked-stores.ts";
import { hasJobs } from "./behind.ts";
import type { EventDraft } from "./events.ts";
import { filesInWords, hasFiles } from "./files-shown.ts";
import { type Learning, learningIn } from "./learning.ts";
import { actionsOf, conceptsOf, exposedUnits, unitOfAccounts, usersOf } from "./owners.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";
import { primaryStore } from "./primary-store.ts";
import { holdsAnswers, separateSessionStore } from "./session-store.ts";

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
      ...wireTo(store, plan.inRequest),
      carries,
    },
    derived("data-access", refsOf(unit, store)),
  );
}

/** Measured values are in the store for them, and nothing else is; files are of what has some. */
function keptIn(
  store: ComponentView,
  concepts: ComponentView["data"]["owns"],
  plan: Plan,
): ComponentView["data"]["owns"] {
  if (store.data.kind === "object-store") {
    const files = concepts.filter((each) => hasFiles(each, plan));
    return files.length > 0 ? files : concepts;
  }
  const measured = new Set<string>(plan.series.map(({ ref }) => ref));
  if (measured.size === 0) return concepts;
  if (store.data.kind === "time-series-store") return concepts.filter((each) => measured.has(each));
  return store.data.kind === "relational-store"
    ? concepts.filter((each) => !measured.has(each))
    : concepts;
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

/** Workers read what their jobs are about; without a broker the jobs themselves are there, too. */
function workerAccess(plan: Plan, primary: ComponentView | undefined): readonly ConnectionDraft[] {
  const jobs = plan.byId.get("message-broker")
    ? "reads what a job is about"
    : "claims jobs from a table";
  const media = plan.byId.get("object-store");
  const learning = learningIn(plan);
  return plan.workers.flatMap((worker) => {
    if (worker === learning?.worker) return learningAccess(plan, learning, primary);
    const stores = [primary];
    const writes = worker.id === "background-worker" && hasJobs(plan);
    const states = writes ? " and writes how far it is" : "";
    const changed = new Set<string>(
      plan.facts.actions.flatMap(({ data }) => (data.background === true ? [data.concept] : [])),
    );
    const makesMedia = worker.id === "background-worker" && handlesMedia(plan.facts);
    const all = [...stores, ...(makesMedia ? [media] : [])].flatMap((store) => store ?? []);
    return all.map((store) => {
      const carries =
        store === media
          ? []
          : keptIn(
              store,
              plan.units.flatMap((unit) => conceptsOf(unit, plan)),
              plan,
            );
      const written = writes ? carries.filter((each) => changed.has(each)) : [];
      return connect(
        plan,
        [worker, store],
        {
          purpose:
            store === media ? "reads uploads, writes their smaller forms" : `${jobs}${states}`,
          ...wireTo(store, backgroundTimeout),
          mode: "async",
          carries,
          ...(written.length > 0 ? { writes: written } : {}),
        },
        derived("data-access", refsOf(worker, store)),
      );
    });
  });
}

/** A model is made from what is kept, is kept itself, and what comes of it is kept where everything is. */
function learningAccess(
  plan: Plan,
  { worker, made, from }: Learning,
  primary: ComponentView | undefined,
): readonly ConnectionDraft[] {
  const models = plan.byId.get("object-store");
  const results = listed(
    made.map(({ data }) => several(data)),
    3,
  );
  const edge = (
    store: ComponentView,
    purpose: string,
    carries: ComponentView["data"]["owns"],
    writes: ComponentView["data"]["owns"] = [],
  ) =>
    connect(
      plan,
      [worker, store],
      {
        purpose,
        ...wireTo(store, backgroundTimeout),
        mode: "async",
        carries,
        ...(writes.length > 0 ? { writes } : {}),
      },
      derived("data-access", refsOf(worker, store)),
    );
  const series = plan.byId.get("time-series-store");
  const kept = models ? "" : ", keeps models under their versions";
  return [
    ...(primary
      ? [
          edge(
            primary,
            `reads what it learns from${kept}${results ? `, writes ${results}` : ""}`,
            [...keptIn(primary, from, plan), ...made.map(({ ref }) => ref)],
            made.map(({ ref }) => ref),
          ),
        ]
      : []),
    ...(series ? [edge(series, "reads what it learns from", keptIn(series, from, plan))] : []),
    ...(models ? [edge(models, "keeps models, each under its version", [])] : []),
  ];
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
