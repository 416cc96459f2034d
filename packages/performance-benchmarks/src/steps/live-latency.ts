import {
  byRef,
  type FigureInput,
  figureOf,
  givenFigure,
  node,
  optional,
  plannedTimeOf,
  type ViewOf,
} from "@planc/core";
import { api, architecture, decision, performance } from "@planc/core/ir";
import { hopTimes } from "../catalog/live-figures.ts";
import { derived, step } from "../kit.ts";
import { amountText } from "../text.ts";

type Component = ViewOf<typeof architecture.component>;
type Flow = ViewOf<typeof architecture.flow>;

interface Hop {
  readonly label: string;
  readonly time: { readonly value: number; readonly low: number; readonly high: number };
}

/** What a live message takes from the one who writes to those who listen, hop by hop. */
export const liveLatency = step("live-latency", {
  reads: {
    policy: optional(api.livePolicy),
    flows: optional(architecture.flow),
    components: optional(architecture.component),
    targets: optional(performance.target),
    choices: optional(decision.choice),
  },
  writes: { latencies: performance.latency },
  run: ({ policy, flows, components, targets, choices, report }) => {
    if (policy === undefined) return { latencies: [] };
    const component = byRef(components);
    const isWaited = choices.some(({ data }) => confirming.has(data.technology));
    const target = targets.find(({ data }) => data.measure === "delivery-time");
    return {
      latencies: flows.flatMap((flow) => {
        const hops = hopsOf(flow, component, isWaited);
        if (hops.length === 0) return [];
        const total = totalOf(hops);
        // A target holds for nearly all, and so do the upper values: likely ones would be held against slow ones.
        if (target?.data.value.unit === "ms" && total.high > target.data.value.value)
          report(
            "live-over-budget",
            {
              flow: flow.data.name,
              total: `${amountText(total)}, at its slowest ${amountText({ value: total.high, unit: "ms" })}`,
              target: `${target.data.comparator} ${amountText(target.data.value)}`,
              most: hops.toSorted((a, b) => b.time.high - a.time.high)[0]?.label ?? "",
            },
            { ref: target.ref },
          );
        return [
          node(
            performance.latency,
            flow.id,
            {
              flow: flow.ref,
              ...(target ? { target: target.ref } : {}),
              hops: hops.map(({ label, time }) => ({
                label,
                budget: givenFigure("hop", time.value, "ms", time),
              })),
              total,
            },
            derived("hops-of-live-message", [
              flow.ref,
              policy.ref,
              ...(target ? [target.ref] : []),
            ]),
          ),
        ];
      }),
    };
  },
});

/** Ways in which a change is confirmed only when another machine has it. */
const confirming: ReadonlySet<string> = new Set(["synchronous-standby", "synchronous-log"]);

/** The way in until it is written, and from there to a client; nothing where no client is told. */
function hopsOf(
  flow: Flow,
  component: ReadonlyMap<string, Component>,
  /** A commit ends once a second server has it. */
  isWaited: boolean,
): readonly Hop[] {
  const { steps } = flow.data;
  const kind = (ref: string) => component.get(ref)?.data.kind;
  const isScreen = (ref: string) => hasTime(kind(ref)) && /client$/.test(kind(ref) ?? "");
  const last = steps.findLastIndex(({ to, mode }) => mode === "async" && isScreen(to));
  const first = steps[last];
  if (!first) return [];
  const told = steps.filter(
    ({ mode, message }) => mode === "async" && message.startsWith(first.message),
  );
  const asked = steps
    .slice(
      0,
      steps.findIndex(({ mode }) => mode === "async"),
    )
    .filter(({ mode }) => mode === "sync");
  const name = (ref: string) => component.get(ref)?.data.name ?? ref;
  const isPassedOn = (ref: string) => /^(?:gateway|load-balancer|cdn)$/.test(kind(ref) ?? "");
  const programs = new Set<string>();
  const written = asked.findLast(({ to }) => /^relational-store$/.test(kind(to) ?? ""));
  return [...asked, ...told].flatMap((each): readonly Hop[] => {
    const { from, to, mode } = each;
    if (kind(from) === "person") return [];
    const outer = [from, to].find(isScreen);
    const time = hasTime(kind(outer ?? to)) ? hopTimes[kindOf(kind(outer ?? to))] : hopTimes.inside;
    const at = component.get(to);
    const work =
      at?.data.kind === "service" && !programs.has(to)
        ? [
            {
              label: `${at.data.name} works`,
              time: inMilliseconds(plannedTimeOf(at.data.technology ?? "")),
            },
          ]
        : [];
    programs.add(to);
    const isHub = mode === "async" && !outer && !isPassedOn(to);
    const committed =
      isWaited && each === written
        ? [{ label: `${name(to)} → standby, before the commit ends`, time: hopTimes.standby }]
        : [];
    return [
      { label: `${name(from)} → ${name(to)}${isHub ? ", fan-out" : ""}`, time },
      ...committed,
      ...work,
    ];
  });
}

type Timed = keyof typeof hopTimes;
const hasTime = (kind: string | undefined): kind is Timed => kind !== undefined && kind in hopTimes;
const kindOf = (kind: string | undefined): Timed => (hasTime(kind) ? kind : "inside");

const inMilliseconds = ({ value, low, high }: Hop["time"]): Hop["time"] => ({
  value: value * 1000,
  low: low * 1000,
  high: high * 1000,
});

/** Hops one after the other: the ranges add up as the times do. */
function totalOf(hops: readonly Hop[]) {
  const inputs: Readonly<Record<string, FigureInput>> = Object.fromEntries(
    hops.map(({ time }, index) => [`hop${index + 1}`, { value: time.value, unit: "ms" as const }]),
  );
  const sum = (of: (time: Hop["time"]) => number) =>
    Number(hops.reduce((all, { time }) => all + of(time), 0).toPrecision(4));
  return {
    ...figureOf(Object.keys(inputs).join(" + "), "ms", inputs),
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
  };
}
