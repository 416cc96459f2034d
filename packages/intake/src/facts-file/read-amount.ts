import { type NumberFactName, numberFacts, type Unit } from "@planc/core/ir";
import { sizeOfUnit } from "../catalog/unit-sizes.ts";
import { findQuantities } from "../quantities/find-quantities.ts";
import type { QuantityMatch } from "../quantities/quantity-match.ts";
import { cutPieces } from "../words/pieces.ts";

export type AmountRead =
  | { readonly ok: true; readonly value: number }
  /** The end of a sentence that begins with what was written. */
  | { readonly ok: false; readonly problem: string };

/** Longer is no amount, and is not looked through. */
const longest = 100;

/** Reads `1,400 req/s`, `12k users` or `200 ms` as the number of a fact, in the unit of the fact. */
export function readAmount(fact: NumberFactName, written: string | number): AmountRead {
  const { unit, whole } = numberFacts[fact];
  const value = typeof written === "number" ? plainNumber(unit, written) : said(unit, written);
  if (value === undefined) return { ok: false, problem: `is no amount such as ${example(fact)}` };
  // Millionths are what conversions leave behind.
  const rounded = Number(value.toPrecision(12));
  if (!Number.isFinite(rounded) || rounded < 0) return { ok: false, problem: "cannot be measured" };
  if (whole && !Number.isInteger(rounded)) {
    return { ok: false, problem: "is a part of something that is counted whole" };
  }
  if (unit === "percent" && rounded > 100) return { ok: false, problem: "is more than all of it" };
  return { ok: true, value: rounded };
}

/** An amount of the fact as one would write it. */
export function example(fact: NumberFactName): string {
  return examples[fact];
}

const examples: Readonly<Record<NumberFactName, string>> = {
  "peak-request-rate": "120 req/s",
  "concurrent-users": "900 users",
  "registered-users": "20,000 users",
  "message-rate": "40 msg/s",
  rows: "250,000 rows",
  "records-per-run": "2 million records",
  availability: "99.95 %",
  "response-time": "200 ms",
  "team-size": "6 people",
  budget: "400 USD/month",
  services: "7 services",
  "stored-concepts": "12",
};

/** A number alone says what is counted, and nothing where a unit is left out. */
function plainNumber(unit: Unit, value: number): number | undefined {
  return counted[unit] === undefined ? undefined : value;
}

/** Words for what is counted, by unit; none of them is needed. */
const counted: Readonly<Partial<Record<Unit, RegExp>>> = {
  users: /^(?:(?:concurrent |registered )?(?:users?|people|persons?|visitors?|sessions?))?$/,
  rows: /^(?:rows?|records?|documents?)?$/,
  count: /^(?:records?|rows?|services?|concepts?|kinds of things|things)?$/,
  person: /^(?:people|persons?|developers?|engineers?)?$/,
};

function said(unit: Unit, written: string): number | undefined {
  if (written.length > longest) return undefined;
  const pieces = cutPieces(written.trim());
  const [match, ...others] = findQuantities(pieces, []);
  if (!match || others.length > 0 || match.first !== 0 || match.comparator !== undefined) {
    return undefined;
  }
  const { value } = match;
  if (typeof value !== "number") return undefined;
  const rest = pieces
    .slice(match.last)
    .map(({ lower }) => lower)
    .join(" ");
  const nouns = counted[unit];
  if (nouns) return match.unit === "" && nouns.test(rest) ? value : undefined;
  return rest === "" ? converted(unit, match, value) : undefined;
}

function converted(unit: Unit, match: QuantityMatch, value: number): number | undefined {
  if (unit === "percent") return sizeOfUnit(match.unit).base === "%" ? value : undefined;
  if (unit === "ms") {
    const { base, factor } = sizeOfUnit(match.unit);
    return base === "ms" ? value * factor : undefined;
  }
  if (unit === "USD/month") return match.unit === unit ? value : undefined;
  const [what = "", time = ""] = match.unit.split("/");
  const { base, factor } = sizeOfUnit(time);
  if (base !== "ms" || !rates[unit]?.includes(what)) return undefined;
  return (value * sizeOfUnit("s").factor) / factor;
}

/** What comes at a rate, by unit, as quantities are read. */
const rates: Readonly<Partial<Record<Unit, readonly string[]>>> = {
  "req/s": ["req"],
  "msg/s": ["msg", "job", "task"],
};
