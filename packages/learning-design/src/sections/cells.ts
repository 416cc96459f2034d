import type { PlanNodeOf, Ref } from "@planc/core";
import type { data, learning } from "@planc/core/ir";
import { type Inline, inlineCode, nodeLink } from "@planc/core/markdown";
import { amountText, bare } from "../text.ts";

type Model = PlanNodeOf<typeof learning.model>["data"];
type Figure = Model["acceptance"][number]["threshold"];

const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤" };

/** `≥ 110 %`, with where it is from. */
export const boundText = ({
  comparator,
  threshold,
}: {
  readonly comparator: string;
  readonly threshold: Figure;
}): string => `${signs[comparator] ?? comparator} ${amountText(threshold)}`;

/** The figure with its arithmetic: `49 days = window 84 − 2 × part 7 − 3 × gap 7`. */
export function figureText(figure: Figure): string {
  const { formula, inputs } = figure;
  if (inputs.length < 2) return amountText(figure);
  const told = inputs.reduce(
    (text, { name, value }) =>
      text.replace(
        new RegExp(`\\b${name}\\b`, "g"),
        `${name} ${value.toLocaleString("en-GB", { maximumFractionDigits: 4 })}`,
      ),
    formula.replaceAll("*", "×").replaceAll("-", "−"),
  );
  return `${amountText(figure)} = ${told}`;
}

/** Columns by name, each as code. */
export const codes = (names: readonly string[]): readonly Inline[] =>
  names.flatMap((name, at) => (at === 0 ? [inlineCode(name)] : [", ", inlineCode(name)]));

/** Names of tables and columns by their address. */
export class Names {
  readonly #tables: ReadonlyMap<string, string>;
  readonly #columns: ReadonlyMap<string, string>;

  constructor(
    tables: readonly PlanNodeOf<typeof data.table>[],
    columns: readonly PlanNodeOf<typeof data.column>[],
  ) {
    this.#tables = new Map(tables.map(({ ref, data: each }) => [ref, each.name]));
    this.#columns = new Map(columns.map(({ ref, data: each }) => [ref, each.name]));
  }

  table = (ref: Ref): string => bare(this.#tables.get(ref) ?? ref);
  column = (ref: Ref | undefined): string =>
    ref === undefined ? "–" : (this.#columns.get(ref) ?? ref);
  link = (ref: Ref): Inline => nodeLink(ref, this.table(ref));
}
