import {
  figureOf,
  makesPages,
  plannedTimeOf,
  plannedTimes,
  type Ref,
  type ViewOf,
} from "@planc/core";
import type { architecture, deployment, Figure, host, performance } from "@planc/core/ir";
import { measuredAs } from "../workload/measured.ts";
import { responseTime } from "../workload/open-views.ts";

interface Timed {
  readonly component: ViewOf<typeof architecture.component>;
  readonly shape: ViewOf<typeof deployment.shape>;
  /** What it answers. */
  readonly operations: ReadonlySet<Ref>;
  readonly targets: readonly ViewOf<typeof performance.target>[];
  readonly measurements: readonly ViewOf<typeof host.measurement>[];
  /** How long it may wait for a system of others, where nobody waits for it. */
  readonly waits?: number | undefined;
}

const seconds: Readonly<Record<string, number>> = { ms: 0.001, s: 1 };

/**
 * How long a call is paid for, as measured; else from its processor time alone, where it waits for nobody, to what
 * the targets let it take.
 */
export function durationOf({
  component,
  shape,
  operations,
  targets,
  measurements,
  waits,
}: Timed): Figure {
  const subject = { ref: component.ref, names: [component.id, component.data.name] };
  const measured = measuredAs("execution-time", subject, measurements);
  if (measured) return figureOf("duration", "s", { duration: measured });
  const likely = responseTime.value;
  const least =
    plannedTimeOf(component.data.technology ?? "").low / Math.min(1, shape.data.cpu.value);
  const isWaitedFor = operations.size > 0 || makesPages(component.data);
  const allowed = targets.flatMap(({ data }) => {
    const factor = seconds[data.value.unit];
    const applies = data.applies.length === 0 || data.applies.some((ref) => operations.has(ref));
    return data.measure === "response-time" && factor && applies && isWaitedFor
      ? [data.value.value * factor]
      : [];
  });
  return figureOf("duration", "s", {
    duration: {
      value: likely,
      unit: "s",
      low: Math.min(likely, Number(least.toPrecision(3))),
      high: Math.max(likely, ...allowed, isWaitedFor ? 0 : (waits ?? 0)),
    },
  });
}

/** The processor time of a call, where waiting costs nothing; as measured, else as planned. */
export function processorTimeOf(
  { ref, id, data }: Timed["component"],
  measurements: Timed["measurements"],
): Figure {
  const measured = measuredAs("service-time", { ref, names: [id, data.name] }, measurements);
  const { value, low, high } = makesPages(data)
    ? plannedTimes.componentPage
    : plannedTimeOf(data.technology ?? "");
  return figureOf("duration", "s", { duration: measured ?? { value, low, high, unit: "s" } });
}
