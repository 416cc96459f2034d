import { type FigureInput, inputOf, type Ref } from "@planc/core";
import type { Figure } from "@planc/core/ir";

/** A figure of another node as input of a formula. */
export function inputFrom(node: {
  readonly ref: Ref;
  readonly data: { readonly figure: Figure };
}): FigureInput {
  return inputOf(node.data.figure, node.ref);
}
