import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { type FitPart, readFit } from "../scoring/fit-note.ts";
import { capital, number } from "../text/words.ts";
import { heading } from "./document.ts";
import { hangsOnUnknown } from "./hangs-on-unknown.ts";
import { weightsHere } from "./judged-by.ts";
import type { RankedOption } from "./ranking.ts";
import type { DecisionRecord } from "./record.ts";
import { isLabel, scoreLabel } from "./score-label.ts";
import type { Turn } from "./turns-table.ts";
import { signed } from "./wish-text.ts";

type Criterion = PlanNodeOf<typeof decision.criterion>;
type Score = RankedOption["scores"][number];

/** How many options are compared criterion by criterion. */
const most = 5;
/** How many needs stand side by side, those that tell most apart. */
const mostNeeds = 6;

const fitName = "Fit";

/** The chosen option first, then those that the outcome names, then the best of the others. */
function comparedOf({ choice, options }: DecisionRecord): readonly RankedOption[] {
  const named = new Set<string | undefined>([choice.data.next, choice.data.leader?.candidate]);
  const isNamed = ({ candidate }: RankedOption) => candidate !== undefined && named.has(candidate);
  return [
    ...options.filter(({ chosen }) => chosen),
    ...options.filter((each) => !each.chosen && isNamed(each)),
    ...options.filter((each) => !(each.chosen || isNamed(each))),
  ].slice(0, most);
}

/** A row for each option, a column for each criterion that tells some of them apart, and one for each need. */
export function comparison(
  record: DecisionRecord,
  weights: readonly Criterion[],
): readonly RootContent[] {
  const compared = comparedOf(record);
  if (compared.length < 2) return [];
  const here = weightsHere(weights, record.choice);
  const needs = needsApart(compared);
  const [only, ...rest] = needs;
  const oneNeed = rest.length === 0 ? only : undefined;
  const columns = (compared[0]?.scores ?? []).flatMap(({ criterion }, at) => {
    const scores = compared.flatMap((each) => each.scores[at] ?? []);
    const weight = here.get(criterion)?.weight;
    return weight === 0 || !tellApart(scores) ? [] : [{ criterion, at, weight }];
  });
  const isWished = compared.some(({ wishes }) => wishes.length > 0);
  if (columns.length === 0 && !isWished) return [];
  const head = columns.map(({ criterion, weight }) => {
    const need = criterion === fitName && oneNeed !== undefined ? `: ${oneNeed}` : "";
    return `${criterion}${weight === undefined ? "" : ` × ${number(weight)}`}${need}`;
  });
  const rows = compared.map(({ name, scores, wishes }) => {
    const wished = wishes.reduce((sum, { by }) => sum + by, 0);
    return [
      name,
      ...columns.map(({ at }) => cell(scores[at], oneNeed)),
      ...(isWished ? [wished === 0 ? "" : signed(wished)] : []),
    ];
  });
  return [
    heading(2, "Pros and Cons of the Options"),
    table(["Judged 0 to 1", ...head, ...(isWished ? ["Wishes"] : [])], rows),
    ...(needs.length > 1
      ? [
          table(
            [fitName, ...needs.map(capital)],
            compared.map((option) => [
              option.name,
              ...needs.map((need) => needCell(partsOf(option).find(({ name }) => name === need))),
            ]),
          ),
        ]
      : []),
  ];
}

/** What of the compared nobody counted, where another value of it would turn the choice. */
export function unknownTurns(
  record: DecisionRecord,
  weights: readonly Criterion[],
): readonly Turn[] {
  const { choice } = record;
  if (choice.data.basis !== "scored") return [];
  const compared = comparedOf(record);
  const rival = compared.find(({ candidate, chosen }) => !chosen && candidate === choice.data.next);
  const here = weightsHere(weights, choice);
  return hangsOnUnknown(
    [...compared.filter(({ chosen }) => chosen), rival ?? compared[1]].flatMap(
      (each) => each ?? [],
    ),
    (name) => here.get(name)?.weight,
  );
}

function tellApart(scores: readonly Score[]): boolean {
  return new Set(scores.map(({ score, unknown }) => `${score} ${unknown}`)).size > 1;
}

function partsOf({ scores }: RankedOption): readonly FitPart[] {
  return readFit(scores.find(({ criterion }) => criterion === fitName)?.note ?? "");
}

/** The needs that some of the options meet better than others, in their order. */
function needsApart(compared: readonly RankedOption[]): readonly string[] {
  const parts = compared.map(partsOf);
  const names = [...new Set(parts.flat().map(({ name }) => name))];
  const spread = new Map(
    names.map((need) => {
      const values = parts.map((each) => each.find(({ name }) => name === need)?.value ?? 0);
      return [need, Math.max(...values) - Math.min(...values)];
    }),
  );
  const widest = new Set(
    names
      .filter((each) => (spread.get(each) ?? 0) > 0)
      .toSorted((a, b) => (spread.get(b) ?? 0) - (spread.get(a) ?? 0))
      .slice(0, mostNeeds),
  );
  return names.filter((each) => widest.has(each));
}

function cell(score: Score | undefined, need: string | undefined): string {
  if (score === undefined) return "unknown";
  // What is counted all the same, so that the sum can be followed.
  if (score.unknown) return `${number(score.score)}, unknown`;
  const part = score.criterion === fitName && readFit(score.note).find(({ name }) => name === need);
  const label = part ? isLabel(part.why) && part.why : scoreLabel(score.note);
  return `${number(score.score)}${label ? `, ${label}` : ""}`;
}

function needCell(part: FitPart | undefined): string {
  if (part === undefined) return "";
  return `${number(part.value)}${isLabel(part.why) ? `, ${part.why}` : ""}`;
}
