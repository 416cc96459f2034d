import type { Ref } from "@planc/core";
import type { Block } from "./blocks.ts";
import type { Comparison } from "./comparison.ts";

/** How each figure comes about, and from which nodes. */
export function countedBlock({ rows, shapes, ranking }: Comparison): Block {
  return {
    title: "Counted from",
    items: [
      ...rows.flatMap(({ title, how, figures: all }) => [
        `${title}: ${how}`,
        ...all.flatMap(({ refs }, at) =>
          refs.length === 0 ? [] : [`${title}, ${shapes[at]?.pack}: ${refText(refs)}`],
        ),
      ]),
      ...shapes.flatMap(({ pack, waits }) =>
        waits.map(({ name, path }) => `${name}, ${pack}: ${path.join(" → ")}`),
      ),
      ...(ranking?.factors ?? []).flatMap(({ title, formula, refs }) => [
        `${title}: ${formula}; score = least of all / own`,
        ...(refs.length === 0 ? [] : [`${title}: ${refText(refs)}`]),
      ]),
      ...(ranking?.leftOut ?? []).map(({ title, because }) => `${title}: not weighed, ${because}.`),
      ...(ranking
        ? [
            "Weights: 3 for a number or a must of the brief, 2 for its words, 1 where it says nothing.",
          ]
        : []),
    ],
  };
}

function refText(refs: readonly Ref[]): string {
  return refs.join(", ");
}
