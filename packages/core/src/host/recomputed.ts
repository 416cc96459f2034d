import * as z from "zod";
import { calculate } from "../calculate.ts";
import { dimensionOf, isSame, kindText } from "../dimension-of.ts";
import { readFormula } from "../formula.ts";
import { amount, type Figure, figure } from "../ir/shapes.ts";
import { units } from "../units.ts";
import { wordTable } from "../word-table.ts";

const day = 86_400;

/** A figure that its own formula and inputs do not give. */
export interface Misfit {
  readonly node: string;
  /** Where in the node's data: `hops.0.budget`. */
  readonly at: string;
  readonly problem: string;
}

interface Node {
  readonly ref: string;
  readonly data: unknown;
}

/** Figures are told in six digits, and so are the inputs that were figures. */
const tolerance = 1e-5;

/**
 * Every figure of these nodes that a reader cannot repeat: its formula does not give its value, its unit does not
 * follow from those of its inputs, or an input is no number of the node that it says it was taken from.
 */
export function misfits(nodes: readonly Node[]): readonly Misfit[] {
  const byRef = new Map(nodes.map((node) => [node.ref, node]));
  const numbers = new Map<string, Numbers>();
  const numbersOf = (ref: string): Numbers | undefined => {
    const before = numbers.get(ref);
    const node = byRef.get(ref);
    if (before || !node) return before;
    const own = numbersIn(node.data);
    numbers.set(ref, own);
    return own;
  };
  const found: Misfit[] = [];
  for (const node of nodes) {
    visit(node.data, [], (value, path) => {
      const told = figureFrom(value);
      if (!told) return;
      for (const problem of [...againOf(told), ...unitOf(told), ...takenOf(told, numbersOf)]) {
        found.push({ node: node.ref, at: path.join("."), problem: `${problem}: ${textOf(told)}` });
      }
    });
  }
  return found;
}

/** How many figures nodes have: none found wrong among none says nothing. */
export function figuresIn(nodes: readonly Node[]): number {
  let count = 0;
  for (const { data } of nodes) {
    visit(data, [], (value) => {
      if (figureFrom(value)) count += 1;
    });
  }
  return count;
}

// Parsing everything would take ten times as long.
function figureFrom(value: unknown): Figure | undefined {
  if (typeof value !== "object" || value === null || !("formula" in value)) return undefined;
  const read = figure.safeParse(value);
  return read.success ? read.data : undefined;
}

function againOf({ formula, inputs, value }: Figure): readonly string[] {
  try {
    const again = calculate(
      formula,
      Object.fromEntries(inputs.map((input) => [input.name, input.value])),
    );
    return isNear(again, value) ? [] : [`gives ${again}`];
  } catch (error) {
    return [error instanceof Error ? error.message : "cannot be computed"];
  }
}

function unitOf({ formula, inputs, unit }: Figure): readonly string[] {
  try {
    const found = dimensionOf(
      readFormula(formula),
      new Map(inputs.map((input) => [input.name, units[input.unit].dimension])),
    );
    return isSame(found, units[unit].dimension) ? [] : [`is ${kindText(found)}`];
  } catch (error) {
    return error instanceof TypeError ? [error.message] : [];
  }
}

function takenOf(
  { inputs }: Figure,
  numbersOf: (ref: string) => Numbers | undefined,
): readonly string[] {
  return inputs.flatMap(({ name, value, unit, ref }) => {
    if (ref === undefined) return [];
    const own = numbersOf(ref);
    if (!own) return [`${name} is from ${ref}, which is not there`];
    const { dimension, scale } = units[unit];
    const isIts =
      own.plain.some((each) => isNear(each, value)) ||
      own.amounts.some(
        (each) => isSame(each.dimension, dimension) && isNear(each.value, value * scale),
      );
    return isIts ? [] : [`${name} ${value} ${unit} is no number of ${ref}`];
  });
}

interface Numbers {
  readonly plain: readonly number[];
  /** In seconds, bytes and US dollars. */
  readonly amounts: readonly { readonly value: number; readonly dimension: readonly number[] }[];
}

/** The numbers of a node, how many there are in each list included. */
function numbersIn(data: unknown): Numbers {
  const plain: number[] = [];
  const amounts: { value: number; dimension: readonly number[] }[] = [];
  visit(data, [], (each) => {
    if (typeof each === "number") plain.push(each);
    else if (Array.isArray(each)) plain.push(each.length);
    else if (typeof each === "string") {
      plain.push(
        ...(each.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((text) =>
          Number(text.replaceAll(",", "")),
        ),
      );
      amounts.push(...spansIn(each));
    } else {
      const read = sized.safeParse(each);
      if (read.success) {
        const { dimension, scale } = units[read.data.unit];
        amounts.push({ value: read.data.value * scale, dimension });
      }
      const said = rate.safeParse(each);
      const per = said.success ? spans[/[^/]*$/.exec(said.data.unit)?.[0] ?? ""] : undefined;
      if (said.success && per !== undefined) {
        amounts.push({ value: said.data.value / per, dimension: units["req/s"].dimension });
      }
    }
  });
  return { plain, amounts };
}

const sized = amount.loose();
/** A number as the text has it: `1,000 payments/min`. */
const rate = z.looseObject({ value: z.number(), unit: z.string().regex(/\//) });
const spans: Readonly<Record<string, number>> = wordTable({ s: 1, min: 60, h: 3600, day });

const lengths: Readonly<Record<string, number>> = wordTable({
  hour: 3600,
  day,
  night: day,
  week: 7 * day,
  month: 30 * day,
});

/** Times that a text says in words: `every night`, `the last 12 weeks`. */
function spansIn(text: string): Numbers["amounts"] {
  const said = text.matchAll(
    /\b(?:(\d+) |(?:each|every|once an?) )?(hour|day|night|week|month)(?:s|ly)?\b|\b(daily)\b/gi,
  );
  return [...said].map(([, number, word = "day"]) => ({
    value: Number(number ?? 1) * (lengths[word.toLowerCase()] ?? day),
    dimension: units.s.dimension,
  }));
}

function visit(
  value: unknown,
  path: readonly string[],
  see: (value: unknown, path: readonly string[]) => void,
): void {
  see(value, path);
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) visit(each, [...path, key], see);
}

const isNear = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));

const textOf = ({ formula, value, unit, inputs }: Figure): string =>
  `${value} ${unit} = ${formula} with ${inputs
    .map((input) => `${input.name} ${input.value} ${input.unit}`)
    .join(", ")}`.slice(0, 300);
