import { asPattern, saidLive, spoken } from "@planc/core";
import { fanOuts } from "../catalog/fan-out.ts";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { externals } from "../design/outside.ts";
import { derived } from "../kit.ts";
import { several, single } from "../model/language.ts";
import { isTelling } from "../model/place-of-action.ts";
import { learningIn } from "./learning.ts";
import { ofSameGroup } from "./live-circle.ts";
import { conceptsOf, exposedUnits, unitOf } from "./owners.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";
import { primaryStore } from "./primary-store.ts";
import { credential } from "./request-path.ts";
import { tellsSomebody } from "./telling.ts";

type Concept = ComponentView["data"]["owns"][number];

/** What real time is done with, where clients are told of changes by the system's own servers. */
function liveBy(plan: Plan) {
  const live = plan.facts.topics.get("real-time");
  // Where a vendor holds the connections, clients connect there.
  const elsewhere = externals(plan.facts).some(({ purpose }) => purpose?.serves !== undefined);
  return live && live.forcedBy.length > 0 && !elsewhere ? live : undefined;
}

/**
 * The things whose changes clients are told of: those that the text wants live; where it names none, those
 * that one moves on or makes while others look at them.
 */
export function liveConcepts(plan: Plan): readonly Concept[] {
  const { facts } = plan;
  const said = saidLive(facts.qualities, facts.requirements);
  const people = new Set(facts.actors.map(({ data }) => data.name.toLowerCase()));
  const held = facts.concepts.filter(
    ({ ref, data }) =>
      ref !== "brief/concept#user" &&
      !people.has(data.name.toLowerCase()) &&
      unitOf(ref, plan) !== undefined,
  );
  const changed = held.filter(({ ref }) =>
    (facts.actionsOn.get(ref) ?? []).some((each) => changes.has(each.data.effect)),
  );
  // What nobody changes the product makes itself, where the text has it told.
  const changing = changed.length > 0 ? changed : held.filter(({ data }) => isNamed(data, said));
  const named = changing.filter(({ data }) => isNamed(data, said));
  const tells = tellsSomebody(plan);
  const isNews = (action: Action) => isSeenByOthers(action) || tells(action);
  const moving = changing.filter(({ ref }) => (facts.actionsOn.get(ref) ?? []).some(isNews));
  const shown = named.length > 0 ? named : moving.length > 0 ? moving : changing.slice(0, 1);
  const first = shown.map(({ ref }) => ref);
  const beside = ofSameGroup(first, plan);
  const all = new Set<string>([...first, ...beside]);
  return changing.flatMap(({ ref }) => (all.has(ref) ? [ref] : []));
}

const changes: ReadonlySet<string> = new Set(["create", "update", "transition", "delete"]);

/** Somebody moves it from state to state, or several make what all of them read. */
function isSeenByOthers({ data: { effect, critical, actors } }: Action): boolean {
  if (effect === "transition") return true;
  return effect === "create" && critical === true && actors.length > 1;
}

