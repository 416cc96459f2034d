import { plannedInstance, type Ref } from "@planc/core";
import { number } from "../text/words.ts";
import type { FactInputs } from "./inputs.ts";

/** What one instance answers, and why that is so. */
export interface InstanceLimit {
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
  readonly refs: readonly Ref[];
}

/** As the text says it, of the whole load or of one action; else as it is planned with. */
export function instanceLimit({
  loads,
  rates = [],
  mentions = [],
  quantities = [],
}: Pick<FactInputs, "loads"> &
  Partial<Pick<FactInputs, "rates" | "mentions" | "quantities">>): InstanceLimit {
  const said = [...loads, ...rates]
    .filter(({ data }) => !isOfWorkers(data.figure.inputs, quantities))
    .flatMap(({ data }) => data.figure.inputs.filter(({ name }) => name === "ratePerInstance"))
    .toSorted((a, b) => a.value - b.value)[0];
  if (said === undefined) return { ...plannedInstance(writtenWith(mentions)), refs: [] };
  return {
    value: said.value,
    unit: said.unit,
    basis: "as the text gives it for each instance",
    refs: said.ref ? [said.ref] : [],
  };
}

/** Whether as many instances take it as the text has workers: a worker's rate is none of what answers requests. */
function isOfWorkers(
  inputs: FactInputs["loads"][number]["data"]["figure"]["inputs"],
  quantities: FactInputs["quantities"],
): boolean {
  const count = inputs.find(({ name }) => name === "instances")?.value;
  return quantities.some(
    ({ data }) =>
      data.unit === "instance" &&
      /\bworkers?\b/i.test(data.about) &&
      count !== undefined &&
      count === (typeof data.value === "number" ? data.value : Math.max(...data.value)),
  );
}

/** What the text has the server written with; of several languages it may be any, so none is counted. */
function writtenWith(mentions: FactInputs["mentions"]): string {
  const wanted = mentions.filter(({ data }) => data.modality !== "avoid");
  for (const topic of ["api-framework", "language"]) {
    const named = wanted.filter(({ data }) => data.topic === topic);
    if (named.length > 0) return named.length === 1 ? (named[0]?.data.technology ?? "") : "";
  }
  return "";
}

/** `130 req/s`. */
export function instanceLimitText(inputs: Parameters<typeof instanceLimit>[0]): string {
  const { value, unit } = instanceLimit(inputs);
  return `${number(value)} ${unit}`;
}

/** The limit with what it rests on. */
export function instanceLimitBasis(inputs: Parameters<typeof instanceLimit>[0]): string {
  return `${instanceLimitText(inputs)} (${instanceLimit(inputs).basis})`;
}
