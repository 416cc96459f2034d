import {
  type Count,
  fixed,
  greatest,
  known,
  least,
  minus,
  over,
  plannedCapacity,
  type Quantity,
  type Rate,
  taken,
  times,
  type ViewOf,
} from "@planc/core";
import type { deployment, performance, workload } from "@planc/core/ir";

type Load = ViewOf<typeof workload.load>;

/** `(1 - h) * reads + others <= serves`, solved for h: 0 where what lies behind serves all of them. */
function neededRatio(
  peak: Quantity<Rate>,
  cached: Quantity<Count>,
  serves: Quantity<Rate>,
): Quantity<Count> {
  // What is over, as a share of what could be kept from coming.
  return least(fixed(1), greatest(fixed(0), over(minus(peak, serves), times(peak, cached))));
}

/** Of reads that a store behind a cache would answer: how many servers it has, each with its planned rate. */
export function neededOfStore(
  peak: Load,
  cached: number,
  servers: number,
  each: ViewOf<typeof performance.resource> | undefined,
): Quantity<Count> {
  return neededRatio(
    taken("peak", peak.data.figure, "req/s", peak.ref),
    known("cached", cached, "ratio"),
    times(
      known("servers", servers, "instances"),
      each
        ? taken("eachServes", each.data.capacity, "req/s", each.ref)
        : known("eachServes", plannedCapacity.relationalServer.value, "req/s"),
    ),
  );
}

/** Of reads that the program behind a client answers: with the instances that are planned for it. */
export function neededOfProgram(
  { ref, data: { demand, replicas, serviceTime } }: ViewOf<typeof performance.capacity>,
  shape: ViewOf<typeof deployment.shape>,
  cached: number,
  utilisation: number,
): Quantity<Count> {
  return neededRatio(
    taken("demand", demand, "req/s", ref),
    known("cached", cached, "ratio"),
    over(
      times(
        times(
          known("instances", replicas.value, "instances", { ref }),
          taken("cpu", shape.data.cpu, "vCPU", shape.ref),
        ),
        known("limit", utilisation, "ratio"),
      ),
      taken("cpuTime", plain(serviceTime), "s", ref),
    ),
  );
}

const plain = ({ value, unit }: { readonly value: number; readonly unit: "s" | string }) =>
  ({ value, unit: unit === "ms" ? "ms" : "s" }) as const;
