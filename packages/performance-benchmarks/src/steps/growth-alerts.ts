import { byRef, figureOf, inputOf, join, node, optional, type Ref, type ViewOf } from "@planc/core";
import { architecture, type Figure, performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { derived, step } from "../kit.ts";

/** Up to this multiple of the planned load a change is near enough to be watched for. */
const near = 10;

/** What the load calls for next is told by an alert, at the figure at which it is due. */
export const growthAlerts = step("growth-alerts", {
  reads: { growth: optional(architecture.growth), components: optional(architecture.component) },
  writes: { alerts: performance.alert },
  run: ({ growth, components }) => {
    const component = byRef(components);
    return {
      alerts: nextOf(growth).flatMap(({ ref, data }) => {
        const of = component.get(data.of);
        // What a worker does is watched by what waits for it.
        if (!of || of.data.kind === "worker" || data.trigger.unit !== "req/s") return [];
        const threshold = firstDue(data.trigger, ref);
        const selector = of.data.kind === "service" ? `{job=~"(.*/)?${of.id}"}` : "";
        return [
          node(
            performance.alert,
            join("growth", of.id),
            {
              name: `${of.data.name} outgrows its plan`,
              watches: of.ref,
              signal: "requests, 1 h",
              comparator: ">",
              threshold,
              for: { value: 60, unit: "min" },
              severity: "ticket",
              owner: "team",
              response: data.change,
              look: `from ${data.due === undefined ? data.factor : Number(data.due.toPrecision(2))} × the planned load`,
              source: exporters.requests,
              expression: `sum(rate(http_server_request_duration_seconds_count${selector}[1h])) > ${threshold.value}`,
            },
            derived("alert-per-growth", [ref]),
          ),
        ];
      }),
    };
  },
});

/** The rate from which the first instance more is due; of other changes, that of the change. */
function firstDue(trigger: Figure, ref: Ref): Figure {
  const { formula, inputs } = trigger;
  const planned = inputs.find(({ name }) => name === "replicas");
  if (planned === undefined || !inputs.some(({ name }) => name === "instances"))
    return figureOf("trigger", "req/s", { trigger: inputOf(trigger, ref) });
  const at = inputs.map(({ name, ...input }) => [
    name,
    name === "instances" ? { value: planned.value, unit: input.unit } : input,
  ]);
  return figureOf(formula, "req/s", Object.fromEntries(at));
}

type Growth = ViewOf<typeof architecture.growth>;

/** Of each component the change that is due first. */
function nextOf(growth: readonly Growth[]): readonly Growth[] {
  const next = new Map<Growth["data"]["of"], Growth>();
  const dueOf = ({ data: { due, factor } }: Growth) => due ?? factor;
  for (const each of growth) {
    if (each.data.factor > near || dueOf(each) <= 1) continue;
    const before = next.get(each.data.of);
    if (!before || dueOf(each) < dueOf(before)) next.set(each.data.of, each);
  }
  return [...next.values()];
}
