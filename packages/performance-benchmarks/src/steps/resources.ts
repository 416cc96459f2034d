import { byRef, join, node, optional } from "@planc/core";
import {
  api,
  architecture,
  data,
  deployment,
  host,
  integration,
  performance,
  workload,
} from "@planc/core/ir";
import { assumed, derived, step } from "../kit.ts";
import { deliveredIn } from "../queueing/delivered.ts";
import { usedBetween } from "../resources/between.ts";
import { callersIn } from "../resources/callers.ts";
import { usedByPrograms } from "../resources/programs.ts";
import { usedOfStores } from "../resources/stores.ts";
import { amountText } from "../text.ts";
import { statementTimesIn } from "../workload/statement-times.ts";

/** What of each component is used up at peak, and at which multiple of the planned load it runs out. */
export const resources = step("resources", {
  reads: {
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    media: optional(architecture.mediaPipeline),
    operations: optional(api.operation),
    loads: optional(workload.load),
    mix: optional(workload.mix),
    volumes: optional(workload.volume),
    demands: optional(workload.demand),
    shapes: optional(deployment.shape),
    capacity: optional(performance.capacity),
    live: optional(performance.live),
    pools: optional(performance.pool),
    stores: optional(data.store),
    tables: optional(data.table),
    upkeep: optional(data.upkeep),
    keyPatterns: optional(data.keyPattern),
    patterns: optional(data.accessPattern),
    measurements: optional(host.measurement),
    searches: optional(data.search),
    quotas: optional(integration.quota),
    providers: optional(integration.provider),
  },
  writes: { resources: performance.resource },
  run: ({ options, report, signal: _, ...read }) => {
    const component = byRef(read.components);
    const facts = {
      ...read,
      component,
      utilisation: options.utilisation,
      callers: callersIn(read),
      times: statementTimesIn(read),
      delivered: [...deliveredIn({ ...read, component }).values()].reduce((a, b) => a + b, 0),
    };
    const used = [...usedByPrograms(facts), ...usedOfStores(facts), ...usedBetween(facts)];
    return {
      resources: used.map((each) => {
        const { figures, basis, from, remedy, resource, name } = each;
        const { id, ref, data } = each.component;
        const made = node(
          performance.resource,
          join(id, name ?? resource),
          {
            component: ref,
            resource,
            ...figures,
            remedy,
            ...(each.grows ? { grows: true } : {}),
            ...(basis ? { basis } : {}),
          },
          basis
            ? assumed("limit-of-component", basis, [ref, ...from])
            : derived("resource-at-peak", [ref, ...from]),
        );
        // Quotas of providers are judged by who plans the calls.
        if (figures.holds.value < 1 && !each.grows && resource !== "quota") {
          report(
            "resource-over-limit",
            {
              component: data.name,
              resource: resource === "storage" ? "storage after three years" : resource,
              demand: amountText({
                ...figures.demand,
                value: Number(figures.demand.value.toPrecision(3)),
              }),
              capacity: amountText(figures.capacity),
              remedy,
            },
            { ref },
          );
        }
        return made;
      }),
    };
  },
});
