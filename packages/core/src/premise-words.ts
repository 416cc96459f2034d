import type { choice, premise } from "./ir/decision.ts";
import {
  circumstanceLabels,
  circumstances,
  type NumberFactName,
  numberFacts,
} from "./ir/measured-facts.ts";
import type { DataOf } from "./slot.ts";

type Premise = DataOf<typeof premise>;
type Flip = DataOf<typeof choice>["flips"][number];

/** What a decision turns to where what it is for is not needed any more. */
export const nothing = "none";
/** What it turns to where everything that could be taken is ruled out. */
export const noOption = "no option";

const comparators = { "<": "below", "<=": "at most", ">": "above", ">=": "at least" } as const;

/** What has to stay so, as a clause: `Peak load at most 1,000 req/s (now 5.21 req/s)`. */
export function premiseText(premise: Premise): string {
  switch (premise.kind) {
    case "number": {
      const { fact, comparator, bound } = premise;
      const present = presentText(premise);
      return `${numberFacts[fact].title} ${comparators[comparator]} ${factAmount(fact, bound)} (${present})`;
    }
    case "no-number":
      return `${numberFacts[premise.fact].title} that nobody states`;
    case "circumstance":
      return `${circumstances[premise.fact]} is ${premise.holds ? "" : "not "}asked for`;
    case "support":
      return `${premise.name} ${premise.version} is supported, until ${premise.until}`;
    case "waiver":
      return `A waiver lets ${premise.name} be used, until ${premise.until} (${premise.owner} answers for it)`;
  }
}

/** `now 20 req/s`, `now 20 req/s, assumed: 0.5 to 900`. */
function presentText({ fact, now, range }: Extract<Premise, { kind: "number" }>): string {
  // What nobody states holds by no fact: it is how the plan takes it.
  if (now === undefined) return "taken so, as none is stated";
  const present = `now ${factAmount(fact, rounded(now))}`;
  if (range === undefined) return present;
  const [low, high] = [range.low, range.high].map((each) => grouped(Number(each.toPrecision(2))));
  return `${present}, assumed: ${low} to ${high}`;
}

const opposites = {
  "<": (amount: string) => `of ${amount} or more`,
  "<=": (amount: string) => `above ${amount}`,
  ">": (amount: string) => `of ${amount} or less`,
  ">=": (amount: string) => `below ${amount}`,
} as const;

/** What would break it, as a noun phrase: `peak load above 1,000 req/s`. */
export function breachText(premise: Premise): string {
  switch (premise.kind) {
    case "number": {
      const { fact, comparator, bound } = premise;
      return `${lower(numberFacts[fact].title)} ${opposites[comparator](factAmount(fact, bound))}`;
    }
    case "no-number":
      return `any ${lower(numberFacts[premise.fact].title)} that is stated`;
    case "circumstance": {
      const what = lower(circumstances[premise.fact]);
      return premise.holds ? `no ${what}` : what;
    }
    case "support":
      return `the end of support of ${premise.name} ${premise.version} on ${premise.until}`;
    case "waiver":
      return `the end of the waiver for ${premise.name} after ${premise.until}`;
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** With what would be decided otherwise: `Peak load at most 1,000 req/s (now 20 req/s); at 1,001 req/s: NATS`. */
export function premiseLine(premise: Premise): string {
  const turned = turnText(premise);
  return turned === undefined ? premiseText(premise) : `${premiseText(premise)}; ${turned}`;
}

/** A premise in the cells of a table: what it is about, how it is, where it turns and to what. */
export interface PremiseCells {
  readonly what: string;
  readonly now: string;
  readonly turns: string;
  readonly to: string;
}

export function premiseCells(premise: Premise): PremiseCells {
  switch (premise.kind) {
    case "number": {
      const { fact, turn, now } = premise;
      return {
        what: factLabel(fact),
        now: now === undefined ? "not stated" : presentText(premise).replace(/^now /, ""),
        turns: factAmount(fact, turn.at),
        to: takenCell(turn.to, turn.instead),
      };
    }
    case "no-number": {
      const { fact, turn } = premise;
      return {
        what: factLabel(fact),
        now: "not stated",
        turns: factAmount(fact, turn.at),
        to: takenCell(turn.to, turn.instead),
      };
    }
    case "circumstance": {
      const [now, turns] = premise.holds
        ? ["asked for", "not asked for"]
        : ["not asked for", "asked for"];
      const what = circumstanceLabels[premise.fact];
      return { what, now, turns, to: takenCell(premise.to, premise.instead) };
    }
    case "support":
      return {
        what: `${premise.name} ${premise.version}`,
        now: "supported",
        turns: premise.until,
        to: "",
      };
    case "waiver":
      return {
        what: `Waiver for ${premise.name}`,
        now: `granted by ${premise.owner}`,
        turns: premise.until,
        to: "",
      };
  }
}

/** `Registered users`: what a number is about, where a column says that it is one. */
function factLabel(fact: NumberFactName): string {
  const title = numberFacts[fact].title.replace(/^Number of /, "");
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function takenCell(to: string, instead?: string): string {
  if (instead !== undefined) return `${instead} instead`;
  if (to === noOption) return "no option left";
  return to === nothing ? "left out" : to;
}

/** What is decided where it is broken: `at 1,001 req/s: NATS`; nothing where only a version or a new waiver is looked for. */
export function turnText(premise: Premise): string | undefined {
  switch (premise.kind) {
    case "number":
    case "no-number": {
      const { at, to, instead } = premise.turn;
      return `at ${factAmount(premise.fact, at)}: ${taken(to, instead)}`;
    }
    case "circumstance":
      return `otherwise: ${taken(premise.to, premise.instead)}`;
    case "support":
    case "waiver":
      return undefined;
  }
}

/** What would change a choice, and to what: `Weight of fit from 0.4 on (now 0.36): NATS`. */
export function flipText({ change, to }: Flip): string {
  return `${change}: ${taken(to)}`;
}

function taken(to: string, instead?: string): string {
  if (instead !== undefined) return `${instead} takes its place`;
  if (to === noOption) return "every option is ruled out";
  return to === nothing ? "it is no longer needed" : to;
}

/** `1,000 req/s`, `99.95 %`, `1 person`. */
export function factAmount(fact: NumberFactName, value: number): string {
  return `${grouped(value)} ${nounOf(fact, value)}`.trim();
}

function grouped(value: number): string {
  const [whole = "0", fraction] = String(value).split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

function nounOf(fact: NumberFactName, value: number): string {
  const { unit } = numberFacts[fact];
  switch (unit) {
    case "percent":
      return "%";
    case "person":
      return value === 1 ? "person" : "people";
    // The title says what is counted.
    case "users":
    case "count":
      return "";
    default:
      return unit;
  }
}

/** Three digits say enough of a number that was worked out; shares of the time need all of theirs. */
function rounded(value: number): number {
  if (Math.abs(value) >= 1000) return Math.round(value);
  return value > 90 && value < 100 ? value : Number(value.toPrecision(3));
}
