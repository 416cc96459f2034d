import {
  byRef,
  figureOf,
  node,
  optional,
  type PlannedTime,
  plannedTimeOf,
  type Ref,
  type ViewOf,
} from "@planc/core";
import { api, architecture, brief, deployment, host, performance, workload } from "@planc/core/ir";
import { inputFrom } from "../figures/figure.ts";
import { derived, step } from "../kit.ts";
import { amountText } from "../text.ts";
import { leastInstances } from "../workload/least-instances.ts";
import { measuredAs } from "../workload/measured.ts";
import { mostInstances } from "../workload/most-instances.ts";
import { pageDemand } from "../workload/page-demand.ts";
import { statedCapacity } from "../workload/stated-capacity.ts";
import { inFlightOf, jobsOf } from "../workload/worker-demand.ts";

const instancesByTime = "max(least, ceil(demand * cpuTime / (cpu * limit)))";
const instancesByRate = "max(least, ceil(demand / ratePerInstance))";

/** How many instances each component takes at peak. */
export const capacity = step("capacity", {
  reads: {
    loads: optional(workload.load),
    rates: optional(workload.rate),
    quantities: optional(brief.quantity),
    mix: optional(workload.mix),
    operations: optional(api.operation),
    components: optional(architecture.component),
    shapes: optional(deployment.shape),
    targets: optional(performance.target),
    measurements: optional(host.measurement),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    duties: optional(architecture.duty),
    live: optional(performance.live),
    actions: optional(brief.action),
  },
  writes: { capacity: performance.capacity },
  run: ({
    loads,
    rates,
    quantities,
    mix,
    operations,
    components,
    shapes,
    targets,
    measurements,
    options,
    live,
    report,
    ...made
  }) => {
    const peak = loads.find((each) => each.data.measure === "peak-request-rate");
    if (peak === undefined) return { capacity: [] };
    const { least, by: leastBy } = leastInstances(targets);
    const componentOf = byRef(components);
    const answering = new Map<string, string | undefined>(
      operations.map(({ ref, data }) => [
        ref,
        // A module's requests come to what it runs inside of.
        data.component && (componentOf.get(data.component)?.data.inside ?? data.component),
      ]),
    );
    const mixOf = Map.groupBy(mix, ({ data }) => answering.get(data.operation));
    return {
      capacity: shapes.flatMap((shape) => {
        const component = componentOf.get(shape.data.component);
        // A function scales by itself.
        if (component?.data.kind !== "service" && component?.data.kind !== "worker") return [];
        const work = { components, operations, mix, quantities, ...made };
        const jobs = component.data.kind === "worker" ? jobsOf(component.ref, work) : undefined;
        const own = mixOf.get(component.ref) ?? [];
        const pages = pageDemand(component, work);
        // What serves no operation is paced by the events that it handles.
        if (own.length === 0 && jobs === undefined && !pages?.share) return [];
        const share = pages?.share ?? own.reduce((sum, each) => sum + each.data.share.value, 0);
        const demand =
          jobs ??
          figureOf("peak * share", "req/s", {
            peak: inputFrom(peak),
            share: { value: Number(share.toPrecision(6)), unit: "ratio" },
          });
        const inFlight = jobs && inFlightOf(component.ref, jobs, work);
        const demandInput = {
          value: demand.value,
          unit: "req/s" as const,
          ...(demand.low === undefined ? {} : { low: demand.low }),
          ...(demand.high === undefined ? {} : { high: demand.high }),
        };
        const subject = { ref: component.ref, names: [component.id, component.data.name] };
        const measured = measuredAs("service-time", subject, measurements);
        const cpu = { value: shape.data.cpu.value, unit: "vCPU" as const, ref: shape.ref };
        const limit = { value: options.utilisation, unit: "ratio" as const };
        // What the text says that an instance takes is no CPU time: it may wait for others for most of it.
        const perInstance = measured
          ? undefined
          : statedCapacity({
              component: component.ref,
              served: new Set<Ref>(own.map((each) => each.data.operation)),
              work,
              loads,
              rates,
            });
        const serviceTime = figureOf("cpuTime", "s", {
          cpuTime:
            measured ?? inputOf(pages?.time ?? plannedTimeOf(component.data.technology ?? "")),
        });
        const { value: seconds, low, high } = serviceTime;
        const cpuTime = {
          value: seconds,
          unit: "s" as const,
          ...(low === undefined ? {} : { low }),
          ...(high === undefined ? {} : { high }),
          ...(measured?.ref ? { ref: measured.ref } : {}),
        };
        const most = mostInstances(component.data.name, quantities);
        const byTime = { least, demand: demandInput, cpuTime, cpu, limit } as const;
        const byRate = perInstance && { least, demand: demandInput, ratePerInstance: perInstance };
        const open = live.find(({ data }) => data.component === component.ref);
        const byDemand = byRate ? instancesByRate : instancesByTime;
        // Connections that stay open take memory, whatever the requests take of processors.
        const needed = open ? byDemand.replace("max(least,", "max(least, holding,") : byDemand;
        const inputs = { ...(byRate ?? byTime), ...(open ? { holding: holdingOf(open) } : {}) };
        const asked = figureOf(needed, "instances", inputs);
        const replicas = most
          ? figureOf(`min(most, ${needed})`, "instances", { most, ...inputs })
          : asked;
        // The stated rates of all instances are the peak then, so that they fit.
        if (most && !perInstance && asked.value > most.value) {
          report(
            "instances-over-limit",
            {
              component: component.data.name,
              needed: asked.value,
              demand: amountText(demand),
              most: most.value,
              served: amountText({
                value: (most.value * cpu.value * options.utilisation) / cpuTime.value,
                unit: "req/s",
              }),
              time: amountText({
                value: (1000 * most.value * cpu.value * options.utilisation) / demand.value,
                unit: "ms",
              }),
            },
            { ref: most.ref },
          );
        }
        const from: Ref[] = [
          component.ref,
          shape.ref,
          peak.ref,
          ...(leastBy ? [leastBy] : []),
          ...(measured?.ref ? [measured.ref] : []),
          ...(most ? [most.ref] : []),
          ...(open ? [open.ref] : []),
          ...(perInstance?.ref ? [perInstance.ref] : []),
        ];
        return [
          node(
            performance.capacity,
            component.id,
            {
              component: component.ref,
              demand,
              serviceTime,
              replicas,
              ...(inFlight ? { inFlight } : {}),
              ...(open ? { holding: open.data.instances } : {}),
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

const holdingOf = ({ ref, data: { instances } }: ViewOf<typeof performance.live>) => ({
  value: instances.value,
  unit: "instances" as const,
  ref,
  ...(instances.low === undefined ? {} : { low: instances.low }),
  ...(instances.high === undefined ? {} : { high: instances.high }),
});

const inputOf = ({ value, low, high }: PlannedTime) => ({ value, low, high, unit: "s" as const });
