import { isStore } from "../catalog/component-kinds.ts";
import { backgroundTimeout } from "../catalog/protocols.ts";
import { stages } from "../catalog/stages.ts";
import type { ComponentView } from "../design/draft.ts";
import { operating } from "../design/pipeline.ts";
import { derived } from "../kit.ts";
import { hasPhrase, listed, several } from "../model/language.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";

/** A program on one machine: people use it, and it keeps files and calls others itself. */
export function localWiring(plan: Plan): readonly ConnectionDraft[] {
  const programs = plan.components.filter(
    (each) =>
      each.data.kind === "command-line" ||
      each.data.kind === "library" ||
      plan.clients.includes(each),
  );
  const first = programs[0];
  if (!first) return [];
  return plan.components.flatMap((other) => {
    if (other.data.kind === "person") {
      const purpose = first.data.kind === "library" ? "calls it from their own code" : "uses it";
      const protocol = first.data.kind === "library" ? "in-process call" : "terminal";
      return programs.map((program) =>
        connect(
          plan,
          [other, program],
          {
            purpose,
            protocol: plan.clients.includes(program) ? "screen" : protocol,
            remote: false,
          },
          derived("request-path", refsOf(other, program)),
        ),
      );
    }
    if (isStore(other.data.kind)) {
      const holder = programs.find(({ ref }) => ref === other.data.inside) ?? first;
      return [
        connect(
          plan,
          [holder, other],
          { purpose: keeps(first, plan), ...wireTo(other), carries: first.data.owns },
          derived("data-access", refsOf(holder, other)),
        ),
      ];
    }
    return other.data.kind === "external-system" ? [outward(plan, first, other)] : [];
  });
}

function keeps(program: ComponentView, plan: Plan): string {
  const names = program.data.owns.flatMap((ref) => plan.facts.concept.get(ref) ?? []);
  const what = listed(
    names.map(({ data }) => several(data)),
    4,
  );
  return what ? `reads and writes ${what}` : "reads and writes";
}

function outward(plan: Plan, from: ComponentView, to: ComponentView): ConnectionDraft {
  return connect(
    plan,
    [from, to],
    {
      purpose: to.data.responsibilities[0] ?? `calls ${to.data.name}`,
      protocol: "HTTPS",
      authentication: "API key",
      timeout: backgroundTimeout,
    },
    derived("external-call", refsOf(from, to)),
  );
}

const destinations = [
  "warehouse",
  "destination",
  "publish",
  "report",
  "deliver",
  "notify",
  "e-mail",
];

/** Stage after stage, from where records come to where they are read. */
export function pipelineWiring(plan: Plan): readonly ConnectionDraft[] {
  const order = [...stages.map(({ key }) => key), "run"];
  const line = order.flatMap((key) => {
    const stage = plan.byId.get(key);
    return stage?.data.kind === "pipeline-stage" ? [stage] : [];
  });
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return [];
  const scheduler = plan.byId.get("scheduler");
  const broker = plan.byId.get("message-broker");
  const stores = plan.components.filter(({ data }) => isStore(data.kind));
  const raw = stores.find(({ data }) => data.kind === "object-store");
  const result = stores.find((store) => store !== raw) ?? raw;
  return [
    ...(scheduler ? [starts(plan, scheduler, first)] : []),
    ...line.slice(1).flatMap((stage, index) => handsOn(plan, [line[index], stage], broker)),
    ...stores.flatMap((store) => {
      const users = store === raw ? (store === result ? [first, last] : [first]) : [last];
      return [...new Set(users)].map((stage) => reaches(plan, stage, store, stage === last));
    }),
    ...plan.components
      .filter(({ data }) => data.kind === "external-system")
      .map((system) => {
        const text = `${system.data.name} ${system.data.responsibilities.join(" ")}`;
        return outward(plan, hasPhrase(text, destinations) ? last : first, system);
      }),
    ...plan.components
      .filter(({ data }) => data.kind === "person")
      .map((person) => reader(plan, person, operates(person, plan) ? scheduler : (result ?? last))),
  ].flatMap((each) => each ?? []);
}

function operates({ id }: ComponentView, { facts }: Plan): boolean {
  return operating(facts).some(({ data }) =>
    data.actors.some((actor) => actor === `brief/actor#${id}`),
  );
}

function reader(
  plan: Plan,
  person: ComponentView,
  target: ComponentView | undefined,
): ConnectionDraft | undefined {
  if (!target) return undefined;
  const store = isStore(target.data.kind);
  const purpose = store ? "reads what was published" : "starts runs and looks at them";
  const { protocol, authentication } = store
    ? wireTo(target)
    : { protocol: "HTTPS", authentication: "account of the tool" };
  return connect(
    plan,
    [person, target],
    { purpose, protocol, authentication },
    derived("request-path", refsOf(person, target)),
  );
}

function starts(plan: Plan, scheduler: ComponentView, first: ComponentView): ConnectionDraft {
  return connect(
    plan,
    [scheduler, first],
    { purpose: "starts a run", protocol: "process start", mode: "async", remote: false },
    derived("runs-by-schedule", refsOf(scheduler, first)),
  );
}

function handsOn(
  plan: Plan,
  [from, to]: readonly [ComponentView | undefined, ComponentView],
  broker: ComponentView | undefined,
): readonly ConnectionDraft[] {
  if (!from) return [];
  const why = derived("stage-order", refsOf(from, to));
  if (broker) {
    const wire = { ...wireTo(broker), mode: "async" as const };
    return [
      connect(plan, [from, broker], { purpose: "hands on its records", ...wire }, why),
      connect(plan, [broker, to], { purpose: "delivers records", ...wire }, why),
    ];
  }
  return [
    connect(
      plan,
      [from, to],
      { purpose: "hands on its records", protocol: "in-process call", remote: false },
      why,
    ),
  ];
}

function reaches(
  plan: Plan,
  stage: ComponentView,
  store: ComponentView,
  writes: boolean,
): ConnectionDraft {
  return connect(
    plan,
    [stage, store],
    {
      purpose: writes ? "writes what the run made" : "reads what came in",
      ...wireTo(store, backgroundTimeout),
      carries: writes ? stage.data.owns : [],
    },
    derived("data-access", refsOf(stage, store)),
  );
}
