import type { ViewOf } from "@planc/core";
import type { architecture, Figure, performance } from "@planc/core/ir";
import { type Inline, inlineCode, paragraph, table } from "@planc/core/markdown";
import { amountText, computedText, figureText } from "../text.ts";

type Capacity = ViewOf<typeof performance.capacity>;

/** Instances of what serves, with what they are reckoned from. */
export function capacityBlocks(
  capacity: readonly Capacity[],
  components: readonly ViewOf<typeof architecture.component>[],
) {
  const waits = capacity.some(({ data }) => data.inFlight);
  const isMeasured = capacity.every(isMeasuredOne);
  const formulas = capacity.map(({ data }) => computedText(data.replicas, shown));
  const isOne = new Set(formulas).size === 1;
  return [
    table(
      [
        "Component",
        "Demand at peak",
        isMeasured
          ? "CPU time of a request"
          : "CPU time of a request, assumed until measurements.json has it",
        "Instances",
        "CPU used",
        ...(waits ? ["Calls out at once"] : []),
        ...(isOne ? [] : ["Computed"]),
      ],
      capacity.map((each, at) => {
        const { component, demand, serviceTime, replicas, utilisation, inFlight } = each.data;
        const isStated = replicas.inputs.some(({ name }) => name === "ratePerInstance");
        const time = figureText({ ...serviceTime, ...inMilliseconds(serviceTime) });
        return [
          components.find(({ ref }) => ref === component)?.data.name ?? each.id,
          figureText(demand),
          isMeasuredOne(each) && !isMeasured ? `${time}, measured` : time,
          figureText(replicas),
          // A rate that the text gives for one instance says nothing of its CPU.
          isStated ? "not known" : `${Math.round(utilisation.value * 100)} %`,
          ...(waits ? [inFlight ? callsOf(inFlight, replicas) : "–"] : []),
          ...(isOne ? [] : [inlineCode(formulas[at] ?? "")]),
        ];
      }),
    ),
    ...(isOne ? [paragraph(inlineCode(`instances = ${formulas[0]}`))] : []),
  ];
}

/** What has a column of its own. */
const shown = new Set(["demand", "cpuTime"]);

function isMeasuredOne({ data }: Capacity): boolean {
  return data.serviceTime.inputs.some(({ ref }) => ref?.startsWith("host/measurement#"));
}

/** As many jobs have to be under way, or the queue grows. */
function callsOf(inFlight: Figure, replicas: Figure): readonly Inline[] {
  const each = Math.ceil(inFlight.value / replicas.value);
  const all = amountText({ value: inFlight.value, unit: "count" });
  return [
    replicas.value > 1 ? `${all}, ${each} per instance: ` : `${all}: `,
    inlineCode(computedText(inFlight)),
  ];
}

function inMilliseconds({ value, low, high }: Figure) {
  return {
    value: value * 1000,
    unit: "ms",
    ...(low === undefined || high === undefined ? {} : { low: low * 1000, high: high * 1000 }),
  };
}
