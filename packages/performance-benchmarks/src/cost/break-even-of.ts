import {
  type FigureInput,
  figureOf,
  node,
  type PlannedTime,
  type Ref,
  type ViewOf,
} from "@planc/core";
import { cost, type Figure, type workload } from "@planc/core/ir";
import type { PaidByCall } from "../catalog/paid-by-call.ts";
import { derived } from "../kit.ts";

/** Million seconds of a month. */
export const millionSeconds = "2.628";

type Load = ViewOf<typeof workload.load>;

export interface Around {
  readonly container: NonNullable<PaidByCall["container"]>;
  readonly priced: Readonly<Record<string, FigureInput>>;
  readonly average: Load;
  readonly peak: Load;
  readonly utilisation: number;
  /** Instances that there have to be in any case. */
  readonly least: FigureInput;
}

export interface Compared {
  readonly of: { readonly ref: Ref; readonly id: string };
  /** Of a million calls. */
  readonly million: FigureInput;
  /** Executions a second on average. */
  readonly planned: number;
  /** Processor time of an answer. */
  readonly time: PlannedTime;
}

/** One processor, with the least memory that it comes with. */
const cpu = 1;

/** Where calls and a program that always runs cost the same, and which costs less at the planned load. */
export function breakEvenOf(compared: Compared, around: Around) {
  const { of, million, planned, time } = compared;
  const { container: by, priced, average, peak, utilisation, least } = around;
  const container = figureOf("730 * (cpu * vcpuHour + memory * memoryHour)", "USD/month", {
    cpu: { value: cpu, unit: "vCPU" },
    memory: { value: by.leastMemory, unit: "GB-memory" },
    ...priced,
  });
  const serves = figureOf("cpu * utilisation * average / (cpuTime * peak)", "req/s", {
    cpu: { value: cpu, unit: "vCPU" },
    utilisation: { value: utilisation, unit: "ratio" },
    average: { value: average.data.figure.value, unit: "req/s", ref: average.ref },
    cpuTime: { value: time.value, unit: "s", low: time.low, high: time.high },
    peak: { value: peak.data.figure.value, unit: "req/s", ref: peak.ref },
  });
  const rate = figureOf(`least * container / (million * ${millionSeconds})`, "req/s", {
    least,
    container: { value: container.value, unit: "USD/month" },
    million,
  });
  const instances = Math.max(least.value, Math.ceil(planned / serves.value));
  const byCalls = planned * Number(millionSeconds) * million.value;
  return node(
    cost.breakEven,
    of.id,
    {
      of: of.ref,
      technology: by.technology,
      service: by.service,
      container,
      rate,
      serves,
      cheaper: byCalls <= instances * container.value ? "functions" : "containers",
    },
    derived("break-even-of-calls", [of.ref, average.ref, peak.ref, ...refsOf(container)]),
  );
}

/** The nodes that a figure was computed from. */
export function refsOf(figure: Figure): readonly Ref[] {
  return figure.inputs.flatMap(({ ref }) => (ref ? [ref] : []));
}