function isNamed(
  concept: { readonly name: string; readonly plural?: string | undefined },
  text: string,
) {
  const names = [single(concept), several(concept)].map((each) => asPattern(spoken(each)));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join("|")})(?![\\p{L}\\p{N}])`, "iu").test(text);
}

/** Clients stay connected to the edge, the edge to what holds their connections, and that to what tells all of its instances. */
export function liveWiring(plan: Plan): readonly ConnectionDraft[] {
  const live = liveBy(plan);
  if (!live || plan.clients.length === 0) return [];
  const technology = live.choices[0]?.data.name ?? "WebSocket";
  const carries = liveConcepts(plan);
  const protocol = /server-sent/i.test(technology) ? "HTTPS" : "WebSocket over TLS";
  const telling = tellingWorkers(plan, carries);
  const changing = holdersOf(plan, carries);
  const holders = plan.live ? [plan.live] : changing;
  const before = plan.live ? plan.liveEdge : plan.edge;
  const entries = before.length > 0 ? before.slice(0, 1) : holders.slice(0, 1);
  const last = before.at(-1);
  const edge = (from: ComponentView, to: ComponentView, about: readonly Concept[]) =>
    connect(
      plan,
      [from, to],
      {
        purpose: `changes as they happen, over ${technology}`,
        protocol,
        mode: "async",
        authentication: credential(plan),
        carries: [...about],
        live: true,
      },
      derived("live-path", [...live.forcedBy, ...refsOf(from, to)]),
      "live",
    );
  // A worker holds no connection of a client: even one instance that does has to be told by it.
  const hub =
    fanOutOf(plan, technology) ?? (telling.length > 0 ? hubOf(plan, technology) : undefined);
  return [
    ...plan.clients.flatMap((client) => entries.map((entry) => edge(client, entry, carries))),
    ...before.slice(1).flatMap((next, index) => {
      const from = before[index];
      return from ? [edge(from, next, carries)] : [];
    }),
    ...(last ? holders.map((unit) => edge(last, unit, of(unit, carries, plan))) : []),
    ...(hub
      ? holders.map((unit) =>
          connect(
            plan,
            [unit, hub.component],
            {
              purpose: hub.does,
              ...wireTo(hub.component),
              ...(hub.protocol ? { protocol: hub.protocol } : {}),
              mode: "async",
              carries: [...of(unit, carries, plan)],
            },
            derived("fan-out", [...live.forcedBy, ...refsOf(unit, hub.component)]),
            "fan-out",
          ),
        )
      : []),
    ...(plan.live ? toLive(plan, plan.live, { live, hub, changing, carries }) : []),
    ...(hub
      ? telling.map(({ worker, about }) =>
          connect(
            plan,
            [worker, hub.component],
            {
              purpose: hub.worker,
              ...wireTo(hub.component),
              ...(hub.protocol ? { protocol: hub.protocol } : {}),
              mode: "async",
              carries: [...about],
            },
            derived("fan-out", [...live.forcedBy, ...refsOf(worker, hub.component)]),
            "fan-out",
          ),
        )
      : []),
  ];
}

/** Functions say what they changed, and are asked what a caller may hear. */
function toLive(
  plan: Plan,
  holder: ComponentView,
  {
    live,
    hub,
    changing,
    carries,
  }: {
    readonly live: NonNullable<ReturnType<typeof liveBy>>;
    readonly hub: FanOut | undefined;
    readonly changing: readonly ComponentView[];
    readonly carries: readonly Concept[];
  },
): readonly ConnectionDraft[] {
  return changing.flatMap((unit) => {
    const to = hub?.component ?? holder;
    return [
      connect(
        plan,
        [unit, to],
        {
          purpose: hub?.worker ?? "tells what it changed",
          ...wireTo(to),
          ...(hub?.protocol ? { protocol: hub.protocol } : {}),
          mode: "async",
          carries: [...of(unit, carries, plan)],
        },
        derived("fan-out", [...live.forcedBy, ...refsOf(unit, to)]),
        "fan-out",
      ),
      connect(
        plan,
        [holder, unit],
        {
          purpose: "asks what a caller may hear of",
          ...wireTo(unit),
          mode: "sync",
          authentication: credential(plan),
          carries: [...of(unit, carries, plan)],
        },
        derived("live-path", [...live.forcedBy, ...refsOf(holder, unit)]),
        "heard",
      ),
    ];
  });
}

interface Telling {
  readonly worker: ComponentView;
  readonly about: readonly Concept[];
}

/** Workers that change what clients look at, without a request that somebody waits for. */
function tellingWorkers(plan: Plan, carries: readonly Concept[]): readonly Telling[] {
  const background = plan.workers.find(({ id }) => id === "background-worker");
  const changed = carries.filter((each) =>
    (plan.facts.actionsOn.get(each) ?? []).some(
      ({ data }) =>
        changes.has(data.effect) &&
        !isTelling(data) &&
        (data.automatic === "time" ||
          data.schedule !== undefined ||
          (data.automatic !== undefined && data.background)),
    ),
  );
  const learning = learningIn(plan);
  const made = new Set<string>(learning?.made.map(({ ref }) => ref));
  const learned = carries.filter((each) => made.has(each));
  return [
    ...(background && changed.length > 0 ? [{ worker: background, about: changed }] : []),
    ...(learning && learned.length > 0 ? [{ worker: learning.worker, about: learned }] : []),
  ];
}

const of = (unit: ComponentView, carries: readonly Concept[], plan: Plan): readonly Concept[] => {
  const own = new Set<string>(conceptsOf(unit, plan));
  return plan.units.length === 1 || unit === plan.live
    ? carries
    : carries.filter((each) => own.has(each));
};

/** Deployables that hold the connections: those that keep what changes. */
function holdersOf(plan: Plan, carries: readonly Concept[]): readonly ComponentView[] {
  const holders = [...new Set(carries.flatMap((each) => unitOf(each, plan) ?? []))];
  return holders.length > 0 ? holders : exposedUnits(plan).slice(0, 1);
}

export interface FanOut {
  readonly component: ComponentView;
  readonly does: string;
  /** The same of a program that holds no connection of a client. */
  readonly worker: string;
  readonly protocol?: string;
}

/** A change comes to one instance, its listeners are connected to any: what tells all of them. */
export function fanOutOf(plan: Plan, technology: string): FanOut | undefined {
  // One instance holds all connections itself; beside functions it is told by other programs.
  return plan.edge.length === 0 && !plan.live ? undefined : hubOf(plan, technology);
}

/** The first part that can tell programs of the plan what another of them did. */
function hubOf(plan: Plan, technology: string): FanOut | undefined {
  const parts = [plan.byId.get("message-broker"), plan.byId.get("cache"), primaryStore(plan)];
  for (const { over, by, does, worker, protocol } of fanOuts) {
    if (over && !over.test(technology)) continue;
    const component = parts.find((each) => each && by.test(each.data.technology ?? each.data.name));
    if (component) return { component, does, worker, ...(protocol ? { protocol } : {}) };
  }
  return undefined;
}

/** What tells of the changes of a concept, where clients are told of them. */
export function toldLive(
  concept: string,
  plan: Plan,
): { readonly hub: FanOut | undefined } | undefined {
  const live = liveBy(plan);
  if (!live || plan.clients.length === 0) return undefined;
  if (!liveConcepts(plan).some((each) => each === concept)) return undefined;
  return { hub: fanOutOf(plan, live.choices[0]?.data.name ?? "WebSocket") };
}
