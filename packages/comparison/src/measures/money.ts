import { calculate, makesPages, type PlanNodeOf, type Ref, toldNumber } from "@planc/core";
import { brief, cost, deployment, type Figure, performance } from "@planc/core/ir";
import { askedBy, numbersOf, qualitiesNamed, unasked } from "../asked.ts";
import type { Field, Measure, Reading } from "../measure.ts";
import type { Counted } from "../rows.ts";
import { counted as things } from "../words.ts";

const hoursPerMonth = 730;
/** In USD a month; nobody builds another shape for less. */
const unnoticed = 100;

/** What the programs that answer requests take a month. */
export const money: Measure = {
  key: "money",
  title: "Compute, USD/month",
  formula:
    "functions: sum of cost/call monthly; instances: sum of replicas for the peak × 730 h × (vCPU × price + GB × price); of programs that answer calls of the API alone, not of pages, workers or stores",
  read: (field, world) => {
    const prices = pricesIn(field);
    const budget = field.own.get(brief.product)?.data.budget;
    const least = budget === undefined ? unnoticed : budget / 10;
    return field.counted.map((each) => readingOf(each, prices, { load: world.load, least }));
  },
  basis: (field) => {
    const name = pricesIn(field)?.name;
    const budget = field.own.get(brief.product)?.data.budget;
    const least =
      budget === undefined
        ? `${unnoticed} USD (judgement: an hour of a developer's work)`
        : `${budget / 10} USD, a tenth of the budget,`;
    return `what is below ${least} counts as that${name === undefined ? "" : `; ${name}`}`;
  },
  asked: ({ own }) => {
    const said = numbersOf(own, "budget");
    if (said.length > 0) return askedBy(own, said, true);
    const product = own.get(brief.product);
    if (product?.data.budget !== undefined) {
      // The product is stated all over the text, so its places lead to no one requirement.
      const because = `a number, the budget of ${product.data.budget} USD a month`;
      return { weight: 3, because, cites: [], refs: [product.ref] };
    }
    const named = qualitiesNamed(own, /cost|budget|price|afford/i);
    if (named.length > 0) return askedBy(own, named, false);
    return unasked();
  },
};

function readingOf(
  counted: Counted,
  prices: Prices | undefined,
  { load, least }: { readonly load: number; readonly least: number },
): Reading {
  const { plan, programs } = counted;
  const calls = plan.get(cost.call).filter(({ data }) => data.monthly !== undefined);
  const capacity = plan.get(performance.capacity).filter(({ data }) => {
    const component = programs.byRef.get(data.component);
    return component?.data.kind === "service" && !makesPages(component.data);
  });
  if (calls.length === 0 && capacity.length === 0) {
    return { missing: "the plan knows neither calls nor replicas of what answers requests" };
  }
  if (capacity.length > 0 && !prices) {
    return { missing: "no compared plan has the price of an instance (cost/price)" };
  }
  const paid = calls.reduce((sum, { data }) => sum + (data.monthly?.value ?? 0) * load, 0);
  const shapes = plan.get(deployment.shape);
  const kept = capacity.map(({ data }) => {
    const shape = shapes.find((each) => each.data.component === data.component)?.data;
    return {
      replicas: replicasAt(data.replicas, load),
      month: prices ? prices.monthOf(shape?.cpu.value ?? 0, shape?.memory.value ?? 0) : 0,
    };
  });
  const value = paid + kept.reduce((sum, { replicas, month }) => sum + replicas * month, 0);
  if (!(value > 0)) return { missing: "the plan's amounts come to nothing" };
  const replicas = kept.reduce((sum, each) => sum + each.replicas, 0);
  const told = [
    ...(calls.length > 0 ? [`calls of ${things(calls.length, "function area")}`] : []),
    ...(kept.length > 0 && prices
      ? [`${things(replicas, "instance")} of ${things(kept.length, "program")}`]
      : []),
  ];
  return {
    value: Math.max(value, least),
    text: String(toldNumber({ value })),
    detail: `${toldNumber({ value })} USD a month for ${told.join(" and ")}`,
    refs: [...calls, ...capacity]
      .map(({ ref }): Ref => ref)
      .concat(kept.length > 0 ? (prices?.refs ?? []) : []),
  };
}

/** As the plan's own formula has them, with so many times the demand. */
function replicasAt({ formula, inputs, value }: Figure, load: number): number {
  if (load === 1) return value;
  const values = Object.fromEntries(
    inputs.map((each) => [each.name, each.name === "demand" ? each.value * load : each.value]),
  );
  return calculate(formula, values);
}

interface Prices {
  readonly name: string;
  readonly refs: readonly Ref[];
  readonly monthOf: (cpu: number, memory: number) => number;
}

/** One list for all shapes, or the price and not the shape would be compared. */
function pricesIn({ counted }: Field): Prices | undefined {
  const all = counted.flatMap(({ plan }) => plan.get(cost.price));
  const hours = all.filter(({ data }) => data.kind === "vcpu-hour");
  for (const cpu of hours) {
    const memory = all.find(
      ({ data }) => data.kind === "memory-hour" && data.technology === cpu.data.technology,
    );
    if (memory) return listOf(cpu, memory);
  }
  return undefined;
}

type Price = PlanNodeOf<typeof cost.price>;

function listOf(cpu: Price, memory: Price): Prices {
  const { service, region, read } = cpu.data;
  return {
    name: `prices of ${service}${region === undefined ? "" : ` in ${region}`} (read ${read})`,
    refs: [cpu.ref, memory.ref],
    monthOf: (cores, bytes) =>
      hoursPerMonth * (cores * cpu.data.price.value + bytes * memory.data.price.value),
  };
}
