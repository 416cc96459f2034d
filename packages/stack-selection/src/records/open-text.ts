import type { PlanNodeOf, Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { isNear } from "../solve/judgement.ts";
import { clause, number } from "../text/words.ts";
import type { RankedOption } from "./ranking.ts";
import { nearText, sparedText } from "./tie.ts";

type Choice = Pick<PlanNodeOf<typeof decision.choice>, "data">;

interface Names {
  /** Of the chosen one. */
  readonly own: string;
  readonly nameOf: (candidate: Ref) => string;
}

/** That the brief does not tell it from another, before any reason for it is given; nothing where it does. */
export function openText(
  { data: { margin, next, sparedFor, surveyed } }: Choice,
  options: readonly RankedOption[],
  { own, nameOf }: Names,
): readonly string[] {
  const other = next && nameOf(next);
  const near =
    sparedFor !== undefined && other !== undefined
      ? sparedText(sparedFor, other)
      : margin !== undefined && isNear(margin)
        ? nearText(margin, own, other)
        : undefined;
  const lead = near === undefined ? [] : [near];
  if (surveyed === undefined) return lead;
  const figures = [
    figureOf(options.find(({ chosen }) => chosen)),
    figureOf(options.find(({ candidate }) => candidate === surveyed)),
  ];
  const decides = `ow many use each decides (${figures.join("; there ")}): without it ${nameOf(surveyed)} would be taken. The text says nothing of the team: what it knows or has is to decide, and is asked.`;
  return [
    ...lead,
    near === undefined ? `Not told apart by this brief: h${decides}` : `H${decides}`,
  ];
}

/** How many use it, or what stands in where nobody counted. */
function figureOf(option: RankedOption | undefined): string {
  const row = option?.scores.find(({ criterion }) => criterion === "Familiarity");
  if (row?.unknown) return `nobody counted it, and ${number(row.score)} stands in`;
  return clause(row?.note ?? "");
}
