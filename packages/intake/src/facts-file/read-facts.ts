import { suggest } from "@planc/core";
import {
  type CircumstanceName,
  circumstances,
  type NumberFactName,
  numberFacts,
} from "@planc/core/ir";
import { type Leaf, type Pair, readYaml, type Span } from "../brief-file/yaml-tree.ts";
import { example, readAmount } from "./read-amount.ts";

/** What a file of facts says: numbers in the units of their facts, and what is asked of the product. */
export interface FactsRead {
  readonly numbers: ReadonlyMap<NumberFactName, number>;
  readonly circumstances: ReadonlyMap<CircumstanceName, boolean>;
  /** Where each stands. */
  readonly places: ReadonlyMap<NumberFactName | CircumstanceName, Span>;
  readonly problems: readonly FactProblem[];
}

/** Something in the file that cannot be meant, at its place. */
export interface FactProblem extends Span {
  readonly problem: string;
}

/** A few dozen facts have a name. */
const longest = 100_000;

/** Reads facts by their names, as YAML or JSON. What is wrong is a problem; the rest is read all the same. */
export function readFacts(text: string): FactsRead {
  const numbers = new Map<NumberFactName, number>();
  const asked = new Map<CircumstanceName, boolean>();
  const places = new Map<NumberFactName | CircumstanceName, Span>();
  const problems: FactProblem[] = [];
  const result = { numbers, circumstances: asked, places, problems };
  const refuse = (problem: string, { start, end }: Span) => problems.push({ problem, start, end });
  if (text.length > longest) {
    refuse(`the file has more than ${longest} characters`, { start: 0, end: 0 });
    return result;
  }
  const { tree, problems: broken } = readYaml(text);
  for (const { problem, at } of broken) refuse(sentenceOf(problem), at);
  if (!tree) {
    if (broken.length === 0) refuse("the file names no fact", { start: 0, end: 0 });
    return result;
  }
  if (tree.kind !== "map") {
    refuse("the file is no map of facts, such as `team-size: 4 people`", tree);
    return result;
  }
  for (const { key, at, value } of tree.pairs) {
    if (isNumberFact(key)) {
      const written = value.kind === "scalar" ? spoken(value) : undefined;
      const read = written === undefined ? undefined : readAmount(key, written);
      if (read?.ok) {
        numbers.set(key, read.value);
        places.set(key, { start: at.start, end: value.end });
      } else {
        const problem = read?.problem ?? `is no amount such as ${example(key)}`;
        refuse(`${key} is ${shown(value)}, which ${problem}`, value);
      }
    } else if (isCircumstance(key)) {
      const read = value.kind === "scalar" ? answerOf(value) : undefined;
      if (read !== undefined) {
        asked.set(key, read);
        places.set(key, { start: at.start, end: value.end });
      } else refuse(`${key} is ${shown(value)}, neither yes nor no`, value);
    } else {
      const near = suggest(key, [...Object.keys(numberFacts), ...Object.keys(circumstances)]);
      refuse(
        `no decision can rest on ${short(key)}${near === undefined ? "" : ` (did you mean ${near}?)`}`,
        at,
      );
    }
  }
  return result;
}

function isNumberFact(name: string): name is NumberFactName {
  return Object.hasOwn(numberFacts, name);
}

function isCircumstance(name: string): name is CircumstanceName {
  return Object.hasOwn(circumstances, name);
}

function spoken({ value }: Leaf): string | number | undefined {
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

function answerOf({ value }: Leaf): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value === "yes") return true;
  return value === "no" ? false : undefined;
}

function shown(value: Pair["value"]): string {
  if (value.kind === "map") return "a map";
  if (value.kind === "list") return "a list";
  return value.written === "" || value.value === null ? "empty" : `“${short(value.written)}”`;
}

function short(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ");
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

/** Problems of the form are told as the end of a sentence about an entry. */
function sentenceOf(problem: string): string {
  return /^(?:has|is) /.test(problem) ? `the file ${problem}` : problem;
}
