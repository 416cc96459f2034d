import { node, optional } from "@planc/core";
import { architecture, brief, client, decision, deployment, performance } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { unitsOf } from "../model/units-of.ts";

/** What is built, or started as others made it, each by itself. */
export const units = step("units", {
  reads: {
    product: optional(brief.product),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    folders: optional(architecture.folder),
    duties: optional(architecture.duty),
    capacities: optional(performance.capacity),
    shapes: optional(deployment.shape),
    choices: optional(decision.choice),
    hostings: optional(decision.hosting),
    surfaces: optional(client.surface),
  },
  writes: { units: deployment.unit },
  run: (parts) => ({
    units: unitsOf(parts).map(({ id, by, data, from }) =>
      node(deployment.unit, id, data, derived(by, [...from])),
    ),
  }),
});
