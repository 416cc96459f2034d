import { flipText, type PlanNodeOf, premiseCells } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { bullets, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { readChange } from "../choices/turns.ts";
import { heading } from "./document.ts";

type Premise = PlanNodeOf<typeof decision.premise>;
type Flip = PlanNodeOf<typeof decision.choice>["data"]["flips"][number];

/** Something that a decision rests on: how it is, at which value the decision turns, and to what. */
export interface Turn {
  readonly what: string;
  readonly now: string;
  readonly turns: string;
  readonly to: string;
}

/** When the decision is to be taken anew. */
export function premisesOf(
  premises: readonly Premise[],
  { flips = [], unknown = [] }: { flips?: readonly Flip[]; unknown?: readonly Turn[] } = {},
): readonly RootContent[] {
  const read = flips.map((flip) => ({ flip, cells: readChange(flip.change) }));
  const rows: readonly Turn[] = [
    ...premises.map(({ data }) => premiseCells(data)),
    ...read.flatMap(({ flip, cells }) => (cells ? [{ ...cells, to: flip.to }] : [])),
    ...unknown,
  ];
  const others = read.flatMap(({ flip, cells }) => (cells ? [] : [flipText(flip)]));
  if (rows.length + others.length === 0) return [];
  return [
    heading(3, "Rests On"),
    ...(rows.length > 0
      ? [
          table(
            ["What", "Now", "Turns at", "Then"],
            rows.map(({ what, now, turns, to }) => [what, now, turns, to]),
          ),
        ]
      : []),
    ...(others.length > 0 ? [bullets(others)] : []),
  ];
}
