import { type Ref, toldNumber } from "@planc/core";
import type { NumberFactName } from "@planc/core/ir";
import { thresholds } from "../catalog/thresholds.ts";
import { counted, number } from "../text/words.ts";
import { isAssumed } from "./assumed.ts";
import type { ChangedNumber } from "./change.ts";
import type { FactInputs } from "./inputs.ts";

/** A number of the brief, in words, with the nodes that it was taken from. */
export interface Amount {
  readonly value: number;
  /** For the middle of a sentence: `10,000 concurrent users`. */
  readonly text: string;
  readonly refs: readonly Ref[];
  /** The value as prose tells it, where it is an estimate. */
  readonly told?: number;
  /** Its range, where it is an estimate. */
  readonly low?: number;
  readonly top?: number;
}

export interface Numbers {
  /** Requests a second at peak. */
  readonly peakRate?: Amount;
  readonly concurrentUsers?: Amount;
  readonly users?: Amount;
  readonly messageRate?: Amount;
  readonly recordsPerRun?: Amount;
  readonly rows?: Amount;
  /** In percent. */
  readonly availability?: Amount;
  /** In ms, the tightest. */
  readonly responseTime?: Amount;
  readonly teamSize?: Amount;
  /** In USD per month. */
  readonly budget?: Amount;
}

type Quantity = FactInputs["quantities"][number];

type StatedMeasure = Exclude<NumberFactName, "stored-concepts" | "services">;

const namesOfMeasures = {
  "peak-request-rate": "peakRate",
  "concurrent-users": "concurrentUsers",
  "registered-users": "users",
  "message-rate": "messageRate",
  rows: "rows",
  "records-per-run": "recordsPerRun",
  availability: "availability",
  "response-time": "responseTime",
  "team-size": "teamSize",
  budget: "budget",
} as const satisfies Readonly<Record<StatedMeasure, keyof Numbers>>;

/** The number of that measure, where the brief has one. */
export function numberOf(numbers: Numbers, measure: StatedMeasure): Amount | undefined {
  return numbers[namesOfMeasures[measure]];
}

/** Whether the load at peak follows from how many people use the product at once. */
export function isPeakFromUsers({ peakRate, concurrentUsers }: Numbers): boolean {
  const from = peakRate?.refs ?? [];
  return concurrentUsers?.refs.every((ref) => from.includes(ref)) ?? false;
}

/** Whether the load at peak grows in proportion to the people who are registered. */
export function isPeakFromRegistered({ loads }: FactInputs, numbers: Numbers): boolean {
  const [from] = numbers.peakRate?.refs ?? [];
  return from !== undefined && (numbers.users?.value ?? 0) > 0 && growsWithUsers(loads, from);
}

/** Whether a load is a product in which one factor is, in the end, the number of registered users. */
function growsWithUsers(loads: FactInputs["loads"], from: Ref): boolean {
  const load = loads.find(({ ref }) => ref === from);
  if (!load) return false;
  if (load.data.measure === "registered-users") return true;
  const others = loads.filter((each) => each !== load);
  const { formula, inputs } = load.data.figure;
  const growing = inputs.filter(({ ref }) => ref !== undefined && growsWithUsers(others, ref));
  return growing.length === 1 && growing.every(({ name }) => isFactor(name, formula));
}

/** `users * share / day` has the factors `users` and `share`. */
function isFactor(name: string, formula: string): boolean {
  if (!/^\w+(?: [*/] \w+)*$/.test(formula)) return false;
  const parts = formula.split(" ");
  const at = parts.indexOf(name);
  return at >= 0 && parts[at - 1] !== "/" && parts.lastIndexOf(name) === at;
}

/** The numbers with one of them changed, and what is worked out from it. */
export function changedNumbers(
  inputs: FactInputs,
  numbers: Numbers,
  { measure, value }: ChangedNumber<StatedMeasure>,
): Numbers {
  const name = namesOfMeasures[measure];
  const changed = { ...numbers, [name]: amount(value, number(value), [inputs.product.ref]) };
  const rate = changedRate(inputs, numbers, changed, name);
  return rate ? { ...changed, peakRate: rate } : changed;
}

/** The load at peak where it follows from what changed. */
function changedRate(
  inputs: FactInputs,
  numbers: Numbers,
  changed: Numbers,
  name: keyof Numbers,
): Amount | undefined {
  if (name === "concurrentUsers" && isPeakFromUsers(numbers)) {
    return peakRate(inputs, changed.concurrentUsers);
  }
  const { peakRate: rate, users } = numbers;
  if (name !== "users" || !rate || !users || !isPeakFromRegistered(inputs, numbers)) return;
  const value = (rate.value * (changed.users?.value ?? 0)) / users.value;
  return amount(value, rateText(value), [inputs.product.ref]);
}

export function readNumbers(inputs: FactInputs): Numbers {
  const concurrentUsers =
    fromLoad(inputs, "concurrent-users", (v) => `${number(v)} concurrent users`) ??
    fromQuantity(inputs, "concurrent-users", (v) => `${number(v)} concurrent users`);
  const users =
    fromLoad(inputs, "registered-users", (v) => `${number(v)} users`) ??
    fromQuantity(inputs, "users", (v) => `${number(v)} users`);
  const found: { readonly [Name in keyof Numbers]: Amount | undefined } = {
    peakRate: peakRate(inputs, concurrentUsers),
    concurrentUsers,
    users,
    messageRate:
      fromLoad(inputs, "message-rate", messagesASecond) ??
      fromQuantity(inputs, "message-rate", messagesASecond),
    recordsPerRun: fromLoad(inputs, "records-per-run", (v) => `${number(v)} records a run`),
    rows: fromQuantity(inputs, "rows", (v) => `${number(v)} rows`),
    availability: availability(inputs),
    responseTime: responseTime(inputs),
    teamSize: inputs.team?.data.size
      ? amount(inputs.team.data.size, people(inputs.team.data.size), [inputs.team.ref])
      : fromQuantity(inputs, "team-size", people),
    budget: inputs.product.data.budget
      ? amount(inputs.product.data.budget, `USD ${number(inputs.product.data.budget)} a month`, [
          inputs.product.ref,
        ])
      : undefined,
  };
  const present: Record<string, Amount> = {};
  for (const [name, value] of Object.entries(found)) if (value) present[name] = value;
  return present;
}

