import { optional } from "@planc/core";
import { api, architecture, type Figure, performance, workload } from "@planc/core/ir";
import { paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { amountText, figureText, formulaText } from "../text.ts";
import { measuredRows } from "./measured-rows.ts";

const document = "performance/benchmarks.md";

/** Every target with its condition and method. */
export const targetSection = section("targets", {
  document,
  title: "Targets",
  reads: {
    targets: performance.target,
    loads: optional(workload.load),
    rates: optional(workload.rate),
    batches: optional(workload.batch),
    convention: optional(api.convention),
    capacity: optional(performance.capacity),
    components: optional(architecture.component),
    operations: optional(api.operation),
    mix: optional(workload.mix),
  },
  render: ({
    targets,
    loads,
    rates,
    batches,
    convention,
    capacity,
    components,
    operations,
    mix,
  }) =>
    targets.length === 0 && loads.length === 0
      ? undefined
      : {
          blocks: [
            ...(targets.length === 0
              ? []
              : [
                  table(
                    ["Target", "Value", "Basis", "Holds", "Measured by"],
                    targets.map(({ data: target, why }) => [
                      target.name,
                      `${target.comparator} ${amountText(target.value)}${target.serverShare ? `, of it the server ${amountText(target.serverShare)}` : ""}`,
                      why.kind,
                      target.condition,
                      convention?.data.style === "graphql" && isOfErrors(target)
                        ? "Share of answers with a status of 500 or above, or with an entry in errors that is not the caller's fault: GraphQL answers 200 then."
                        : target.method,
                    ]),
                  ),
                ]),
            ...(loads.length === 0
              ? []
              : [
                  table(
                    ["Load", "Value", "Basis", "Formula"],
                    [...loads, ...rates, ...batches].map(({ data: load, why }) => [
                      load.title,
                      figureText(load.figure),
                      why.kind,
                      formulaText(load.figure),
                    ]),
                  ),
                ]),
            ...(loads.some(({ data }) => isOfPauses(data.figure))
              ? [
                  paragraph(
                    "A user counts with one request for each pause. A screen that makes several calls multiplies the rate: count the calls of a screen, or state requests a second.",
                  ),
                ]
              : []),
            ...(capacity.length === 0
              ? []
              : [
                  table(
                    ["Component", "At peak", "CPU of a request", "Instances", "Formula"],
                    capacity.map(({ data: each, id }) => [
                      components.find((one) => one.ref === each.component)?.data.name ?? id,
                      figureText(each.demand),
                      figureText({ ...each.serviceTime, ...inMilliseconds(each.serviceTime) }),
                      `${figureText(each.replicas)}, ${Math.round(each.utilisation.value * 100)} % used`,
                      formulaText(each.replicas),
                    ]),
                  ),
                  ...capacity.flatMap(({ data: { component, inFlight, replicas }, id }) =>
                    inFlight
                      ? [
                          paragraph(
                            `${components.find(({ ref }) => ref === component)?.data.name ?? id}: ${counted(inFlight.value, "call")} to other systems may wait for an answer at once (${formulaText(inFlight)})${replicas.value > 1 ? `, ${amountText({ value: Math.ceil(inFlight.value / replicas.value), unit: "count" })} in each instance` : ""}: it takes that many jobs before the first is done, or its queue grows.`,
                          ),
                        ]
                      : [],
                  ),
                  ...capacity.flatMap(({ data: { component, replicas }, id }) =>
                    replicas.inputs
                      .filter(({ name }) => name === "ratePerInstance")
                      .map((each) =>
                        paragraph(
                          `${components.find(({ ref }) => ref === component)?.data.name ?? id}: the ${amountText(each)} of an instance are what the text gives for one, with what it waits for, and say nothing of its CPU.`,
                        ),
                      ),
                  ),
                  ...measuredRows(components, operations, mix).map((each) => paragraph(each)),
                  ...(capacity.every(({ data }) => isMeasured(data.serviceTime))
                    ? []
                    : [
                        paragraph(
                          "A CPU time that was not measured is a judgement: put the one that the normal load test shows into measurements.json.",
                        ),
                      ]),
                ]),
          ],
        },
});

function isOfPauses({ inputs, unit }: Figure): boolean {
  return unit === "req/s" && inputs.some(({ name }) => name === "thinkTime");
}

const counted = (count: number, noun: string): string =>
  `${amountText({ value: count, unit: "count" })} ${noun}${count === 1 ? "" : "s"}`;

const isOfErrors = ({ measure }: { readonly measure: string }): boolean =>
  measure === "error-rate" || measure === "availability";

function isMeasured({ inputs }: Figure): boolean {
  return inputs.some(({ ref }) => ref?.startsWith("host/measurement#"));
}

function inMilliseconds({ value, low, high }: Figure) {
  return {
    value: value * 1000,
    unit: "ms",
    ...(low === undefined || high === undefined ? {} : { low: low * 1000, high: high * 1000 }),
  };
}
