import { architecture } from "@planc/core/ir";
import { gather } from "../design/facts.ts";
import { step } from "../kit.ts";
import { addressLookups } from "../wiring/addresses.ts";
import { crossReferences } from "../wiring/cross-references.ts";
import { dataAccess } from "../wiring/data-access.ts";
import { eventsOf } from "../wiring/events.ts";
import { allowedForFunctions } from "../wiring/function-timeouts.ts";
import { handOver } from "../wiring/hand-over.ts";
import { liveWiring } from "../wiring/live.ts";
import { nested } from "../wiring/nested-timeouts.ts";
import { personConnections } from "../wiring/of-person.ts";
import { externalCalls, signInPath } from "../wiring/outward.ts";
import { pipelineWiring } from "../wiring/pipeline.ts";
import { type ConnectionDraft, type Plan, planOf } from "../wiring/plan.ts";
import { localWiring } from "../wiring/programs.ts";
import { requestPath } from "../wiring/request-path.ts";
import { sentOn } from "../wiring/sent-on.ts";
import { telemetry } from "../wiring/telemetry.ts";
import { webhookDoors } from "../wiring/webhook-doors.ts";
import { wiringReads } from "./given.ts";

/** Who calls whom, what it carries, and how it is protected. */
export const connections = step("connections", {
  reads: wiringReads,
  writes: { connections: architecture.connection },
  run: ({ options: _, report: __, signal: ___, components, relations, classes, ...given }) => {
    const plan = planOf({ facts: gather(given), components, relations, classes });
    const drafts = new Map<string, ConnectionDraft>();
    for (const draft of wire(plan)) if (!drafts.has(draft.id)) drafts.set(draft.id, draft);
    const all = [...drafts.values()];
    return {
      connections:
        plan.facts.cut.unit === "function"
          ? allowedForFunctions(all, plan)
          : nested(all, components),
    };
  },
});

function wire(plan: Plan): readonly ConnectionDraft[] {
  const events = eventsOf(plan);
  switch (plan.facts.place) {
    case "pipeline":
      return [...pipelineWiring(plan), ...telemetry(plan)];
    case "local":
      return localWiring(plan);
    case "server": {
      const asked = [...crossReferences(plan), ...personConnections(plan)];
      return [
        ...requestPath(plan),
        ...webhookDoors(plan),
        ...sentOn(plan),
        ...liveWiring(plan),
        ...asked,
        ...addressLookups(plan, events, asked),
        ...dataAccess(plan, events),
        ...handOver(plan, events),
        ...externalCalls(plan),
        ...signInPath(plan),
        ...telemetry(plan),
      ];
    }
  }
}
