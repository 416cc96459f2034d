import { byRef, optional, type ViewOf } from "@planc/core";
import { architecture, type Figure, performance } from "@planc/core/ir";
import { inlineCode, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { bottleneckOf } from "../resources/bottleneck.ts";
import { amountText, computedText, figureText, rangeText } from "../text.ts";
import { heading } from "./heading.ts";

type Resource = ViewOf<typeof performance.resource>;
type Failover = ViewOf<typeof performance.failover>;

/** What is further away than this is told in one line: nobody plans for it. */
const near = 100;

/** What runs out first, response times of processors, connections, backlogs, losses of servers, splitting. */
export const capacitySection = section("capacity", {
  document: "performance/benchmarks.md",
  title: "Capacity",
  reads: {
    resources: optional(performance.resource),
    responses: optional(performance.response),
    pools: optional(performance.pool),
    queues: optional(performance.queue),
    failovers: optional(performance.failover),
    splits: optional(performance.split),
    sensitivities: optional(performance.sensitivity),
    components: optional(architecture.component),
  },
  render: ({
    resources,
    responses,
    pools,
    queues,
    failovers,
    splits,
    sensitivities,
    components,
  }) => {
    if (resources.length === 0 && responses.length === 0 && failovers.length === 0)
      return undefined;
    const component = byRef(components);
    const named = (ref: string) => component.get(ref)?.data.name ?? ref;
    return {
      blocks: [
        ...resourceBlocks(resources, named),
        ...(responses.length === 0
          ? []
          : [
              heading("Processor and waiting for it, at peak"),
              table(
                ["Component", "p50", "p95", "p99", "Mean wait", "Queue"],
                responses.map(({ data }) => [
                  named(data.component),
                  timeText(data.median),
                  timeText(data.p95),
                  timeText(data.p99),
                  timeText(data.wait),
                  data.model.split(" ")[0] ?? "",
                ]),
              ),
            ]),
        ...(pools.length === 0
          ? []
          : [
              heading("Connections"),
              table(
                ["Store", "Most instances", "Each", "All", "Taken", "Pooler"],
                pools.map(({ data }) => [
                  named(data.store),
                  data.callers
                    .map(({ component: ref, instances }) => `${named(ref)} ${instances.value}`)
                    .join(", "),
                  amountText({ value: data.callers[0]?.perInstance.value ?? 0, unit: "count" }),
                  inlineCode(`${amountText(data.total)} = ${shortened(data.total)}`),
                  amountText({ value: data.limit.value, unit: "count" }),
                  data.pooler ? "yes" : "none",
                ]),
              ),
            ]),
        ...(queues.length === 0
          ? []
          : [
              heading("Backlogs"),
              table(
                ["Component", "Comes", "Worked off", "Outage", "Waits then", "Gone after"],
                queues.map(({ data }) => [
                  named(data.component),
                  rounded(data.arrival),
                  rounded(data.capacity),
                  secondsText(data.outage),
                  rounded(data.backlog),
                  secondsText(data.drain),
                ]),
              ),
            ]),
        ...failoverBlocks(failovers, named),
        ...(splits.length === 0
          ? []
          : [
              heading("Data over several servers"),
              table(
                ["Store", "Now", "Writes planned", "One server until"],
                splits.map(({ data }) => [
                  named(data.store),
                  data.now ? `by ${data.key ?? "its key"}` : "no",
                  rounded(data.planned),
                  rounded(data.until),
                ]),
              ),
            ]),
        ...sensitivityBlocks(sensitivities),
      ],
    };
  },
});

function resourceBlocks(resources: readonly Resource[], named: (ref: string) => string) {
  const first = bottleneckOf(resources);
  if (!first) return [];
  const sorted = resources.toSorted((a, b) => a.data.holds.value - b.data.holds.value);
  const shown = sorted.filter(({ data }) => data.holds.value < near);
  const rest = sorted.length - shown.length;
  return [
    paragraph(
      strong(first.data.holds.value < 1 ? "Does not hold as planned:" : "First to run out:"),
      ` ${named(first.data.component)}, ${first.data.resource}, at ${timesText(first.data.holds)} of the planned load; then ${first.data.remedy}.`,
    ),
    ...(shown.length === 0
      ? []
      : [
          table(
            ["Component", "Resource", "Planned", "There is", "Holds", "Then", "Limit"],
            shown.map(({ data }) => [
              named(data.component),
              data.resource,
              figureText(data.demand),
              rounded(data.capacity),
              `${timesText(data.holds)}${data.resource === "connections" ? " the instances" : data.grows ? ", grows" : ""}`,
              data.remedy,
              limitText(data.basis),
            ]),
          ),
        ]),
    ...(rest > 0 ? [paragraph(`${rest} more ${rest === 1 ? "holds" : "hold"} ${near} ×.`)] : []),
  ];
}

/** The whole sentence is in plan.json: it is the same for every plan. */
function limitText(basis: string | undefined): string {
  if (basis === undefined) return "planned";
  return /\brecalled\b/.test(basis)
    ? "unchecked"
    : /\bread 20/.test(basis)
      ? "published"
      : "judged";
}

/** Programs that go the same way share a row. */
function failoverBlocks(failovers: readonly Failover[], named: (ref: string) => string) {
  if (failovers.length === 0) return [];
  const ways = Map.groupBy(failovers, ({ data }) =>
    [data.by, data.total.value, data.now, data.because].join("|"),
  );
  return [
    heading("Loss of a server"),
    table(
      ["What", "Then", "Noticed after", "Works again after", "Why so"],
      [...ways.values()].flatMap((own) =>
        own[0]
          ? [
              [
                own.map(({ data }) => named(data.component)).join(", "),
                own[0].data.by,
                secondsText(own[0].data.detection),
                secondsText(own[0].data.total),
                own[0].data.because,
              ],
            ]
          : [],
      ),
    ),
  ];
}

function sensitivityBlocks(sensitivities: readonly ViewOf<typeof performance.sensitivity>[]) {
  if (sensitivities.length === 0) return [];
  const sorted = sensitivities.toSorted((a, b) => b.data.swing.value - a.data.swing.value);
  return [
    heading("What the plan hangs on"),
    table(
      ["Assumption", "Moves", "From", "To", "Times", "Breaks at"],
      sorted
        .slice(0, 12)
        .map(({ data }) => [
          data.name,
          data.result,
          rounded(data.atLow),
          rounded(data.atHigh),
          timesText(data.swing),
          data.breaks ? `${rounded(data.breaks.at)}: ${data.breaks.what}` : "–",
        ]),
    ),
  ];
}

const rounded = ({ value, unit }: Pick<Figure, "value" | "unit">): string =>
  amountText({ value: Number(value.toPrecision(3)), unit });

const timesText = ({ value }: Figure): string =>
  `${amountText({ value: Number(value.toPrecision(3)), unit: "count" })} ×`;

function timeText(figure: Figure): string {
  const range = rangeText(figure);
  return `${amountText({ value: Number(figure.value.toPrecision(2)), unit: figure.unit })}${range ? ` (${range})` : ""}`;
}

/** `380 s`, `40 min`, `0.02 s`. */
function secondsText({ value, unit }: Figure): string {
  const [size, name] = value >= 7200 ? [3600, "h"] : value >= 600 ? [60, "min"] : [1, unit];
  return amountText({ value: Number((value / size).toPrecision(2)), unit: name });
}

/** Instances stand beside it. */
const shortened = (figure: Figure): string =>
  computedText(
    figure,
    new Set(figure.inputs.map(({ name }) => name).filter((name) => /^instances\d/.test(name))),
  );
