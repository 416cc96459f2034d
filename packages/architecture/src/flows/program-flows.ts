import { capital, node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { isStore } from "../catalog/component-kinds.ts";
import { stages } from "../catalog/stages.ts";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { derived } from "../kit.ts";
import { listed, one, several } from "../model/language.ts";
import {
  called,
  type FlowDraft,
  type Network,
  phraseOf,
  Script,
  silent,
  subjectOf,
} from "./draft.ts";

const changing = new Set<Action["data"]["effect"]>([
  "create",
  "update",
  "delete",
  "transition",
  "command",
]);

/** One action of a program that runs on the person's own machine. */
export function localFlow(action: Action, network: Network): FlowDraft | undefined {
  const { plan, from, at, between } = network;
  const actor = action.data.actors.flatMap((ref) => plan.facts.actor.get(ref) ?? [])[0];
  const person =
    (actor && plan.byId.get(actor.id)) ??
    plan.components.find(({ data }) => data.kind === "person");
  const program = plan.components.find(
    (each) =>
      each.data.kind === "command-line" ||
      each.data.kind === "library" ||
      plan.clients.includes(each),
  );
  if (!person || !program || !between(person, program)) return undefined;
  const phrase = phraseOf(action, plan.facts);
  const subject = subjectOf(action, plan.facts);
  const script = new Script();
  script.step("sync", person, program, phrase);
  script.fails(
    program,
    `what is given does not describe ${one(plan.facts.concept.get(action.data.concept)?.data ?? { name: "item" })}`,
    "ends at once, names what is wrong, and changes nothing",
  );
  for (const connection of from(program)) {
    const other = at.get(connection.data.to);
    if (!other) continue;
    if (isStore(other.data.kind)) {
      const changes = changing.has(action.data.effect);
      script.ask(
        program,
        other,
        changes ? `write the ${subject}` : `read ${several({ name: subject })}`,
        "done",
      );
      script.fails(
        other,
        `${called(other)} cannot be ${changes ? "written" : "read"}`,
        "what was there stays as it was, and the message names the place",
      );
    } else if (other.data.kind === "external-system") {
      script.ask(program, other, connection.data.purpose, "answer");
      script.fails(
        other,
        silent(other, connection),
        "ends with a message that names it, and can be run again",
      );
    }
  }
  script.step(
    "reply",
    program,
    person,
    changing.has(action.data.effect) ? "what was done" : "the result",
  );
  return node(
    architecture.flow,
    action.id,
    {
      name: capital(phrase).slice(0, 200),
      action: action.ref,
      trigger: `${capital(one(person.data))} asks to ${phrase}.`,
      steps: script.steps,
      failures: script.failures,
    },
    derived("flow-of-action", [action.ref]),
  );
}

/** A run of the pipeline, stage by stage. */
export function runFlow(network: Network): FlowDraft | undefined {
  const { plan, from, at } = network;
  const line = [
    ...stages,
    { key: "run", failure: "the run stops, and the next one starts over" },
  ].flatMap(({ key, failure }) => {
    const stage = plan.byId.get(key);
    return stage?.data.kind === "pipeline-stage" ? [{ stage, failure }] : [];
  });
  const first = line[0];
  if (!first) return undefined;
  const script = new Script();
  const scheduler = plan.byId.get("scheduler");
  if (scheduler) script.step("async", scheduler, first.stage, "start a run");
  for (const [index, { stage, failure }] of line.entries()) {
    for (const connection of from(stage)) {
      const other = at.get(connection.data.to);
      if (!other || plan.watchers.includes(other)) continue;
      if (isStore(other.data.kind) || other.data.kind === "external-system") {
        script.ask(stage, other, connection.data.purpose, "done");
      }
    }
    script.fails(stage, failureOf(stage), failure);
    const next = line[index + 1]?.stage;
    if (next) script.step("sync", stage, next, recordsOf(stage, network));
  }
  if (script.steps.length === 0) return undefined;
  return node(
    architecture.flow,
    "run",
    {
      name: "Run",
      trigger: scheduler ? "The time of the schedule has come." : "Somebody starts a run.",
      steps: script.steps,
      failures: script.failures,
    },
    derived(
      "flow-of-run",
      line.map(({ stage }) => stage.ref),
    ),
  );
}

function failureOf(stage: ComponentView): string {
  const work = stage.data.responsibilities[0];
  // A run without stages says what it is for in the input's own sentences.
  return work && stage.id !== "run" ? `it cannot ${work}` : "it fails";
}

function recordsOf(stage: ComponentView, { plan }: Network): string {
  const concepts = stage.data.forcedBy.flatMap((ref) => {
    const action = plan.facts.actions.find((each) => each.ref === ref);
    return action ? (plan.facts.concept.get(action.data.concept) ?? []) : [];
  });
  const names = [...new Set(concepts.map(({ data }) => several(data)))];
  return listed(names, 3) || "records";
}
