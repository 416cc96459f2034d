import { type DraftOf, join, node, optional, roundFigure, type ViewOf } from "@planc/core";
import { api, architecture, brief, decision, performance, workload } from "@planc/core/ir";
import { growthFactors, plannedUtilisation } from "../catalog/limits.ts";
import type { ComponentView } from "../design/draft.ts";
import { factorsOf } from "../growth/factors.ts";
import { jobGrowth } from "../growth/jobs.ts";
import { multipleOf } from "../growth/multiple-of.ts";
import { notifyGrowth } from "../growth/notifying.ts";
import { rateText } from "../growth/rate-text.ts";
import { storeGrowth } from "../growth/store.ts";
import { derived, step } from "../kit.ts";

type Draft = DraftOf<typeof architecture.growth>;
type Figure = Draft["data"]["trigger"];

/** What changes at ten and a hundred times the load, and at which rate it is due. */
export const growth = step("growth", {
  reads: {
    components: architecture.component,
    connections: optional(architecture.connection),
    loads: optional(workload.load),
    mix: optional(workload.mix),
    capacities: optional(performance.capacity),
    premises: optional(decision.premise),
    operations: optional(api.operation),
    actions: optional(brief.action),
  },
  writes: { growth: architecture.growth },
  run: ({ components, connections, loads, mix, capacities, premises, operations, actions }) => {
    const byRef = new Map<string, ComponentView>(components.map((each) => [each.ref, each]));
    const balanced = components.some(
      ({ data: { kind } }) => kind === "load-balancer" || kind === "gateway",
    );
    const factors = factorsOf(loads);
    const measured = new Set<string>(
      connections.flatMap(({ data }) =>
        byRef.get(data.to)?.data.kind === "time-series-store" ? data.carries : [],
      ),
    );
    const isMeasured = (operation: string) => {
      const realised = operations.find(({ ref }) => ref === operation)?.data.realises ?? [];
      const about = actions.filter(({ ref }) => realised.includes(ref));
      return about.length > 0 && about.every(({ data }) => measured.has(data.concept));
    };
    const instances = capacities.flatMap((capacity) => {
      const component = byRef.get(capacity.data.component);
      return component ? instancesAt(component, capacity, { factors, balanced }) : [];
    });
    return {
      growth: [
        ...instances,
        ...storeGrowth(components, loads, mix, factors, isMeasured),
        ...jobGrowth({ components, capacities, premises }, factors),
        ...notifyGrowth({ connections, components, loads, mix }, factors),
      ],
    };
  },
});

type Capacity = ViewOf<typeof performance.capacity>;

function instancesAt(
  component: ComponentView,
  capacity: Capacity,
  { factors, balanced }: { readonly factors: readonly number[]; readonly balanced: boolean },
): readonly Draft[] {
  // What the text does not allow is told once, of the least multiple that would need it.
  const over = factors.find((factor) => isOverMost(capacity, factor)) ?? Number.POSITIVE_INFINITY;
  const nearest = factors.find(
    (factor) => neededAt(capacity, factor) > capacity.data.replicas.value,
  );
  return factors
    .filter((factor) => factor <= over)
    .flatMap(
      (factor) =>
        growthOf(component, capacity, { factor, balanced, isNearest: factor === nearest }) ?? [],
    );
}

/** The share of an instance that is planned to be used. */
const limitOf = ({ data }: Capacity): number =>
  data.replicas.inputs.find(({ name }) => name === "limit")?.value ?? plannedUtilisation.value;

/** What the text says that one instance takes, else what its processor does. */
function rateOfOne(capacity: Capacity): number {
  const { demand, replicas, utilisation } = capacity.data;
  return (
    statedOf(capacity)?.value ??
    (demand.value * limitOf(capacity)) / utilisation.value / replicas.value
  );
}

const statedOf = ({ data }: Capacity) =>
  data.replicas.inputs.find(({ name }) => name === "ratePerInstance");

