import type { Ref } from "@planc/core";

/** A fact that much of the plan rests on and that the text leaves out. */
export interface Gap {
  readonly id: string;
  readonly text: string;
  readonly default: string;
  readonly options: readonly string[];
  readonly reason: string;
  readonly about: readonly Ref[];
  /** Keys of the decisions that an answer can turn. */
  readonly turns?: readonly string[];
}
