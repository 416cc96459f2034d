import { singular, wordsOf } from "./names/words-of.ts";

/** A number with its unit, made comparable. */
export interface Measured {
  readonly value: number;
  /** `s`, `B`, `%`, a currency, or the noun that is counted; `/s` behind it where it is a rate. */
  readonly unit: string;
}

const day = 86_400;

const seconds: Readonly<Record<string, number>> = {
  ...scale("ms msec millisecond milli", 1e-3),
  ...scale("s sec second", 1),
  ...scale("min minute", 60),
  ...scale("h hr hour", 3600),
  ...scale("d day", day),
  ...scale("week wk", 7 * day),
  ...scale("month mo", 30 * day),
  ...scale("quarter", 90 * day),
  ...scale("year yr annum", 365 * day),
};

const bytes: Readonly<Record<string, number>> = {
  ...scale("b byte", 1),
  ...scale("kb kib kilobyte", 1e3),
  ...scale("mb mib megabyte", 1e6),
  ...scale("gb gib gigabyte gig", 1e9),
  ...scale("tb tib terabyte", 1e12),
  ...scale("pb pib petabyte", 1e15),
  ...scale("kbit", 1e3 / 8),
  ...scale("mbit", 1e6 / 8),
  ...scale("gbit", 1e9 / 8),
};

const magnitudes: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  billion: 1e9,
};

const wholeRates: Readonly<Record<string, readonly [noun: string, per: number]>> = {
  rps: ["request", 1],
  qps: ["request", 1],
  tps: ["request", 1],
  rpm: ["request", 60],
};

const money: Readonly<Record<string, string>> = {
  ...named("usd $ dollar", "USD"),
  ...named("eur € euro", "EUR"),
  ...named("gbp £ pound", "GBP"),
  ...named("jpy ¥ yen", "JPY"),
};

const nouns: Readonly<Record<string, string>> = {
  ...named("char character letter", "character"),
  ...named("req request query call hit transaction operation", "request"),
  ...named("msg message event", "message"),
  ...named("attempt retry try time", "attempt"),
  ...named("person people", "person"),
};

/** Units that say no more than that something is counted. */
const bare: ReadonlySet<string> = new Set(
  "count number unit item factor x ratio point currency value".split(" "),
);

/** The number in seconds, bytes, percent, money or pieces; per second where it is a rate. */
export function measure(value: number, unit: string): Measured {
  const [what = "", ...per] = unit
    .trim()
    .replace(/^([kmg])bps$/iu, "$1bit/s")
    .replace(/\s+(?:per|a|an|each)\s+/giu, "/")
    .split("/");
  const rate = wholeRates[what.trim().toLowerCase()];
  const numerator = rate ? { value, unit: rate[0] } : simple(value, what);
  const period = rate ? rate[1] : per.length === 0 ? undefined : seconds[word(per.join(" "))];
  if (period !== undefined) {
    return { value: numerator.value / period, unit: `${numerator.unit}/s` };
  }
  // `B/row`, `person/team`: what it is per counts no less than what is counted.
  return per.length === 0
    ? numerator
    : { ...numerator, unit: `${numerator.unit}/${word(per.join(" "))}` };
}

function simple(value: number, unit: string): Measured {
  const small = unit.trim().toLowerCase();
  if (small === "%" || /^(percent|per cent|pct)(age)?$/u.test(small)) return { value, unit: "%" };
  const currency = money[small] ?? money[singular(small)];
  if (currency) return { value, unit: currency };
  const words = wordsOf(unit);
  const magnitude = words.length > 1 ? magnitudes[words[0] ?? ""] : undefined;
  const amount = magnitude === undefined ? value : value * magnitude;
  const last = words.at(-1) ?? "";
  if (words.length === (magnitude === undefined ? 1 : 2)) {
    const time = seconds[last];
    if (time !== undefined) return { value: amount * time, unit: "s" };
    const size = bytes[last];
    if (size !== undefined) return { value: amount * size, unit: "B" };
  }
  return { value: amount, unit: bare.has(last) ? "" : (nouns[last] ?? last) };
}

/** Whether two are the same number of the same unit; a counted noun agrees with none. */
export function sameMeasure(a: Measured, b: Measured): boolean {
  const close =
    Math.abs(a.value - b.value) <= 1e-6 * Math.max(1e-9, Math.abs(a.value), Math.abs(b.value));
  return close && sameUnit(a.unit, b.unit);
}

const exact: ReadonlySet<string> = new Set(["s", "B", "%", ...Object.values(money)]);

function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const counted = (unit: string): boolean => !exact.has(unit) && !unit.includes("/");
  return counted(a) && counted(b) && (a === "" || b === "");
}

function word(text: string): string {
  return singular(text.trim().toLowerCase());
}

function scale(spellings: string, factor: number): Record<string, number> {
  return Object.fromEntries(spellings.split(" ").map((each) => [each, factor]));
}

function named(spellings: string, name: string): Record<string, string> {
  return Object.fromEntries(spellings.split(" ").map((each) => [each, name]));
}
