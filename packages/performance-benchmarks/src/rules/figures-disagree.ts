import { optional, type Ref, units, type ViewOf } from "@planc/core";
import { cost, deployment, type Figure, performance, workload } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { amountText } from "../text.ts";

type Capacity = ViewOf<typeof performance.capacity>;
interface Sized extends Pick<Figure, "value" | "unit"> {
  /** Of an input. */
  readonly name?: string;
}

/** Two figures of one thing, by where each of them stands. */
interface Disagreement {
  readonly thing: string;
  readonly one: Sized;
  readonly where: string;
  readonly other: Sized;
  readonly there: string;
  readonly at: Ref;
}

/** Instances, rates, limits and thresholds that are told at several places, and differ. */
export const figuresDisagree = rule("figures-disagree", {
  reads: {
    capacity: optional(performance.capacity),
    resources: optional(performance.resource),
    units: optional(deployment.unit),
    lines: optional(cost.line),
    loads: optional(workload.load),
    targets: optional(performance.target),
    scenarios: optional(performance.scenario),
    alerts: optional(performance.alert),
  },
  check: ({ report, ...read }) => {
    const known = numbersIn(read);
    const found = [
      ...deployed(read),
      ...read.lines.flatMap((each) =>
        taken(each.data.monthly, each, `the cost of ${each.data.name}`, known),
      ),
      ...tested(read, known),
      ...watched(read, known),
    ];
    for (const { thing, one, where, other, there, at } of found) {
      report(
        "figures-disagree",
        { thing, one: amountText(one), where, other: amountText(other), there },
        { ref: at },
      );
    }
  },
});

interface Read {
  readonly capacity: readonly Capacity[];
  readonly resources: readonly ViewOf<typeof performance.resource>[];
  readonly units: readonly ViewOf<typeof deployment.unit>[];
  readonly lines: readonly ViewOf<typeof cost.line>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly targets: readonly ViewOf<typeof performance.target>[];
  readonly scenarios: readonly ViewOf<typeof performance.scenario>[];
  readonly alerts: readonly ViewOf<typeof performance.alert>[];
}

/** What is deployed, against the instances that the peak takes. */
function deployed({ units: all, capacity }: Read): readonly Disagreement[] {
  const capacityOf = new Map<Ref, Capacity>(capacity.map((each) => [each.data.component, each]));
  return all.flatMap(({ ref, data: { name, components, replicas, scaling } }) => {
    // One unit with several of them runs as many as the one that takes most.
    const planned = components
      .flatMap((each) => capacityOf.get(each) ?? [])
      .toSorted((a, b) => b.data.replicas.value - a.data.replicas.value)[0];
    if (!planned) return [];
    const { replicas: needed } = planned.data;
    const limit = needed.inputs.find((each) => each.name === "limit");
    const differs = (thing: string, one: Sized | undefined, other: Sized, is: boolean) =>
      one && is
        ? [{ thing, one, where: "what is deployed", other, there: "the capacity plan", at: ref }]
        : [];
    return [
      ...differs(`instances of ${name}`, replicas, needed, !isSame(replicas, needed)),
      ...differs(
        `least instances of ${name}`,
        scaling?.least,
        needed,
        !isSame(scaling?.least, needed),
      ),
      ...differs(
        `most instances of ${name}`,
        scaling?.most,
        needed,
        (scaling?.most.value ?? 0) < needed.value,
      ),
      ...(limit
        ? differs(
            `busy processors of ${name}`,
            scaling?.utilisation,
            limit,
            !isSame(scaling?.utilisation, limit),
          )
        : []),
    ];
  });
}

/** Rates of load tests against the loads, and their limits against the targets. */
function tested({ scenarios, loads, targets }: Read, known: Numbers): readonly Disagreement[] {
  const peak = loads.find(({ data }) => data.measure === "peak-request-rate");
  const targetOf = new Map<Ref, Read["targets"][number]>(targets.map((each) => [each.ref, each]));
  return scenarios.flatMap((scenario) => {
    const { ref, data } = scenario;
    const where = `the load test ${data.name}`;
    const highest = data.stages.toSorted((a, b) => b.rate.value - a.rate.value)[0]?.rate;
    return [
      ...data.stages.flatMap(({ rate }) => taken(rate, scenario, where, known)),
      ...(peak && highest && data.kind === "peak" && highest.value < peak.data.figure.value * near
        ? [
            {
              thing: "peak of requests",
              one: highest,
              where,
              other: peak.data.figure,
              there: "the workload",
              at: ref,
            },
          ]
        : []),
      ...data.thresholds.flatMap(({ target, value }) => {
        const promised = target && targetOf.get(target);
        const limit = promised && limitOf(promised.data);
        return promised && limit && !isSame(limit, value)
          ? [
              {
                thing: promised.data.name,
                one: value,
                where,
                other: limit,
                there: "the target",
                at: ref,
              },
            ]
          : [];
      }),
    ];
  });
}

