import {
  calculate,
  type DimensionOf,
  fixed,
  known,
  minus,
  type Quantity,
  type Rate,
  type Ref,
  taken,
  times,
  type ViewOf,
} from "@planc/core";
import type { cost, Figure, performance, Unit, workload } from "@planc/core/ir";
import { costFigures } from "../catalog/cost-figures.ts";

/** Which end of every range, and how many times the planned load. */
export interface Case {
  readonly end: "low" | "value" | "high";
  readonly factor: number;
}

interface Known {
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly prices: ReadonlyMap<string, ViewOf<typeof cost.price>>;
}

type Assumed = typeof costFigures;
type PriceUnit = Extract<Unit, `USD${string}`>;

/** The numbers of a plan at one end of their ranges and at a multiple of the load, for formulas of cost. */
export interface Reckoner extends Case {
  /** @throws RangeError where nobody has said the price: whoever asks has looked before. */
  readonly price: <U extends PriceUnit>(id: string, unit: U) => Quantity<DimensionOf<U>>;
  readonly average: Quantity<Rate> | undefined;
  readonly peak: Quantity<Rate> | undefined;
  /** Requests that change something, on average. */
  readonly changes: Quantity<Rate>;
  /** A figure of a node that grows with the load. */
  readonly growing: <U extends Unit>(
    name: string,
    figure: Figure,
    like: U,
    ref?: Ref,
  ) => Quantity<DimensionOf<U>>;
  readonly assumed: <K extends keyof Assumed>(name: K) => Quantity<DimensionOf<Assumed[K]["unit"]>>;
  readonly instances: (capacity: ViewOf<typeof performance.capacity>) => number;
}

export function reckonerAt({ loads, prices }: Known, at: Case): Reckoner {
  const pick = ({ value, low = value, high = value }: Ranged): number =>
    ({ low, value, high })[at.end];
  const growing: Reckoner["growing"] = (name, figure, like, ref) =>
    taken(name, { value: rounded(pick(figure) * at.factor), unit: figure.unit }, like, ref);
  const load = (measure: string, name: string): Quantity<Rate> | undefined => {
    const found = loads.find(({ data }) => data.measure === measure);
    return found && growing(name, found.data.figure, "req/s", found.ref);
  };
  const average = load("request-rate", "average");
  const reads = loads.find(({ data }) => data.measure === "read-share");
  const share = reads
    ? minus(fixed(1), taken("readShare", plain(reads.data.figure), "ratio", reads.ref))
    : known("changed", 0.2, "ratio");
  return {
    ...at,
    changes: times(average ?? known("average", 0, "req/s"), share),
    price: (id, unit) => {
      const found = prices.get(id);
      if (!found) throw new RangeError(`no price ${id}`);
      return taken(camel(found.data.kind), found.data.price, unit, found.ref);
    },
    average,
    peak: load("peak-request-rate", "peak"),
    growing,
    assumed: (name) => known(name, pick(costFigures[name]), costFigures[name].unit),
    instances: ({ data: { replicas, demand, serviceTime } }) => {
      if (at.factor === 1) return pick(replicas);
      const values = Object.fromEntries(replicas.inputs.map((each) => [each.name, each.value]));
      const { cpuTime, holding } = values;
      return calculate(replicas.formula, {
        ...values,
        demand: pick(demand) * at.factor,
        ...(cpuTime === undefined ? {} : { cpuTime: pick(serviceTime) }),
        ...(holding === undefined ? {} : { holding: holding * at.factor }),
      });
    },
  };
}

interface Ranged {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

const plain = ({ value, unit }: Figure) => ({ value, unit });

const rounded = (value: number): number => Number(value.toPrecision(6));

const camel = (kind: string): string =>
  kind.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
