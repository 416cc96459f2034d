import {
  byRef,
  type FigureInput,
  figureOf,
  join,
  node,
  optional,
  type Ref,
  type ViewOf,
} from "@planc/core";
import { architecture, type Figure, performance, workload } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { bottleneckOf } from "../resources/bottleneck.ts";
import { breakingPoint } from "../sensitivity/breaking.ts";
import { type Chain, type Results, resultsWith } from "../sensitivity/moved.ts";

/** What moves less than this is no reason to measure. */
const worthTelling = 1.05;

const titles = {
  peak: "requests at peak",
  instances: "instances of all programs",
  storage: "storage, first year",
} as const satisfies Readonly<Record<keyof Results, string>>;

/** Which assumption moves requests, instances and storage most, and at which value what is planned no longer holds. */
export const sensitivities = step("sensitivities", {
  reads: {
    loads: optional(workload.load),
    volumes: optional(workload.volume),
    capacity: optional(performance.capacity),
    resources: optional(performance.resource),
    components: optional(architecture.component),
  },
  writes: { sensitivities: performance.sensitivity },
  run: ({ loads, volumes, capacity, resources, components }) => {
    const chain: Chain = { loads: byRef(loads), capacity, volumes };
    const component = byRef(components);
    const first = bottleneckOf(resources);
    const peak = loads.find(({ data }) => data.measure === "peak-request-rate");
    const largest = capacity.toSorted((a, b) => b.data.demand.value - a.data.demand.value)[0];
    const [table] = volumes.toSorted((a, b) => b.data.size.value - a.data.size.value);
    const places: Readonly<Record<keyof Results, Ref | undefined>> = {
      peak: peak?.ref,
      instances: largest?.ref,
      storage: table?.ref,
    };
    const assumptions = [
      ...loads.flatMap((load) => {
        const ends = endsOf(load.data.figure);
        if (!ends) return [];
        const at = first && breakingPoint(load, first, chain);
        const breaks = at &&
          first && {
            at,
            what: `${component.get(first.data.component)?.data.name ?? first.id}, ${first.data.resource}`,
          };
        return [{ id: load.id, ref: load.ref, name: load.data.title, ends, breaks }];
      }),
      ...capacity.flatMap((each) => {
        const ends = endsOf(each.data.serviceTime);
        const name = component.get(each.data.component)?.data.name ?? each.id;
        return ends
          ? [
              {
                id: each.id,
                ref: each.ref,
                name: `Processor time of ${name}`,
                ends,
                breaks: undefined,
              },
            ]
          : [];
      }),
    ];
    return {
      sensitivities: assumptions.flatMap(({ id, ref, name, ends, breaks }) => {
        const low = resultsWith(chain, { ref, value: ends.low });
        const high = resultsWith(chain, { ref, value: ends.high });
        return results.flatMap((result) => {
          const of = places[result];
          const [atLow, atHigh] = [low[result], high[result]];
          if (!of || !atLow || !atHigh) return [];
          const swing = swingOf(atLow, atHigh);
          if (!swing || swing.value < worthTelling) return [];
          return [
            node(
              performance.sensitivity,
              join(id, result),
              {
                assumption: ref,
                name,
                of,
                result: titles[result],
                atLow,
                atHigh,
                swing,
                ...(breaks && result === brokenBy(first) ? { breaks } : {}),
              },
              derived("sensitivity-of-assumption", ref === of ? [ref] : [ref, of]),
            ),
          ];
        });
      }),
    };
  },
});

const results = ["peak", "instances", "storage"] as const;

type Resource = ViewOf<typeof performance.resource>;

/** Which result tells how much of a resource is used. */
const brokenBy = (first: Resource | undefined): keyof Results =>
  first?.data.resource === "storage" ? "storage" : "peak";

/** The ends of what is taken and not computed. */
function endsOf({ low, high, formula, inputs }: Figure) {
  const [only] = inputs;
  const isTaken = inputs.length === 1 && only?.name === formula;
  return isTaken && low !== undefined && high !== undefined && low < high
    ? { low, high }
    : undefined;
}

function swingOf(atLow: Figure, atHigh: Figure): Figure | undefined {
  const [less, more] = [atLow, atHigh].toSorted((a, b) => a.value - b.value);
  if (!less || !more || !(less.value > 0)) return undefined;
  const plain = ({ value, unit }: Figure): FigureInput => ({ value, unit });
  return figureOf("more / less", "ratio", { more: plain(more), less: plain(less) });
}