/** Alerts against what they take their limits from, and against what the plan itself uses at peak. */
function watched({ alerts, resources }: Read, known: Numbers): readonly Disagreement[] {
  const used = new Map(
    resources.map((each) => [`${each.data.component} ${each.data.resource}`, each]),
  );
  return alerts.flatMap((alert) => {
    const { ref, data } = alert;
    const resource = used.get(`${data.watches} ${resourceOf[data.signal] ?? ""}`);
    const planned = resource?.data.utilisation;
    // What is short already at the planned load is said by the resource itself.
    const isEarly =
      planned &&
      data.threshold.unit === "ratio" &&
      planned.value < scarce &&
      data.threshold.value <= planned.value;
    return [
      ...taken(data.threshold, alert, `the alert “${data.name}”`, known),
      ...(isEarly
        ? [
            {
              thing: data.signal,
              one: data.threshold,
              where: `the alert “${data.name}”`,
              other: planned,
              there: "the planned peak",
              at: ref,
            },
          ]
        : []),
    ];
  });
}

const resourceOf: Readonly<Record<string, string | undefined>> = {
  "CPU in use": "processor",
  "connections in use": "connections",
};
const scarce = 0.95;

/** Figures and inputs of the nodes that other figures are taken from. */
type Numbers = ReadonlyMap<Ref, readonly Sized[]>;

function numbersIn({ capacity, resources, loads, targets }: Read): Numbers {
  const all = (figures: readonly (Figure | undefined)[]): readonly Sized[] =>
    figures.flatMap((each) => (each ? [each, ...each.inputs] : []));
  return new Map<Ref, readonly Sized[]>([
    ...capacity.map(({ ref, data }) => {
      const { demand, serviceTime, replicas, utilisation, connections, holding, inFlight } = data;
      return [
        ref,
        all([demand, serviceTime, replicas, utilisation, connections, holding, inFlight]),
      ] as const;
    }),
    ...resources.map(
      ({ ref, data: { demand, capacity: there, utilisation, holds } }) =>
        [ref, all([demand, there, utilisation, holds])] as const,
    ),
    ...loads.map(({ ref, data: { figure } }) => [ref, all([figure])] as const),
    ...targets.map(({ ref, data }) => [ref, [data.value, ...all([data.serverShare])]] as const),
  ]);
}

/** Inputs that say which node they are of, and are no number of it. */
function taken(
  { inputs }: Figure,
  { ref: at }: { readonly ref: Ref },
  where: string,
  known: Numbers,
): readonly Disagreement[] {
  return inputs.flatMap(({ name, value, unit, ref }) => {
    const all = ref && known.get(ref);
    const named = all?.filter((each) => each.name === name) ?? [];
    // What has the same name there is the same number.
    const own = named.length > 0 ? named : all;
    const one = { value, unit };
    if (!ref || !own || own.some((each) => isSame(each, one))) return [];
    const other = own.find((each) => each.unit === unit) ?? own[0];
    return other ? [{ thing: name, one, where, other, there: ref, at }] : [];
  });
}

/** Of time that works what is left fails; what people wait for is the server's in part. */
function limitOf({ measure, value, serverShare }: Read["targets"][number]["data"]): Sized {
  return measure === "availability" && value.unit === "percent"
    ? { value: 100 - value.value, unit: "percent" }
    : (serverShare ?? value);
}

/** Figures are told in six digits. */
const tolerance = 1e-5;
const near = 1 - tolerance;

/** Nothing that is absent differs. */
function isSame(one: Sized | undefined, other: Sized | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const [a, b] = [one, other].map(({ value, unit }) => ({
    size: value * units[unit].scale,
    kind: units[unit].dimension.join(),
  }));
  return (
    a !== undefined &&
    b !== undefined &&
    a.kind === b.kind &&
    Math.abs(a.size - b.size) <= tolerance * Math.max(Math.abs(a.size), Math.abs(b.size))
  );
}
