import { optional, type ViewOf } from "@planc/core";
import { api, architecture, performance, workload } from "@planc/core/ir";
import { inlineCode, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { amountText, computedText, likelyText, rangeText } from "../text.ts";
import { capacityBlocks } from "./capacity-table.ts";
import { heading } from "./heading.ts";
import { measuredRows } from "./measured-rows.ts";
import { targetTable } from "./target-table.ts";

/** Every target, the load that it holds under, and the instances that this takes. */
export const targetSection = section("targets", {
  document: "performance/benchmarks.md",
  title: "Targets",
  reads: {
    targets: performance.target,
    scenarios: optional(performance.scenario),
    loads: optional(workload.load),
    rates: optional(workload.rate),
    batches: optional(workload.batch),
    convention: optional(api.convention),
    capacity: optional(performance.capacity),
    components: optional(architecture.component),
    operations: optional(api.operation),
    mix: optional(workload.mix),
  },
  render: ({ loads, rates, batches, convention, capacity, components, mix, ...judged }) =>
    judged.targets.length === 0 && loads.length === 0
      ? undefined
      : {
          blocks: [
            ...(judged.targets.length === 0 ? [] : [targetTable({ ...judged, convention })]),
            ...(loads.length === 0
              ? []
              : [
                  heading("Load"),
                  table(
                    ["Load", "Likely", "Range", "Basis", "Computed"],
                    [...loads, ...rates, ...batches].map(({ data: { title, figure }, why }) => [
                      title,
                      likelyText(figure),
                      rangeText(figure),
                      why.kind,
                      code(computedText(figure)),
                    ]),
                  ),
                  ...screensOf(loads),
                ]),
            ...(capacity.length === 0
              ? []
              : [
                  heading("Instances"),
                  ...capacityBlocks(capacity, components),
                  ...measuredRows(components, judged.operations, mix).map((each) =>
                    paragraph(each),
                  ),
                ]),
          ],
        },
});

const code = (text: string) => (text === "" ? "" : inlineCode(text));

/** A rate that is worked out from users has one request in it for each of their pauses. */
function screensOf(loads: readonly ViewOf<typeof workload.load>[]) {
  return (
    loads
      // The average is asked in the same way.
      .filter(({ data }) => data.measure === "peak-request-rate")
      .map(({ data }) => data.figure)
      .filter(
        ({ unit, inputs }) => unit === "req/s" && inputs.some(({ name }) => name === "thinkTime"),
      )
      .map((each) =>
        paragraph(
          `Screens that make two calls at once bring ${amountText({ ...each, value: Math.round(2 * each.value) })}.`,
        ),
      )
  );
}
