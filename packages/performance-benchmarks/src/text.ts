import { toldNumber, wordTable } from "@planc/core";

/** `1,000 users`, `99.9 %`, `0.05`. */
export function amountText({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: string;
}): string {
  const digits = Math.abs(value) < 1 ? 4 : 2;
  const number = value.toLocaleString("en-GB", { maximumFractionDigits: digits });
  if (unit === "percent") return `${number} %`;
  if (unit === "count" || unit === "ratio") return number;
  return `${number} ${value === 1 ? (singular[unit] ?? unit) : unit}`;
}

const singular: Readonly<Record<string, string>> = wordTable({
  connections: "connection",
  devices: "device",
  instances: "instance",
  rows: "row",
  users: "user",
});

/** The value with its range, where it has one: `98 req/s (33 to 190)`. */
export function figureText(figure: {
  readonly value: number;
  readonly unit: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}): string {
  // Instances are started one by one, so that their number is exact.
  const isExact = figure.unit === "instances";
  const text = amountText(isExact ? figure : { value: toldNumber(figure), unit: figure.unit });
  if (figure.low === undefined || figure.high === undefined || figure.low === figure.high)
    return text;
  const plain = (value: number) =>
    amountText({ value: isExact ? value : Number(value.toPrecision(2)), unit: "count" });
  return `${text} (${plain(figure.low)} to ${plain(figure.high)})`;
}

/** `users / (responseTime + thinkTime) = 1000 / (0.2 + 10)`. */
export function formulaText(figure: {
  readonly formula: string;
  readonly inputs: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
  }[];
}): string {
  const values = figure.inputs.map((each) => `${each.name} = ${amountText(each)}`).join(", ");
  return figure.inputs.length === 1 && figure.inputs[0]?.name === figure.formula
    ? ""
    : `${figure.formula}; ${values}`;
}
