import { makesPages, node, optional, plannedTimeOf, type Ref, type ViewOf } from "@planc/core";
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
import { breakEvenOf, millionSeconds, refsOf } from "../cost/break-even-of.ts";
import { durationOf } from "../cost/duration-of.ts";
import { pricesByName } from "../cost/prices-by-name.ts";
import { figureOf, type Input } from "../figures/figure.ts";
import { derived, step } from "../kit.ts";
import { leastInstances } from "../workload/least-instances.ts";

/** What calls cost, and from which load on a program that always runs is cheaper. */
export const callCosts = step("call-costs", {
  reads: {
    product: brief.product,
    components: optional(architecture.component),
    choices: optional(decision.choice),
    prices: optional(cost.price),
    shapes: optional(deployment.shape),
    operations: optional(api.operation),
    mix: optional(workload.mix),
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
    mix,
    loads,
    targets,
    measurements,
    options,
  }) => {
    const platform = choices.find(({ data }) => paidByCall[data.technology] !== undefined);
    const scheme = platform && paidByCall[platform.data.technology];
    const named = scheme && pricesByName(platform.data.technology, scheme.prices, prices);
    if (!platform || !scheme || !named) return { calls: [], turns: [] };
    const average = loads.find(({ data }) => data.measure === "request-rate");
    const peak = loads.find(({ data }) => data.measure === "peak-request-rate");
    const called = components.flatMap((component) => {
      const shape = shapes.find(({ data }) => data.component === component.ref);
      // What makes pages may run elsewhere than the functions beside it.
      if (component.data.kind !== "function" || !shape || makesPages(component.data)) return [];
      const own = new Set<Ref>(
        operations.filter(({ data }) => data.component === component.ref).map(({ ref }) => ref),
      );
      const shares = mix.flatMap(({ data }) => (own.has(data.operation) ? [data.share.value] : []));
      const duration = durationOf({ component, shape, operations: own, targets, measurements });
      return [
        {
          component,
          shape,
          duration,
          million: millionOf(scheme, named, shape, duration),
          share: Number(shares.reduce((sum, each) => sum + each, 0).toPrecision(6)),
        },
      ];
    });
    const calls = called.map(({ component, shape, duration, million, share }) =>
      node(
        cost.call,
        component.id,
        {
          component: component.ref,
          duration,
          million,
          ...(average && share > 0
            ? {
                monthly: figureOf(`million * average * share * ${millionSeconds}`, "USD/month", {
                  million: inputOf(million),
                  average: { value: average.data.figure.value, unit: "req/s", ref: average.ref },
                  share: { value: share, unit: "ratio" },
                }),
              }
            : {}),
        },
        derived("cost-of-calls", [component.ref, shape.ref, platform.ref, ...refsOf(million)]),
      ),
    );
    const container = scheme.container;
    const priced = container && pricesByName(container.technology, container.prices, prices);
    const asked = called.filter(({ share }) => share > 0);
    if (!priced || !average || !peak || asked.length === 0) return { calls, turns: [] };
    const { utilisation } = options;
    const around = {
      container,
      priced,
      average,
      peak,
      utilisation,
      least: leastInstances(targets),
    };
    const each = asked.map(({ component, million, share }) => ({
      of: component,
      million: inputOf(million),
      share,
      time: plannedTimeOf(component.data.technology ?? ""),
    }));
    const [first] = each;
    const all = first && each.length > 1 ? [{ ...first, of: product, ...together(each) }] : [];
    return { calls, turns: [...each, ...all].map((compared) => breakEvenOf(compared, around)) };
  },
});

function millionOf(
  { million }: PaidByCall,
  prices: Readonly<Record<string, Input>>,
  { ref, data }: ViewOf<typeof deployment.shape>,
  duration: Figure,
): Figure {
  return figureOf(million, "USD/million", {
    ...prices,
    memory: { value: data.memory.value, unit: "GB-memory", ref },
    ...(/\bcpu\b/.test(million)
      ? { cpu: { value: data.cpu.value, unit: "vCPU" as const, ref } }
      : {}),
    duration: inputOf(duration),
  });
}

function inputOf({ value, unit, low, high }: Figure): Input {
  return {
    value,
    unit,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

/** A call of any of them, as often as each is called. */
function together(calls: readonly { readonly million: Input; readonly share: number }[]): {
  readonly million: Input;
  readonly share: number;
} {
  const share = calls.reduce((sum, each) => sum + each.share, 0);
  const mean = (value: (million: Input) => number): number =>
    Number(
      (calls.reduce((sum, each) => sum + value(each.million) * each.share, 0) / share).toPrecision(
        6,
      ),
    );
  return {
    share: Number(share.toPrecision(6)),
    million: {
      value: mean(({ value }) => value),
      unit: "USD/million",
      low: mean(({ value, low }) => low ?? value),
      high: mean(({ value, high }) => high ?? value),
    },
  };
}
