import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { number } from "../text/words.ts";

type Weighed = Pick<
  PlanNodeOf<typeof decision.style>["data"],
  "name" | "score" | "factors" | "rejected"
>;

/** What of this plan a fact is: what its notes on all options begin with. */
function hereOf(notes: readonly string[]): string {
  const [first = ""] = notes;
  const end = first.indexOf(": ");
  const here = first.slice(0, Math.max(0, end));
  return end > 0 && notes.length > 1 && notes.every((each) => each.startsWith(`${here}: `))
    ? here
    : "";
}

/** Facts and their weights against the styles, with the sums that the styles are compared by. */
export function styleScores({ name, score, factors, rejected }: Weighed): readonly RootContent[] {
  if (!factors || factors.length === 0 || score === undefined) return [];
  const options = [{ name, score }, ...rejected];
  const rows = factors.map((factor) => [
    `${factor.name} (× ${number(factor.weight)})`,
    hereOf(factor.says.map(({ note }) => note)),
    ...options.map((each) => {
      const found = factor.says.find(({ style }) => style === each.name);
      return found === undefined ? "" : number(found.score);
    }),
  ]);
  const total = factors.reduce((sum, { weight }) => sum + weight, 0);
  const plain = options.map(
    (each) =>
      factors.reduce(
        (sum, { weight, says }) =>
          sum + weight * (says.find(({ style }) => style === each.name)?.score ?? 0),
        0,
      ) / total,
  );
  const wished = options.map((each, at) => (each.score ?? 0) - (plain[at] ?? 0));
  const isWished = wished.some((by) => Math.abs(by) > 0.001);
  return [
    table(
      ["Fact (judgement, × weight)", "Here", ...options.map((each) => each.name)],
      [
        ...rows,
        ...(isWished
          ? [
              [
                "Wish against it",
                "",
                ...wished.map((by) => (Math.abs(by) > 0.001 ? number(by) : "")),
              ],
            ]
          : []),
        [
          `Sum / ${number(total)}`,
          "",
          ...options.map((each) => (each.score === undefined ? "" : number(each.score))),
        ],
      ],
    ),
  ];
}
