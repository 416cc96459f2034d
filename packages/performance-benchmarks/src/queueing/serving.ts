import {
  applied,
  type Count,
  fixed,
  inputOf,
  known,
  makesPages,
  minus,
  over,
  plus,
  type Quantity,
  type Rate,
  type Time,
  taken,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture, deployment, performance } from "@planc/core/ir";
import { embedded } from "../figures/embedded.ts";

/** What comes to the processors of a component at peak, and how it waits for them. */
export interface Serving {
  /** Of all instances. */
  readonly demand: Quantity<Rate>;
  readonly instances: Quantity<Count>;
  /** Whole processors of an instance. */
  readonly processors: number;
  /** Of one request, on one of them. */
  readonly service: Quantity<Time>;
  /** Instances take their work from one queue: a worker's do; a load balancer deals requests out. */
  readonly isShared: boolean;
  /** (Ca² + Cs²) / 2, where service times are known to be no exponential ones. */
  readonly variability?: Quantity<Count>;
}

/**
 * Pages differ more than what one server is busy with by chance: from a list of three rows to one of a thousand.
 * A judgement until it is measured.
 */
const pages = { value: 2, low: 1, high: 4 } as const;

/** Its factor in the formula of Allen and Cunneen, of arrivals by chance. */
export const pageVariability = (1 + pages.value) / 2;

export function servingOf(
  { ref, data }: ViewOf<typeof performance.capacity>,
  component: ViewOf<typeof architecture.component>,
  shape: ViewOf<typeof deployment.shape>,
): Serving {
  const cpu = shape.data.cpu.value;
  const processors = Math.max(1, Math.floor(cpu));
  const demand = taken("demand", data.demand, "req/s", ref);
  const cpuTime = taken("cpuTime", data.serviceTime, "s", ref);
  return {
    demand,
    instances: embedded(data.replicas, "instances", {
      demand: inputOf(data.demand, ref),
      cpuTime: inputOf(data.serviceTime, ref),
    }),
    processors,
    // Part of a processor takes as much longer.
    service: cpu < 1 ? over(cpuTime, known("cpu", cpu, "vCPU", { ref: shape.ref })) : cpuTime,
    isShared: component.data.kind === "worker",
    ...(makesPages(component.data)
      ? {
          variability: over(
            plus(known("arrivals", 1, "count"), known("services", pages.value, "count", pages)),
            fixed(2),
          ),
        }
      : {}),
  };
}

/** What comes to one queue, and how many processors work on it. */
function queueOf({ demand, instances, processors, isShared }: Serving) {
  return isShared
    ? {
        arrival: demand,
        servers: processors === 1 ? instances : times(instances, fixed(processors)),
      }
    : { arrival: over(demand, instances), servers: fixed(processors) };
}

/** The time within which a share of what comes is done. */
export function doneWithin(share: number, serving: Serving): Quantity<Time> {
  const { arrival, servers } = queueOf(serving);
  return applied("mmcTime", "s", [
    fixed(share),
    arrival,
    serving.service,
    servers,
    ...(serving.variability ? [serving.variability] : []),
  ]);
}

/** Mean time until a processor is free. */
export function waitedFor(serving: Serving): Quantity<Time> {
  const { service, variability } = serving;
  const { arrival, servers } = queueOf(serving);
  const busy = times(arrival, service);
  const waiting = times(applied("erlangC", "count", [servers, busy]), service);
  return over(variability ? times(waiting, variability) : waiting, minus(servers, busy));
}

/** `M/M/1 in each instance`. */
export function modelOf({ processors, isShared, variability, instances }: Serving): string {
  const service = variability ? "G" : "M";
  const approximation = variability ? " (Allen–Cunneen)" : "";
  return isShared
    ? `M/${service}/c over all instances${approximation}`
    : `M/${service}/${processors} in ${instances.formula === "1" ? "the instance" : "each instance"}${approximation}`;
}
