import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { readFit } from "../scoring/fit-note.ts";
import { clause, number } from "../text/words.ts";
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
  { choice, options, rationale }: DecisionRecord,
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
  // What counts for nothing here is none that facts are missing of.
  const counts = (at: number) => here.get(nameAt(at))?.weight !== 0;
  const nameAt = (at: number) => names[at] ?? "";
  const rows = places.filter(counts).map((at) => [
    weighed(nameAt(at), here),
    ...compared.map(({ scores }, place) => {
      // The facts of the first two, where they differ and the text above has not told them.
      const rival = place > 1 ? undefined : compared[1 - place]?.scores[at];
      const evidence = rival && scores[at] && evidenceOf(scores[at], rival, rationale);
      return `${cell(scores[at])}${evidence ? ` (${evidence})` : ""}`;
    }),
  ]);
  return [
    heading(2, "Pros and Cons of the Options"),
    table(["Criterion", ...compared.map(({ name }) => name)], [...rows, ...sums(compared)]),
    ...(choice.data.basis === "scored"
      ? hangsOnUnknown(
          besideNext(compared, choice.data.next),
          (name) => here.get(name)?.weight,
        ).map((each) => paragraph(each))
      : []),
  ];
}

/** The chosen one and the one that its margin is told to. */
function besideNext(
  compared: readonly RankedOption[],
  next: string | undefined,
): readonly RankedOption[] {
  const rival = compared.find(({ candidate, chosen }) => !chosen && candidate === next);
  return [...compared.filter(({ chosen }) => chosen), rival ?? compared[1]].filter(
    (each) => each !== undefined,
  );
}

type Score = RankedOption["scores"][number];

/** What a score stands on that the rival's does not. */
function evidenceOf(own: Score, rival: Score, told: string): string | undefined {
  if (own.unknown || own.note === rival.note) return undefined;
  const parts = readFit(own.note);
  if (parts.length === 0) return told.includes(own.note) ? undefined : clause(own.note);
  const theirs = new Map(readFit(rival.note).map(({ name, value }) => [name, value]));
  const apart = parts.filter(
    ({ name, value, why }) => theirs.get(name) !== value && !told.includes(why),
  );
  return apart.map(({ name, value, why }) => `${name} ${number(value)}: ${why}`).join("; ");
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

function cell(score: Score | undefined): string {
  if (score === undefined) return "unknown";
  // What is counted all the same, so that the column adds up.
  return score.unknown ? `unknown, ${number(score.score)} counted` : number(score.score);
}
