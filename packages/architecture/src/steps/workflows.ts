import { idOf, join, node, optional, type ViewOf } from "@planc/core";
import { architecture, decision } from "@planc/core/ir";
import { workflowEngines } from "../catalog/workflow-engines.ts";
import { workflowEngineId } from "../design/workflow-engine.ts";
import { derived, step } from "../kit.ts";
import { partsOf } from "../workflows/parts-of.ts";

type Connection = ViewOf<typeof architecture.connection>;
type Flow = ViewOf<typeof architecture.flow>;
type Event = ViewOf<typeof architecture.event>;

/** What the workflow engine has done, from the flows that it carries and those that undo them. */
export const workflows = step("workflows", {
  reads: {
    components: architecture.component,
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    flows: optional(architecture.flow),
    choices: optional(decision.choice),
  },
  writes: { workflows: architecture.workflow },
  run: ({ components, connections, events, flows, choices }) => {
    const engine = components.find(({ id }) => id === workflowEngineId);
    const choice = choices.find(({ ref }) => ref === engine?.data.choice);
    if (!engine || !choice) return { workflows: [] };
    const { language } = workflowEngines[choice.data.technology] ?? {};
    const started = events.filter(({ data: { action } }) =>
      flows.some(
        (flow) =>
          action !== undefined &&
          flow.data.action === action &&
          partsOf(flow, engine.ref, events).length > 0,
      ),
    );
    return {
      workflows: events.flatMap((event) => {
        const { action } = event.data;
        const flow = flows.find(({ data }) => action !== undefined && data.action === action);
        const parts = flow ? partsOf(flow, engine.ref, events) : [];
        if (!action || !flow || parts.length === 0) return [];
        const refusals = events.filter(({ data }) => data.undoes === action);
        const undo = flows.find(({ id }) => id === join("undo", idOf(action)));
        const undoing =
          undo && refusals.length > 0
            ? partsOf(untilNext(undo, engine.ref, started), engine.ref, events)
            : [];
        return [
          node(
            architecture.workflow,
            event.id,
            {
              name: flow.data.name,
              flow: flow.ref,
              event: event.ref,
              starter: event.data.producer,
              engine: engine.ref,
              parts: parts.map((part) => {
                const refuses = refusals.find(({ data }) => data.producer === part.by);
                const timeout = timeoutOf(part.by, engine.ref, connections);
                return {
                  ...part,
                  ...(timeout ? { timeout } : {}),
                  failing: refuses ? ("undo" as const) : ("set-aside" as const),
                  ...(refuses ? { refuses: refuses.ref } : {}),
                };
              }),
              undoing: [...undoing],
              ...(language ? { file: `workflows/${event.id}.${language}.json` } : {}),
            },
            derived("workflow-of-flow", [
              flow.ref,
              event.ref,
              engine.ref,
              ...(undo ? [undo.ref] : []),
            ]),
          ),
        ];
      }),
    };
  },
});

/** A flow as far as an event in it starts a workflow of its own, which does the rest, and does it once. */
function untilNext(flow: Flow, engine: string, started: readonly Event[]): Flow {
  const { steps } = flow.data;
  const end = steps.findIndex(
    ({ from, to, message }) =>
      to === engine &&
      started.some(
        ({ data }) => data.producer === from && data.name.toLowerCase() === message.toLowerCase(),
      ),
  );
  return end < 0 ? flow : { ...flow, data: { ...flow.data, steps: steps.slice(0, end) } };
}

const timeoutOf = (to: string, from: string, connections: readonly Connection[]) =>
  connections.find(({ data }) => data.from === from && data.to === to)?.data.timeout;
