import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { bullets, paragraph, strong, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { listed, number } from "../text/words.ts";
import { heading } from "./document.ts";
import { hangsOnUnknown } from "./hangs-on-unknown.ts";
import { weightsHere } from "./judged-by.ts";
import type { RankedOption } from "./ranking.ts";
import type { DecisionRecord } from "./record.ts";
import { signed } from "./wish-text.ts";

type Criterion = PlanNodeOf<typeof decision.criterion>;

/** How many options are compared in full. */
const most = 4;

/** The chosen option beside those that the record names, criterion by criterion. */
export function comparison(
  { choice, options }: DecisionRecord,
  weights: readonly Criterion[],
): readonly RootContent[] {
  // What the text above names beside the chosen one is there to be compared.
  const named = new Set<string | undefined>([choice.data.next, choice.data.leader?.candidate]);
  const isNamed = ({ candidate }: RankedOption) => candidate !== undefined && named.has(candidate);
  const compared = [
    ...options.filter(({ chosen }) => chosen),
    ...options.filter((each) => !each.chosen && isNamed(each)),
    ...options.filter((each) => !(each.chosen || isNamed(each))),
  ].slice(0, most);
  if (compared.length < 2) return [];
  const names = (compared[0]?.scores ?? []).map(({ criterion }) => criterion);
  const places = [...names.keys()];
  const here = weightsHere(weights, choice);
  const isKnown = (at: number) => compared.some(({ scores }) => scores[at]?.unknown === false);
  // What counts for nothing here is none that facts are missing of.
  const counts = (at: number) => here.get(nameAt(at))?.weight !== 0;
  const nameAt = (at: number) => names[at] ?? "";
  const rows = places
    .filter(counts)
    .map((at) => [weighed(nameAt(at), here), ...compared.map(({ scores }) => cell(scores[at]))]);
  const silent = places.filter((at) => !isKnown(at) && counts(at)).map(nameAt);
  return [
    heading(2, "Pros and Cons of the Options"),
    table(["Criterion", ...compared.map(({ name }) => name)], [...rows, ...sums(compared)]),
    ...(choice.data.basis === "scored"
      ? hangsOnUnknown(compared, (name) => here.get(name)?.weight).map((each) => paragraph(each))
      : []),
    ...(silent.length > 0
      ? [paragraph(`Not told apart, as the catalogue has no facts: ${listed(silent)}.`)]
      : []),
    ...compared
      .slice(0, 2)
      .flatMap(({ name, scores }) => [
        paragraph(strong(name)),
        bullets(
          scores
            .filter((_, at) => isKnown(at))
            .map(({ criterion, score, note, unknown }) =>
              unknown ? `${criterion}: ${note}` : `${criterion} ${number(score)}: ${note}`,
            ),
        ),
      ]),
  ];
}

/** A criterion with what it counts for, so that the sum can be followed. */
function weighed(name: string, weights: ReturnType<typeof weightsHere>): string {
  const own = weights.get(name);
  return own === undefined ? name : `${name}, weight ${number(own.weight)}`;
}

/** The weighted sum; with what wishes add, where there are any. */
function sums(compared: readonly RankedOption[]): readonly (readonly string[])[] {
  const wished = compared.map(({ wishes }) => wishes.reduce((sum, { by }) => sum + by, 0));
  const totals = compared.map(({ total }) => number(total));
  if (wished.every((by) => by === 0)) return [["Weighted sum", ...totals]];
  const plain = compared.map(({ total }, at) => number(total - (wished[at] ?? 0)));
  return [
    ["Weighted sum", ...plain],
    ["Wishes", ...wished.map((by) => (by === 0 ? "" : signed(by)))],
    ["Sum", ...totals],
  ];
}

function cell(score: RankedOption["scores"][number] | undefined): string {
  if (score === undefined) return "unknown";
  // What is counted all the same, so that the column adds up.
  return score.unknown ? `unknown, ${number(score.score)} counted` : number(score.score);
}
