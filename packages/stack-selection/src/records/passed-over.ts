import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { isLeftToNobody } from "../scoring/operations.ts";
import { near } from "../solve/judgement.ts";
import { listed, number, sample } from "../text/words.ts";
import type { RankedOption } from "./ranking.ts";

type Choice = Pick<PlanNodeOf<typeof decision.choice>, "data">;

/**
 * Of those that score more by themselves than the one that the margin is told to, why it is not told to them: a
 * reader of the table misses them.
 */
export function passedOver(
  { data: { topic, next, leader, sparedFor } }: Choice,
  options: readonly RankedOption[],
  home?: string,
): string {
  const rival = options.find(({ candidate }) => candidate === next);
  // Kin of a language are no rivals of it, and what was spared is told of already.
  if (!rival || sparedFor !== undefined || idOf(topic) === "language") return "";
  const more = options.filter(
    (each) =>
      !each.chosen &&
      each.candidate !== leader?.candidate &&
      byItself(each) - byItself(rival) >= shown &&
      each !== rival,
  );
  const run = more.filter(
    (each) => isRun(each) && !isRun(rival) && each.total - rival.total <= near,
  );
  const behind = more.filter((each) => !run.includes(each));
  return [
    ...(run.length > 0
      ? [
          `${listed(run.map(({ name }) => name))} ${run.length > 1 ? "score" : "scores"} more by ${run.length > 1 ? "themselves" : "itself"} than ${rival.name}, by less than ${number(near)}, and ${run.length > 1 ? "come" : "comes"} behind it as somebody here would have to run ${run.length > 1 ? "them" : "it"}.`,
        ]
      : []),
    ...(behind.length > 0
      ? [
          `${sample(behind.map(({ name }) => name))} ${behind.length > 1 ? "score" : "scores"} more by ${behind.length > 1 ? "themselves" : "itself"} than ${rival.name}; the best combination with ${behind.length > 1 ? "any of them" : "it"} comes behind that with ${rival.name}${home === undefined ? "" : `: what is of another provider hangs on the choice of ${home}`}.`,
        ]
      : []),
  ]
    .map((each) => ` ${each}`)
    .join("");
}

/** A lead that the table, which has three digits, does not show is none to explain. */
const shown = 0.001;

/** Without what policies and packs wish. */
function byItself({ total, wishes }: RankedOption): number {
  return total - wishes.reduce((sum, { by }) => sum + by, 0);
}

/** Whether it is a server that somebody here would have to look after. */
function isRun({ scores }: RankedOption): boolean {
  return scores.some(({ criterion, note }) => criterion === "Operations" && isLeftToNobody(note));
}
