import type { Ref } from "@planc/core";
import type { Known } from "./questions.ts";

/** A fact that much of the plan rests on and that the text leaves out. */
export interface Gap {
  readonly id: string;
  readonly text: string;
  readonly default: string;
  readonly options: readonly string[];
  readonly reason: string;
  readonly about: readonly Ref[];
  /** As cells of a table, where the question is one of every such product. */
  readonly short?: { readonly asks: string; readonly taken: string };
  /** Keys of the decisions that an answer can turn. */
  readonly turns?: readonly string[];
  /** The text asks for it, and no part of the plan does it. */
  readonly missing?: true;
  /** It is not handed out before that is answered: to whom. */
  readonly release?: string;
}

/** Whether the text gives a number for one of the measures. */
export function has({ quantities }: Known, ...measures: readonly string[]): boolean {
  return quantities.some(
    ({ data }) => data.measure !== undefined && measures.includes(data.measure),
  );
}

/** `12,000` */
export function thousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
