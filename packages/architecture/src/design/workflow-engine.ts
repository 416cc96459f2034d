import { workflowEngines } from "../catalog/workflow-engines.ts";
import { derived } from "../kit.ts";
import { type ComponentDraft, component } from "./draft.ts";
import type { Facts } from "./facts.ts";

export const workflowEngineId = "workflow-engine";

/** What goes on with work over several functions, where the platform does that. */
export function workflowEngine(facts: Facts): readonly ComponentDraft[] {
  const topic = facts.topics.get("work-over-functions");
  const choice = topic?.choices[0];
  const engine = workflowEngines[choice?.data.technology ?? ""];
  if (!topic || !choice || !engine || facts.cut.unit !== "function") return [];
  return [
    component(
      workflowEngineId,
      {
        name: "Workflow engine",
        kind: "scheduler",
        choice: choice.ref,
        technology: engine.name,
        responsibilities: [
          "has each function do its part of what spans several of them, repeats it, and has it undone where one refuses",
        ],
        forcedBy: topic.forcedBy,
        scaling: "by the platform, with each execution",
      },
      derived("workflow-over-functions", topic.forcedBy),
    ),
  ];
}
