import { isStore } from "../catalog/component-kinds.ts";
import { backgroundTimeout } from "../catalog/protocols.ts";
import { stages } from "../catalog/stages.ts";
import type { ComponentView } from "../design/draft.ts";
import { operating } from "../design/pipeline.ts";
import { conceptsOfStage, keptBeside, namesOf } from "../design/pipeline-ends.ts";
import { derived } from "../kit.ts";
import type { Direction } from "../model/direction.ts";
import { hasPhrase } from "../model/language.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";
import { outward } from "./programs.ts";

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
  const open = stores.filter((store) => directionOf(store, plan) === undefined);
  const raw = open.find(({ data }) => data.kind === "object-store");
  const result = open.find((store) => store !== raw) ?? raw;
  const goal = plan.components.find((each) => directionOf(each, plan) === "to") ?? result;
  return [
    ...(scheduler ? [starts(plan, scheduler, first)] : []),
    ...line.slice(1).flatMap((stage, index) => handsOn(plan, [line[index], stage], broker)),
    ...plan.components.flatMap((end) => endOf(plan, [first, last], end)),
    ...open.flatMap((store) => {
      const users = store === raw ? (store === result ? [first, last] : [first]) : [last];
      return [...new Set(users)].map((stage) => reaches(plan, stage, store, stage === last));
    }),
    ...plan.components
      .filter(({ data }) => data.kind === "external-system")
      .filter(
        (system) => directionOf(system, plan) === undefined && !plan.watchers.includes(system),
      )
      .map((system) => {
        const text = `${system.data.name} ${system.data.responsibilities.join(" ")}`;
        return outward(plan, hasPhrase(text, destinations) ? last : first, system);
      }),
    ...plan.components
      .filter(({ data }) => data.kind === "person")
      .map((person) => reader(plan, person, operates(person, plan) ? scheduler : (goal ?? last))),
  ].flatMap((each) => each ?? []);
}

/** Whether the text has records come from a store or system, or go to it. */
function directionOf({ data }: ComponentView, { facts }: Plan): Direction | undefined {
  if (!isStore(data.kind) && data.kind !== "external-system") return undefined;
  const choice = facts.choices.find(({ ref }) => ref === data.choice);
  return facts.direction(choice?.data.name ?? data.name);
}

/** What comes in is read by the first stage, what goes out is written by the last. */
function endOf(
  plan: Plan,
  [first, last]: readonly [ComponentView, ComponentView],
  end: ComponentView,
): readonly ConnectionDraft[] {
  const direction = directionOf(end, plan);
  if (!direction) return [];
  const { facts } = plan;
  const about = conceptsOfStage(direction === "from" ? "ingest" : "publish", facts);
  const beside = end.data.kind === "relational-store" ? keptBeside(facts) : [];
  const edge = (stage: ComponentView, purpose: string, carries: typeof about) =>
    connect(
      plan,
      [stage, end],
      { purpose, ...wireTo(end, backgroundTimeout), carries: [...carries] },
      derived("data-access", refsOf(stage, end)),
    );
  const written = direction === "to" ? [...about, ...beside] : beside;
  return [
    ...(direction === "from"
      ? [edge(first, `reads ${namesOf(about, facts) || "records"}`, about)]
      : []),
    ...(direction === "to" || (beside.length > 0 && first !== last)
      ? [edge(last, `writes ${namesOf(written, facts) || "what the run made"}`, written)]
      : []),
  ];
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
