import { timeWithin, type ViewOf } from "@planc/core";
import type { Figure, performance } from "@planc/core/ir";
import { pageVariability, type Serving } from "./serving.ts";

type Target = ViewOf<typeof performance.target>;

const seconds: Readonly<Record<string, number>> = { ms: 0.001, s: 1, min: 60 };

/** A response time that is asked of a component's operations, in seconds. */
export interface Asked {
  readonly target: Target;
  readonly share: number;
  readonly limit: number;
}

/** Targets that hold for a component: those of all, and those of its own operations. */
export function askedOf(targets: readonly Target[], operations: ReadonlySet<string>): Asked[] {
  return targets.flatMap((target) => {
    const { measure, percentile, applies, value, serverShare } = target.data;
    const said = serverShare ?? value;
    const factor = seconds[said.unit];
    if (measure !== "response-time" || factor === undefined) return [];
    if (applies.length > 0 && !applies.some((each) => operations.has(each))) return [];
    return [{ target, share: (percentile ?? 95) / 100, limit: said.value * factor }];
  });
}

/** The fewest instances with which it is met; nothing where the work alone takes longer. */
export function enoughFor({ share, limit }: Asked, serving: Serving, planned: Numbers) {
  const { demand, time, instances, variability } = planned;
  const { processors, isShared } = serving;
  for (let more = instances + 1; more <= instances * 64 + 64; more++) {
    const queue = isShared
      ? { arrival: demand, service: time, servers: more * processors, variability }
      : { arrival: demand / more, service: time, servers: processors, variability };
    if (timeWithin(share, queue) <= limit) return more;
  }
  return undefined;
}

/** The likely values. */
export interface Numbers {
  readonly demand: number;
  readonly time: number;
  readonly instances: number;
  readonly variability: number;
}

export function numbersOf(
  demand: Figure,
  serviceTime: Figure,
  instances: Figure,
  cpu: number,
  isVaried: boolean,
): Numbers {
  return {
    demand: demand.value,
    time: serviceTime.value / Math.min(1, cpu),
    instances: instances.value,
    variability: isVaried ? pageVariability : 1,
  };
}