const mostOf = ({ data }: Capacity): number | undefined =>
  data.replicas.inputs.find(({ name }) => name === "most")?.value;

function neededAt(capacity: Capacity, factor: number): number {
  const { demand, replicas } = capacity.data;
  return Math.max(
    replicas.value,
    Math.ceil(Number(((demand.value * factor) / rateOfOne(capacity)).toPrecision(6))),
  );
}

function isOverMost(capacity: Capacity, factor: number): boolean {
  return neededAt(capacity, factor) > (mostOf(capacity) ?? Number.POSITIVE_INFINITY);
}

function growthOf(
  component: ComponentView,
  capacity: Capacity,
  {
    factor,
    balanced,
    isNearest,
  }: {
    readonly factor: number;
    readonly balanced: boolean;
    /** Whether no lesser multiple takes more instances. */
    readonly isNearest: boolean;
  },
): Draft | undefined {
  const { ref, data } = capacity;
  const replicas = data.replicas.value;
  const utilisation = data.utilisation.value;
  if (utilisation <= 0 || data.demand.value <= 0) return undefined;
  const limit = limitOf(capacity);
  const needed = neededAt(capacity, factor);
  const most = isOverMost(capacity, factor) ? mostOf(capacity) : undefined;
  // That nothing changes is told once, of the largest multiple for which it is so.
  const isLast = factor === growthFactors.at(-1);
  if (needed === replicas && !isLast) return undefined;
  // Up to there the instances before are enough; where none is added, those that there are.
  const before = most ?? (needed === replicas ? replicas : needed - 1);
  const rateOf = (instances: number): number => roundFigure(rateOfOne(capacity) * instances);
  const stated = statedOf(capacity);
  const enough = { name: "instances", value: before, unit: "instances" } as const;
  const trigger: Figure = stated
    ? {
        value: rateOf(before),
        unit: "req/s",
        formula: "ratePerInstance * instances",
        inputs: [stated, enough],
      }
    : {
        value: rateOf(before),
        unit: "req/s",
        formula: "demand * limit / utilisation / replicas * instances",
        inputs: [
          { name: "demand", value: data.demand.value, unit: "req/s", ref },
          { name: "limit", value: limit, unit: "ratio" },
          { name: "utilisation", value: utilisation, unit: "ratio", ref },
          { name: "replicas", value: replicas, unit: "instances", ref },
          enough,
        ],
      };
  const name = component.data.name;
  const now = counted(replicas);
  const first = isNearest
    ? firstMore(
        needed - replicas,
        replicas === 1 && !balanced && component.data.kind !== "worker",
        rateText(rateOf(replicas)),
      )
    : "";
  const change =
    most !== undefined
      ? `${name}: ${counted(needed)} instead of ${replicas}, and the text allows ${most}, which serve up to ${rateText(rateOf(most))}: ${
          stated
            ? "more of them are to be allowed, or each has to take more than the text says"
            : "more of them or larger ones are to be allowed, or a request made cheaper"
        }`
      : needed === replicas
        ? `${name}: ${now} to ${rateText(trigger.value)}`
        : `${name}: ${counted(needed)} instead of ${replicas}${first}`;
  return node(
    architecture.growth,
    join(`x${factor}`, component.id),
    {
      factor,
      change,
      of: component.ref,
      trigger,
      due: multipleOf(
        isNearest && needed > replicas ? rateOf(replicas) : trigger.value,
        data.demand.value,
      ),
    },
    derived("growth-by-capacity", [ref, component.ref]),
  );
}

/** From which rate on the first more is due, and with it what spreads requests over two. */
function firstMore(more: number, isFirstSecond: boolean, rate: string): string {
  if (more === 1)
    return isFirstSecond ? ", behind a load balancer that one instance does not need" : "";
  return isFirstSecond
    ? `, the second and a load balancer in front of both from ${rate} of its own on`
    : `, the first more from ${rate} of its own on`;
}

const counted = (instances: number): string =>
  `${instances.toLocaleString("en")} ${instances === 1 ? "instance" : "instances"}`;
