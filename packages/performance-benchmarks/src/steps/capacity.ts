import { node, optional, plannedCapacity, type Ref, type ViewOf } from "@planc/core";
import { api, architecture, deployment, host, performance, workload } from "@planc/core/ir";
import { figureOf, inputFrom } from "../figures/figure.ts";
import { derived, step } from "../kit.ts";
import { measuredAs } from "../workload/measured.ts";

/** From this availability on, the loss of one instance must not be the loss of the service. */
const redundancyFrom = 99.9;

/** How many instances each component takes at peak. */
export const capacity = step("capacity", {
  reads: {
    loads: optional(workload.load),
    mix: optional(workload.mix),
    operations: optional(api.operation),
    components: optional(architecture.component),
    shapes: optional(deployment.shape),
    targets: optional(performance.target),
    measurements: optional(host.measurement),
  },
  writes: { capacity: performance.capacity },
  run: ({ loads, mix, operations, components, shapes, targets, measurements, options }) => {
    const peak = loads.find((each) => each.data.measure === "peak-request-rate");
    if (peak === undefined) return { capacity: [] };
    const redundant = targets.find(
      (each) => each.data.measure === "availability" && each.data.value.value >= redundancyFrom,
    );
    const componentOf = new Map<string, string | undefined>(
      operations.map((each) => [each.ref, each.data.component]),
    );
    return {
      capacity: shapes.flatMap((shape) => {
        const component = components.find((each) => each.ref === shape.data.component);
        // A function scales by itself, and a worker by its queue.
        if (component?.data.kind !== "service") return [];
        const own = mix.filter((each) =>
          within(components, componentOf.get(each.data.operation), component.ref),
        );
        // What serves no operation is paced by the events that it handles.
        if (own.length === 0) return [];
        const share = own.reduce((sum, each) => sum + each.data.share.value, 0);
        const demand = figureOf("peak * share", "req/s", {
          peak: inputFrom(peak),
          share: { value: Number(share.toPrecision(6)), unit: "ratio" },
        });
        const demandInput = {
          value: demand.value,
          unit: "req/s" as const,
          ...(demand.low === undefined ? {} : { low: demand.low }),
          ...(demand.high === undefined ? {} : { high: demand.high }),
        };
        const subject = { ref: component.ref, names: [component.id, component.data.name] };
        const measured = measuredAs("service-time", subject, measurements);
        const cpuTime = measured ?? { ...plannedCapacity.serviceTime, unit: "s" as const };
        const cpu = { value: shape.data.cpu.value, unit: "vCPU" as const, ref: shape.ref };
        const least = {
          value: redundant ? 2 : 1,
          unit: "instances" as const,
          ...(redundant ? { ref: redundant.ref } : {}),
        };
        const replicas = figureOf(
          "max(least, ceil(demand * cpuTime / (cpu * limit)))",
          "instances",
          {
            least,
            demand: demandInput,
            cpuTime,
            cpu,
            limit: { value: options.utilisation, unit: "ratio" },
          },
        );
        const from: Ref[] = [
          component.ref,
          shape.ref,
          peak.ref,
          ...(redundant ? [redundant.ref] : []),
          ...(measured?.ref ? [measured.ref] : []),
        ];
        return [
          node(
            performance.capacity,
            component.id,
            {
              component: component.ref,
              demand,
              serviceTime: figureOf("cpuTime", "s", { cpuTime }),
              replicas,
              utilisation: figureOf("demand * cpuTime / (cpu * replicas)", "ratio", {
                demand: demandInput,
                cpuTime,
                cpu,
                replicas: { value: replicas.value, unit: "instances" },
              }),
            },
            derived("replicas-from-demand", from),
          ),
        ];
      }),
    };
  },
});

/** Whether a component is another one, or runs inside it as a module does. */
function within(
  components: readonly ViewOf<typeof architecture.component>[],
  ref: string | undefined,
  deployable: string,
): boolean {
  if (ref === undefined || ref === deployable) return ref === deployable;
  return components.find((each) => each.ref === ref)?.data.inside === deployable;
}
