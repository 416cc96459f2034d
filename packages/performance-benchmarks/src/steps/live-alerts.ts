import { byRef, figureOf, join, node, optional } from "@planc/core";
import { architecture, performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { derived, step } from "../kit.ts";

/** Connections that one instance has memory for can run out, as processors can. */
export const liveAlerts = step("live-alerts", {
  reads: { live: performance.live, components: optional(architecture.component) },
  writes: { alerts: performance.alert },
  run: ({ live, components }) => {
    const component = byRef(components);
    return {
      alerts: live.map(({ ref, id, data }) => {
        const name = component.get(data.component)?.data.name ?? id;
        const threshold = figureOf("perInstance * limit", "connections", {
          perInstance: { value: data.perInstance.value, unit: "connections", ref },
          limit: { value: 0.8, unit: "ratio" },
        });
        return node(
          performance.alert,
          join("held", id),
          {
            name: `${name} holds nearly all it can`,
            watches: data.component,
            signal: "open connections of an instance",
            comparator: ">",
            threshold,
            for: { value: 10, unit: "min" },
            severity: "ticket",
            owner: "team",
            response: "Add an instance; clients that come back spread over all of them.",
            look: name,
            source: {
              from: exporters.deliveries.from,
              how: "a gauge of each instance: realtime_connections",
            },
            expression: `max(realtime_connections{service="${id}"}) > ${threshold.value}`,
          },
          derived("alert-per-resource", [ref]),
        );
      }),
    };
  },
});
