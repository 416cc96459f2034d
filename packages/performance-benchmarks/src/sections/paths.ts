import { byRef, groupedBy, optional, type ViewOf } from "@planc/core";
import { architecture, brief, type Figure, performance } from "@planc/core/ir";
import { paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { limitOf } from "../paths/target-of.ts";
import { heading } from "./heading.ts";
import { lostText, minutes, percentText } from "./share-text.ts";

type Latency = ViewOf<typeof performance.latency>;
type Availability = ViewOf<typeof performance.availability>;

/** What each hop of an answer may take, and how likely there is one. */
export const pathSection = section("paths", {
  document: "performance/benchmarks.md",
  title: "Answers",
  reads: {
    product: brief.product,
    latencies: optional(performance.latency),
    availabilities: optional(performance.availability),
    flows: optional(architecture.flow),
    components: optional(architecture.component),
    targets: optional(performance.target),
  },
  render: ({ product, latencies, availabilities, flows, components, targets }) => {
    const answers = latencies.filter(({ data }) => data.answer);
    if (answers.length === 0 && availabilities.length === 0) return undefined;
    const flow = byRef(flows);
    const target = byRef(targets);
    const component = byRef(components);
    const nameOf = ({ data: { of } }: Availability) =>
      of === product.ref
        ? "Own parts"
        : (flow.get(of)?.data.name ?? component.get(of)?.data.name ?? of);
    return {
      blocks: [
        ...(answers.length > 0
          ? [
              heading("Latency Budget, ms"),
              answerTable(answers, flow, target),
              ...slowestHops(answers, flow),
            ]
          : []),
        ...(availabilities.length > 0
          ? [
              heading("Availability"),
              table(
                [
                  "Answers",
                  "Available",
                  "Lost in 30 days",
                  "May be lost",
                  "Weakest",
                  "Repaired by",
                ],
                availabilities
                  .toSorted((a, b) => Number(b.id === "product") - Number(a.id === "product"))
                  .map((each) => [
                    nameOf(each),
                    percentText(each.data.figure),
                    each.data.downtime ? lostText(each.data.downtime) : "",
                    each.data.budget ? minutes(each.data.budget.value) : "no target",
                    (each.data.weakest && component.get(each.data.weakest)?.data.name) ?? "",
                    each.data.repair
                      ? `${each.data.repair.change} (${percentText(each.data.repair.figure)})`
                      : "–",
                  ]),
              ),
              table(["Failing by itself", "Available", "Basis"], partRows(availabilities)),
            ]
          : []),
      ],
    };
  },
});

type Flows = ReadonlyMap<string, ViewOf<typeof architecture.flow>>;

function answerTable(
  answers: readonly Latency[],
  flow: Flows,
  target: ReadonlyMap<string, ViewOf<typeof performance.target>>,
) {
  const hasOutside = answers.some(({ data }) => data.outside);
  return table(
    [
      "Flow",
      "Target",
      "Expected p50",
      "p95",
      "p99",
      ...(hasOutside ? ["Network to people, p95"] : []),
    ],
    answers.map(({ data }) => {
      const of = data.target && target.get(data.target);
      const limit = of && limitOf(of.data);
      const p95 = data.simulated?.p95.value ?? 0;
      return [
        flow.get(data.flow)?.data.name ?? data.flow,
        limit === undefined ? "" : `${short(limit)} (p${of?.data.percentile ?? 95})`,
        short(data.simulated?.median.value ?? 0),
        limit !== undefined && p95 > limit ? `${short(p95)}, over it` : short(p95),
        short(data.simulated?.p99.value ?? 0),
        ...(hasOutside ? [data.outside ? `+ ${short(data.outside.value)}` : ""] : []),
      ];
    }),
  );
}

/** The hops of what is slowest of its target, and of all that is over it; of the others they are in plan.json. */
function slowestHops(answers: readonly Latency[], flow: Flows) {
  const parts = answers
    .map((each) => ({ each, part: (each.data.simulated?.p95.value ?? 0) / each.data.total.value }))
    .toSorted((a, b) => b.part - a.part);
  const shown = parts.filter(({ part }, index) => index === 0 || part > 1).map(({ each }) => each);
  const rest = answers.length - shown.length;
  return [
    hopTable(shown, flow),
    ...(rest > 0 ? [paragraph(`Hops of ${rest} more: plan.json.`)] : []),
  ];
}

function hopTable(answers: readonly Latency[], flow: Flows) {
  return table(
    ["Hop", "Least", "Median", "p95", "Budget"],
    answers.flatMap(({ data }) => [
      [[strong(flow.get(data.flow)?.data.name ?? data.flow)], "", "", "", short(data.total.value)],
      ...data.hops.map(({ label, minimum, median, p95, budget }) => [
        label,
        told(minimum),
        told(median),
        told(p95),
        told(budget),
      ]),
    ]),
  );
}

const told = (figure: Figure | undefined): string => (figure ? short(figure.value) : "");
const short = (value: number): string =>
  Number(value.toPrecision(2)).toLocaleString("en-GB", { maximumFractionDigits: 2 });

/** Each part once, the weakest first; those of one figure and basis share a row. */
function partRows(availabilities: readonly Availability[]) {
  const all = new Map(
    availabilities.flatMap(({ data }) =>
      (data.parts ?? []).map((each) => [each.of, each] as const),
    ),
  );
  const alike = groupedBy(
    [...all.values()].toSorted((a, b) => a.availability.value - b.availability.value),
    ({ availability, basis }) => `${percentText(availability)} ${basis}`,
  );
  return [...alike.values()].flatMap((own) =>
    own[0]
      ? [[own.map(({ name }) => name).join(", "), percentText(own[0].availability), own[0].basis]]
      : [],
  );
}