function messagesASecond(rate: number, estimate?: Estimate): string {
  const text = `${counted(rate, "message")} a second`;
  return estimate
    ? `${text}, ${estimate.isAssumed ? "assumed" : "estimated"}${rangeText(estimate)}`
    : text;
}

function people(size: number): string {
  return size === 1 ? "one person" : `${number(size)} people`;
}

function amount(value: number, text: string, refs: readonly Ref[]): Amount {
  return { value, text, refs };
}

function fromLoad(
  { loads }: FactInputs,
  measure: FactInputs["loads"][number]["data"]["measure"],
  words: (value: number, estimate?: Estimate) => string,
): Amount | undefined {
  const load = loads.find(({ data }) => data.measure === measure);
  if (!load) return undefined;
  const { value, low, high } = load.data.figure;
  const told = toldNumber(load.data.figure);
  const range = low !== undefined && high !== undefined && low !== high ? { low, high } : undefined;
  const text = words(told, range && { ...range, isAssumed: isAssumed(load, loads) });
  const found = { ...amount(value, text, [load.ref]), told };
  return {
    ...found,
    ...(low !== undefined && low < value ? { low } : {}),
    ...(high !== undefined && high > value ? { top: high } : {}),
  };
}

/** The largest, where the text gives several: what holds for it holds for the others. */
function fromQuantity(
  { quantities }: FactInputs,
  measure: NonNullable<Quantity["data"]["measure"]>,
  words: (value: number) => string,
): Amount | undefined {
  const all = quantities
    .filter(({ data }) => data.measure === measure && data.per === undefined)
    .map((each) => ({ value: upper(each), ref: each.ref }))
    .sort((a, b) => b.value - a.value);
  const top = all[0];
  return top && amount(top.value, words(top.value), [top.ref]);
}

function upper({ data }: Quantity): number {
  return typeof data.value === "number" ? data.value : Math.max(...data.value);
}

function peakRate(inputs: FactInputs, concurrent: Amount | undefined): Amount | undefined {
  const direct =
    fromLoad(inputs, "peak-request-rate", rateText) ??
    fromQuantity(inputs, "request-rate", rateText) ??
    fromLoad(inputs, "request-rate", rateText);
  if (direct || !concurrent) return direct;
  const think = inputs.loads.find(({ data }) => data.measure === "think-time");
  const pause = think?.data.figure.value ?? thresholds["think-time"].value;
  const value = concurrent.value / Math.max(pause, 0.001);
  return amount(
    value,
    `${concurrent.text} with ${number(pause)} s between requests, ${number(value)} req/s`,
    [...concurrent.refs, ...(think ? [think.ref] : [])],
  );
}

/** Between which numbers one lies, and whether nothing in the text is behind it. */
interface Estimate {
  readonly low: number;
  readonly high: number;
  readonly isAssumed: boolean;
}

/** `a peak of 40 req/s`, `a peak of about 98 req/s (33 to 190)`, `an assumed peak of 25 req/s (0.26 to 6,000)`. */
function rateText(value: number, estimate?: Estimate): string {
  if (!estimate) return `a peak of ${number(value)} req/s`;
  const peak = estimate.isAssumed ? "an assumed peak of" : "a peak of about";
  return `${peak} ${number(value)} req/s${rangeText(estimate)}`;
}

/** ` (0.26 to 6,000)`. */
function rangeText({ low, high }: Estimate): string {
  const [from, to] = [low, high].map((each) => number(Number(each.toPrecision(2))));
  return ` (${from} to ${to})`;
}

function availability(inputs: FactInputs): Amount | undefined {
  const stated = fromQuantity(inputs, "availability", (v) => `${v} % availability`);
  if (stated) return stated;
  const target = inputs.targets.find(({ data }) => data.measure === "availability");
  return (
    target &&
    amount(target.data.value.value, `${target.data.value.value} % availability`, [target.ref])
  );
}

/** The tightest time that the brief itself states for the system, in ms. */
function responseTime({ quantities }: FactInputs): Amount | undefined {
  const all = quantities
    .filter(({ data }) => data.measure === "response-time" && data.kind !== "human-target")
    .map((each) => ({
      value: inMilliseconds(upper(each), each.data.unit),
      ref: each.ref,
      about: each.data.about,
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => a.value - b.value);
  const top = all[0];
  return top && amount(top.value, `${timed(top.about)} within ${number(top.value)} ms`, [top.ref]);
}

/** What is to be quick, as the text calls it where that is a few words. */
function timed(about: string): string {
  const words = about.trim();
  return /^[\p{L}\p{N}][\p{L}\p{N} /-]{2,40}$/u.test(words) ? words : "responses";
}

function inMilliseconds(value: number, unit: string): number {
  if (unit === "ms") return value;
  if (unit === "s") return value * 1000;
  return unit === "min" ? value * 60_000 : 0;
}
