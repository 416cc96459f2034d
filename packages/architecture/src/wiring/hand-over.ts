import { sendsOnId } from "@planc/core";
import { backgroundTimeout } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import { workflowEngineId } from "../design/workflow-engine.ts";
import { derived } from "../kit.ts";
import { inSentence, listed } from "../model/language.ts";
import { push } from "../model/lists.ts";
import { hasJobs, jobGivers } from "./behind.ts";
import type { EventDraft } from "./events.ts";
import { learningIn } from "./learning.ts";
import { betweenServices } from "./own-identity.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";
import { primaryStore } from "./primary-store.ts";
import { isInWorkflow } from "./workflows.ts";

/** Work for later: over the broker where there is one, else from one to the other. */
export function handOver(plan: Plan, events: readonly EventDraft[]): readonly ConnectionDraft[] {
  const broker = plan.byId.get("message-broker");
  const engine = plan.byId.get(workflowEngineId);
  const worked = engine ? events.filter((event) => isInWorkflow(event, events, plan)) : [];
  const others = events.filter((event) => !worked.includes(event));
  return [
    ...(engine ? byEngine(plan, engine, worked) : []),
    ...(broker ? overBroker(plan, broker, others) : direct(plan, others)),
  ];
}

type Traffic = Map<ComponentView, EventDraft[]>;

function overBroker(
  plan: Plan,
  broker: ComponentView,
  events: readonly EventDraft[],
): readonly ConnectionDraft[] {
  const byRef = new Map<string, ComponentView>(plan.components.map((each) => [each.ref, each]));
  const sent: Traffic = new Map();
  const received: Traffic = new Map();
  for (const event of events) {
    note(sent, byRef.get(event.data.producer), event);
    for (const consumer of event.data.consumers) note(received, byRef.get(consumer), event);
  }
  const leavesJobs = takingJobs(plan).length > 0 && (sent.size === 0 || hasJobs(plan));
  const sending = plan.byId.get(sendsOnId);
  // What is handed on is noted of those who are sent on, and nothing else is.
  const givers =
    leavesJobs && sending && !hasJobs(plan)
      ? [sending]
      : leavesJobs
        ? jobGivers(plan)
        : plan.units.slice(0, sent.size > 0 ? 0 : 1);
  const producers = new Set([...sent.keys(), ...givers]);
  const consumers = new Set([...received.keys(), ...takingJobs(plan)]);
  const wire = wireTo(broker);
  const edge = (from: ComponentView, to: ComponentView, purpose: string, about: EventDraft[]) =>
    connect(
      plan,
      [from, to],
      { purpose, ...wire, mode: "async", carries: conceptsIn(about) },
      derived("hand-over", refsOf(from, to)),
    );
  return [
    ...[...producers].map((unit) => {
      const about = sent.get(unit) ?? [];
      return edge(
        unit,
        broker,
        about.length > 0 ? `publishes ${names(about)}` : nobodyListens(plan),
        about,
      );
    }),
    ...[...consumers].map((unit) => {
      const about = received.get(unit) ?? [];
      return edge(
        broker,
        unit,
        about.length > 0 ? `delivers ${names(about)}` : "delivers jobs",
        about,
      );
    }),
  ];
}

/** Workers that something is handed to. */
function takingJobs(plan: Plan): readonly ComponentView[] {
  const learner = learningIn(plan)?.worker;
  return plan.workers.filter((each) => each !== learner);
}

const nobodyListens = (plan: Plan): string =>
  takingJobs(plan).length > 0 ? "puts jobs" : "publishes changes, which nobody acts on yet";

function note(traffic: Traffic, unit: ComponentView | undefined, event: EventDraft): void {
  if (unit) push(traffic, unit, event);
}

const names = (events: readonly EventDraft[]): string =>
  listed(
    events.map(({ data }) => inSentence(data.name)),
    4,
  );

const conceptsIn = (events: readonly EventDraft[]) => [
  ...new Set(events.map(({ data }) => data.concept)),
];

/** The one who begins starts the engine, which has each of the others do its part. */
function byEngine(
  plan: Plan,
  engine: ComponentView,
  events: readonly EventDraft[],
): readonly ConnectionDraft[] {
  const byRef = new Map<string, ComponentView>(plan.components.map((each) => [each.ref, each]));
  const started: Traffic = new Map();
  const done: Traffic = new Map();
  for (const event of events) {
    // Who refuses answers the engine, which waits for it.
    if (event.data.undoes === undefined) note(started, byRef.get(event.data.producer), event);
    for (const ref of event.data.consumers) {
      const consumer = byRef.get(ref);
      if (consumer && !takesJobs(consumer, plan)) note(done, consumer, event);
    }
  }
  const edge = (pair: readonly [ComponentView, ComponentView], does: string, about: EventDraft[]) =>
    connect(
      plan,
      pair,
      {
        purpose: `${does} ${names(about)}`,
        ...wireTo(engine, backgroundTimeout),
        mode: "async",
        carries: conceptsIn(about),
      },
      derived("workflow-over-functions", refsOf(...pair)),
    );
  return [
    ...[...started].map(([unit, about]) => edge([unit, engine], "starts what follows", about)),
    ...[...done].map(([unit, about]) => edge([engine, unit], "has its part done of", about)),
  ];
}

/** A worker takes its jobs from a table of the store that both use. */
function takesJobs(consumer: ComponentView, plan: Plan): boolean {
  return plan.workers.includes(consumer) && primaryStore(plan) !== undefined;
}

function direct(plan: Plan, events: readonly EventDraft[]): readonly ConnectionDraft[] {
  const byRef = new Map<string, ComponentView>(plan.components.map((each) => [each.ref, each]));
  const pairs = new Map<string, { from: ComponentView; to: ComponentView; about: EventDraft[] }>();
  const pair = (
    from: ComponentView | undefined,
    to: ComponentView | undefined,
    event?: EventDraft,
  ) => {
    if (!from || !to) return;
    if (takesJobs(to, plan)) return;
    const key = `${from.id} ${to.id}`;
    const known = pairs.get(key) ?? { from, to, about: [] };
    if (event) known.about.push(event);
    pairs.set(key, known);
  };
  for (const event of events) {
    for (const consumer of event.data.consumers) {
      pair(byRef.get(event.data.producer), byRef.get(consumer), event);
    }
  }
  for (const worker of takingJobs(plan)) for (const unit of jobGivers(plan)) pair(unit, worker);
  return [...pairs.values()].map(({ from, to, about }) =>
    connect(
      plan,
      [from, to],
      {
        purpose: about.length > 0 ? `hands over ${names(about)}` : "hands over jobs",
        protocol: "HTTPS",
        mode: "async",
        authentication: betweenServices(plan),
        carries: conceptsIn(about),
        timeout: backgroundTimeout,
      },
      derived("hand-over", refsOf(from, to)),
      "events",
    ),
  );
}
