import { node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { type Learning, learningIn } from "../wiring/learning.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { type FlowDraft, type Network, Script, silent } from "./draft.ts";

/** How often is nowhere said, so the plan says that it assumes it. */
const nightly = "once a night, as nothing says how often";

/**
 * A model that learns anew from what it is given forgets what it is not given: it takes a window, and no difference,
 * and is asked about what it was trained on.
 */
const ofWindow = "of the last 12 weeks (assumed)";

/** How a model comes to be, and how what it says comes to people. */
export function learningFlows(network: Network): readonly FlowDraft[] {
  const learning = learningIn(network.plan);
  const store = primaryStore(network.plan);
  if (!learning || !store || !network.between(learning.worker, store)) return [];
  const trains = saysTraining(learning, network);
  return [
    ...(trains ? [training(learning, store, network)] : []),
    ...(learning.made.length > 0 ? [prediction(learning, store, trains, network)] : []),
  ];
}

/** A model that is rented by its name is not trained here. */
function saysTraining({ worker }: Learning, { plan }: Network): boolean {
  const topic = plan.facts.topics.get("machine-learning");
  const said = (topic?.mentions ?? []).map(
    ({ data }) => `${data.technology} ${data.purpose ?? ""}`,
  );
  return /\b(?:pipelines?|train(?:s|ed|ing)?|machine[- ]learning)\b/i.test(
    [...said, ...worker.data.responsibilities].join(" "),
  );
}

/** Everything that it learns from, read where it is kept. */
function readsInputs(
  script: Script,
  { worker, from, consents }: Learning,
  store: ComponentView,
  { plan, between }: Network,
): void {
  const series = plan.byId.get("time-series-store");
  const measured = new Set<string>(plan.series.map(({ ref }) => ref));
  const namesOf = (refs: Learning["from"]) =>
    listed(refs.flatMap((ref) => plan.facts.concept.get(ref)?.data ?? []).map(several), 4);
  const agreed = consents.length > 0;
  if (agreed) script.ask(worker, store, `read whose ${namesOf(consents)} hold now`, "their ids");
  const whose = agreed ? ", of those alone" : "";
  const done = namesOf(from.filter((ref) => !measured.has(ref))) || "what people did";
  script.ask(worker, store, `read ${done} ${ofWindow}${whose}`, "rows");
  if (series && between(worker, series)) {
    const values = namesOf(from.filter((ref) => measured.has(ref))) || "what was measured";
    script.ask(worker, series, `read ${values} ${ofWindow}, as sums of a day${whose}`, "rows");
  }
  script.fails(
    store,
    silent(store, between(worker, store)),
    `the run ends there, and the next one reads anew; what people see stays as it was`,
  );
}

function training(learning: Learning, store: ComponentView, network: Network): FlowDraft {
  const { worker } = learning;
  const script = new Script();
  readsInputs(script, learning, store, network);
  const models = keeperOfModels(learning, store, network);
  script.ask(worker, models, "keep the model under a new version, with how well it did", "stored");
  script.ask(worker, models, "name that version as the one in use", "named");
  script.fails(
    worker,
    "the new model does worse than the one in use on rows that it was not trained on",
    "it is kept and not named as in use; the run reports both figures",
  );
  script.fails(
    worker,
    "it stops in the midst of a run",
    "nothing was named as in use, so the model before it stays; the next run starts anew",
  );
  return node(
    architecture.flow,
    "train-model",
    {
      name: "Train the model",
      trigger: `The time for it has come: ${nightly}.`,
      steps: script.steps,
      failures: script.failures,
    },
    derived("flow-of-learning", [worker.ref]),
  );
}

function prediction(
  learning: Learning,
  store: ComponentView,
  trains: boolean,
  network: Network,
): FlowDraft {
  const { worker, made } = learning;
  const script = new Script();
  const things = listed(
    made.map(({ data }) => several(data)),
    3,
  );
  if (trains) {
    const models = keeperOfModels(learning, store, network);
    script.ask(worker, models, "fetch the model in use", "the model with its version");
    script.fails(
      models,
      "there is no model yet, or it does not load",
      `no ${things} are made, and it is reported; those of the run before stay`,
    );
  }
  readsInputs(script, learning, store, network);
  script.ask(
    worker,
    store,
    `insert ${things} with the version of the model, beside those of runs before; the newest are shown`,
    "committed",
  );
  tellsOfThem(learning, things, script, network);
  script.fails(
    worker,
    "it stops in the midst of a run",
    `${things} of one person are written in one transaction; the next run makes them anew, and of two sets of a day the later is shown`,
  );
  return node(
    architecture.flow,
    "make-predictions",
    {
      name: `Make ${things}`.slice(0, 200),
      trigger: trains
        ? "A model has come into use, or a night has passed since the last run."
        : `The time for it has come: ${nightly}.`,
      steps: script.steps,
      failures: script.failures,
    },
    derived("flow-of-learning", [worker.ref]),
  );
}

/** Clients that look at them hear of it, over what tells the instances that hold their connections. */
function tellsOfThem(
  { worker, made }: Learning,
  things: string,
  script: Script,
  { plan, from, at }: Network,
): void {
  const refs = new Set<string>(made.map(({ ref }) => ref));
  const tells = from(worker).find(({ id }) => id.endsWith(".fan-out"));
  const hub = tells && at.get(tells.data.to);
  if (!hub) return;
  script.step("async", worker, hub, `${things} changed`);
  const holders = plan.units.filter((unit) =>
    from(unit).some(
      ({ id, data }) => id.endsWith(".fan-out") && data.carries.some((each) => refs.has(each)),
    ),
  );
  for (const holder of holders)
    script.step("async", hub, holder, `${things} changed, to every instance`);
}

/** Object storage where there is some, else a table beside the rest. */
function keeperOfModels(
  { worker }: Learning,
  store: ComponentView,
  { plan, between }: Network,
): ComponentView {
  const objects = plan.byId.get("object-store");
  return objects && between(worker, objects) ? objects : store;
}
