import type { Ref } from "@planc/core";
import { type Stage, stages } from "../catalog/stages.ts";
import { schedulePhrases } from "../catalog/words.ts";
import { derived } from "../kit.ts";
import { storedConcepts } from "./clients.ts";
import {
  backendTechnology,
  type ComponentDraft,
  chosen,
  cited,
  component,
  doings,
} from "./draft.ts";
import { type Action, type Facts, phrased } from "./facts.ts";

/** A stage for each kind of work that the actions name, and what starts a run. */
export function pipelineComponents(facts: Facts): readonly ComponentDraft[] {
  const { forcedBy, ...technology } = backendTechnology(facts);
  const engine = facts.topics.get("data-processing");
  const work = new Map<string, Action[]>();
  for (const action of facts.actions) {
    const key = stageOf(action)?.key ?? "transform";
    work.set(key, [...(work.get(key) ?? []), action]);
  }
  const owned = storedConcepts(facts).map(({ ref }) => ref);
  const used = stages.filter(({ key }) => work.has(key));
  const last = used.at(-1);
  const parts = used.map(({ key, name }) => {
    const actions = work.get(key) ?? [];
    return component(
      key,
      {
        name,
        kind: "pipeline-stage",
        ...technology,
        ...chosen(engine),
        responsibilities: doings(actions, facts),
        owns: key === last?.key ? owned : [],
        forcedBy: cited(actions),
        stateless: true,
      },
      derived(
        "stage-per-kind-of-work",
        actions.map(({ ref }) => ref),
      ),
    );
  });
  const only =
    parts.length > 0
      ? parts
      : [
          component(
            "run",
            {
              name: "Run",
              kind: "pipeline-stage",
              ...technology,
              ...chosen(engine),
              owns: owned,
              forcedBy: [...forcedBy, facts.product.ref],
              stateless: true,
            },
            derived("deployable-of-style", [facts.style.ref]),
          ),
        ];
  return [...only, ...scheduler(facts)];
}

export function stageOf({ data }: Action): Stage | undefined {
  const verb = data.verb.toLowerCase().split(" ")[0] ?? "";
  return stages.find(({ verbs }) => verbs.includes(verb));
}

function scheduler(facts: Facts): readonly ComponentDraft[] {
  const engine = facts.topics.get("workflow-engine");
  const runs = facts.loads.filter(({ id }) => id === "runs-per-day").map(({ ref }): Ref => ref);
  const forcedBy = [
    ...(engine?.forcedBy ?? []),
    ...phrased(facts, schedulePhrases),
    ...(phrased(facts, schedulePhrases).length > 0 ? [] : runs),
  ];
  if (forcedBy.length === 0) return [];
  return [
    component(
      "scheduler",
      {
        name: "Scheduler",
        kind: "scheduler",
        ...chosen(engine),
        responsibilities: ["starts each run, one at a time, and repeats a failed one"],
        forcedBy,
        stateless: false,
      },
      derived("runs-by-schedule", [...new Set(forcedBy)]),
    ),
  ];
}
