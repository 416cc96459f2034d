import { bullets, paragraph, strong, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { readFit } from "../scoring/fit-note.ts";
import { clause, listed, number } from "../text/words.ts";
import type { RankedOption } from "./ranking.ts";
import { type DecisionRecord, isThere, markOf } from "./record.ts";
import { isLabel, scoreLabel } from "./score-label.ts";

/** Of what is there already nothing was considered: a plan that names others for it proposes a replacement. */
export function considered({
  choice,
  options,
  others = [],
  ruledOut,
}: DecisionRecord): readonly RootContent[] {
  if (isThere(choice)) return [bullets([`${choice.data.name}, there already`])];
  const mark = markOf(choice);
  const own = options.find(({ chosen }) => chosen)?.total ?? 0;
  return [
    table(
      ["Option", "Score", "Most behind by", "As"],
      options.map((option) => [
        nameOf(option),
        number(option.total),
        ...(option.chosen ? ["chosen", mark ?? ""] : gapCells(option, own)),
      ]),
    ),
    ...(others.length > 0 ? [paragraph(strong("Behind these"), `: ${listed(others)}`)] : []),
    ...(ruledOut.length > 0
      ? [
          table(
            ["Ruled out", "As"],
            ruledOut.map(({ names, label, because }) => [listed(names), label ?? clause(because)]),
          ),
        ]
      : []),
  ];
}

function nameOf({ name, version, origin }: RankedOption): string {
  return `${name}${version ? ` ${version}` : ""}${origin ? `, an entry of ${origin}` : ""}`;
}

function gapCells({ total, behind }: RankedOption, own: number): readonly [string, string] {
  if (behind === undefined) return ["", total > own ? "leads by itself" : ""];
  const [need] = readFit(behind.note).filter(({ name }) => isLabel(name));
  return [`${behind.criterion} ${number(behind.by)}`, need?.name ?? scoreLabel(behind.note) ?? ""];
}
