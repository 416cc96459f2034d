import { toldNumber, wordTable } from "@planc/core";
import type { Figure } from "@planc/core/ir";

/** `1,000 users`, `99.9 %`, `0.05`. */
export function amountText({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: string;
}): string {
  const number = (Math.abs(value) < 1 ? small : usual).format(value);
  if (unit === "percent") return `${number} %`;
  if (unit === "count" || unit === "ratio") return number;
  return `${number} ${value === 1 ? (singular[unit] ?? unit) : unit}`;
}

// Made once: each costs as much as a thousand numbers.
const small = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
const usual = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

const singular: Readonly<Record<string, string>> = wordTable({
  connections: "connection",
  devices: "device",
  instances: "instance",
  rows: "row",
  users: "user",
});

interface Ranged {
  readonly value: number;
  readonly unit: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

// Instances are started one by one, so that their number is exact.
const isExact = ({ unit }: Ranged): boolean => unit === "instances";

/** The value with its range, where it has one: `98 req/s (33 to 190)`. */
export function figureText(figure: Ranged): string {
  const range = rangeText(figure);
  return range === "" ? likelyText(figure) : `${likelyText(figure)} (${range})`;
}

/** The value alone, in as many digits as its range leaves certain. */
export function likelyText(figure: Ranged): string {
  return amountText(isExact(figure) ? figure : { value: toldNumber(figure), unit: figure.unit });
}

/** The range alone: `33 to 190`; nothing where there is none. */
export function rangeText(figure: Ranged): string {
  const { low, high } = figure;
  if (low === undefined || high === undefined || low === high) return "";
  const plain = (value: number) =>
    amountText({ value: isExact(figure) ? value : Number(value.toPrecision(2)), unit: "count" });
  return `${plain(low)} to ${plain(high)}`;
}

/**
 * The formula with its numbers in the places of their names, which stay where the unit does not say them:
 * `1,000 users / (responseTime 0.2 s + thinkTime 10 s)`. Nothing for a figure that is its own input. Those whose
 * numbers stand elsewhere keep their names alone.
 */
export function computedText(
  { formula, inputs }: Figure,
  elsewhere: ReadonlySet<string> = new Set(),
): string {
  const [only] = inputs;
  if (inputs.length === 1 && only?.name === formula && only.ref === undefined) return "";
  const values = new Map(inputs.map((each) => [each.name, inputText(each)]));
  return formula.replace(/[A-Za-z][A-Za-z0-9]*/g, (name) =>
    elsewhere.has(name) ? name : (values.get(name) ?? name),
  );
}

function inputText(input: Figure["inputs"][number]): string {
  const said = input.unit === input.name || input.unit.split("/")[0] === input.name;
  // Seconds of a day, which a rate of days is divided by.
  if (input.name === "day") return amountText({ value: input.value, unit: "s" });
  return said ? amountText(input) : `${input.name} ${amountText(input)}`;
}

/** `5 min` for 300 s, where it comes out even. */
export function spanText({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: string;
}): string {
  if (unit !== "s") return amountText({ value, unit });
  const [size, name] = spans.find(([each]) => value >= each && value % each === 0) ?? [1, "s"];
  return amountText({ value: value / size, unit: name });
}

const spans = [
  [3600, "h"],
  [60, "min"],
] as const;
