import { optional } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { stateMachine } from "../workflows/state-machine.ts";

/** Workflows as files that the engine of the platform reads. */
export const stateMachines = artifact("state-machines", {
  reads: {
    workflows: architecture.workflow,
    components: architecture.component,
    events: optional(architecture.event),
  },
  emit: ({ workflows, components, events }) => {
    const names = new Map<string, string>(
      [...components, ...events].map(({ ref, data }) => [ref, data.name]),
    );
    return workflows.flatMap((workflow) =>
      workflow.data.file === undefined
        ? []
        : [
            {
              path: workflow.data.file,
              mediaType: "application/json",
              text: stateMachine(workflow.data, (ref) => names.get(ref) ?? ref),
            },
          ],
    );
  },
});
