import {
  type FigureInput,
  figureOf,
  idOf,
  makesPages,
  node,
  optional,
  plannedTimeOf,
  type Ref,
  type ViewOf,
} from "@planc/core";
import {
  api,
  architecture,
  brief,
  cost,
  decision,
  deployment,
  type Figure,
  host,
  performance,
  workload,
} from "@planc/core/ir";
import { type PaidByCall, paidByCall } from "../catalog/paid-by-call.ts";
import { pricedAs } from "../catalog/prices.ts";
import { breakEvenOf, millionSeconds, refsOf } from "../cost/break-even-of.ts";
import { durationOf, processorTimeOf } from "../cost/duration-of.ts";
import { pricesByName } from "../cost/prices-by-name.ts";
import { derived, step } from "../kit.ts";
import { leastInstances } from "../workload/least-instances.ts";
import { longestWait } from "../workload/worker-demand.ts";

/** What calls cost, and from which load on a program that always runs is cheaper. */
export const callCosts = step("call-costs", {
  reads: {
    product: brief.product,
    components: optional(architecture.component),
    choices: optional(decision.choice),
    prices: optional(cost.price),
    shapes: optional(deployment.shape),
    operations: optional(api.operation),
    demands: optional(workload.demand),
    connections: optional(architecture.connection),
    quantities: optional(brief.quantity),
    loads: optional(workload.load),
    targets: optional(performance.target),
    measurements: optional(host.measurement),
  },
  writes: { calls: cost.call, turns: cost.breakEven },
  run: ({
    product,
    components,
    choices,
    prices,
    shapes,
    operations,
    demands,
    connections,
    quantities,
    loads,
    targets,
    measurements,
    options,
  }) => {
    const average = loads.find(({ data }) => data.measure === "request-rate");
    const peak = loads.find(({ data }) => data.measure === "peak-request-rate");
    const called = components.flatMap((component) => {
      if (component.data.kind !== "function") return [];
      const shape = shapes.find(({ data }) => data.component === component.ref);
      const platform = platformOf(component, choices);
      const key = platform && pricedAs[platform.data.technology];
      const technology = key ?? platform?.data.technology ?? "";
      const scheme = paidByCall[technology];
      const named = scheme && pricesByName(technology, scheme.prices, prices);
      if (!shape || !platform || !scheme || !named) return [];
      const own = new Set<Ref>(
        operations.filter(({ data }) => data.component === component.ref).map(({ ref }) => ref),
      );
      const duration =
        scheme.paidFor === "processor"
          ? processorTimeOf(component, measurements)
          : durationOf({
              component,
              shape,
              operations: own,
              targets,
              measurements,
              waits: longestWait(component.ref, { components, connections, quantities })?.value,
            });
      const demand = demands.find(({ data }) => data.component === component.ref)?.data.average;
      return [
        {
          component,
          shape,
          platform,
          scheme,
          duration,
          million: millionOf(scheme, named, shape, duration),
          rate: demand?.value ?? 0,
        },
      ];
    });
    const calls = called.map(({ component, shape, platform, duration, million, rate }) =>
      node(
        cost.call,
        component.id,
        {
          component: component.ref,
          duration,
          million,
          ...(rate > 0
            ? {
                monthly: figureOf(`million * average * ${millionSeconds}`, "USD/month", {
                  million: inputOf(million),
                  average: { value: rate, unit: "req/s" },
                }),
              }
            : {}),
        },
        derived("cost-of-calls", [component.ref, shape.ref, platform.ref, ...refsOf(million)]),
      ),
    );
    const asked = called.filter(({ rate }) => rate > 0);
    const container = asked[0]?.scheme.container;
    const priced = container && pricesByName(container.technology, container.prices, prices);
    if (!container || !priced || !average || !peak) return { calls, turns: [] };
    // What runs on several platforms is compared with no one program.
    if (asked.some(({ scheme }) => scheme.container !== container)) return { calls, turns: [] };
    const { utilisation } = options;
    const around = {
      container,
      priced,
      average,
      peak,
      utilisation,
      least: leastInstances(targets).least,
    };
    const each = asked.map(({ component, million, rate }) => ({
      of: component,
      million: inputOf(million),
      planned: rate,
      time: plannedTimeOf(component.data.technology ?? ""),
    }));
    const [first] = each;
    const all = first && each.length > 1 ? [{ ...first, of: product, ...together(each) }] : [];
    return { calls, turns: [...each, ...all].map((compared) => breakEvenOf(compared, around)) };
  },
});

function millionOf(
  { million }: PaidByCall,
  prices: Readonly<Record<string, FigureInput>>,
  { ref, data }: ViewOf<typeof deployment.shape>,
  duration: Figure,
): Figure {
  return figureOf(million, "USD/million", {
    ...prices,
    ...(/\bmemory\b/.test(million)
      ? { memory: { value: data.memory.value, unit: "GB-memory" as const, ref } }
      : {}),
    ...(/\bcpu\b/.test(million)
      ? { cpu: { value: data.cpu.value, unit: "vCPU" as const, ref } }
      : {}),
    ...(/\bmillisecond\b/.test(million)
      ? { millisecond: { value: 0.001, unit: "s" as const } }
      : {}),
    duration: inputOf(duration),
  });
}

function inputOf({ value, unit, low, high }: Figure): FigureInput {
  return {
    value,
    unit,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

/** What runs a function: what makes pages may be hosted elsewhere than the functions beside it. */
function platformOf(
  { data }: ViewOf<typeof architecture.component>,
  choices: readonly ViewOf<typeof decision.choice>[],
): ViewOf<typeof decision.choice> | undefined {
  const hosted =
    makesPages(data) && choices.find(({ data: { topic } }) => idOf(topic) === "hosting");
  return hosted || choices.find(({ data: { topic } }) => idOf(topic) === "functions");
}

/** A call of any of them, as often as each is called. */
function together(calls: readonly { readonly million: FigureInput; readonly planned: number }[]): {
  readonly million: FigureInput;
  readonly planned: number;
} {
  const planned = calls.reduce((sum, each) => sum + each.planned, 0);
  const mean = (value: (million: FigureInput) => number): number =>
    Number(
      (
        calls.reduce((sum, each) => sum + value(each.million) * each.planned, 0) / planned
      ).toPrecision(6),
    );
  return {
    planned: Number(planned.toPrecision(6)),
    million: {
      value: mean(({ value }) => value),
      unit: "USD/million",
      low: mean(({ value, low }) => low ?? value),
      high: mean(({ value, high }) => high ?? value),
    },
  };
}
