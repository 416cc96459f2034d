import { carried, type DraftOf, sole } from "@planc/core";
import { brief } from "@planc/core/ir";
import { isFilled, refsOf } from "./names.ts";
import type { Readings } from "./readings.ts";

/** Who builds it, as far as the text says. */
export function settleTeam({ teams }: Readings): DraftOf<typeof brief.team> | undefined {
  if (!isFilled(teams)) return undefined;
  const size = teams.map(({ data }) => data.size ?? 0).reduce((a, b) => Math.max(a, b), 0);
  const skills = [...new Set(teams.flatMap(({ data }) => data.skills))].sort();
  return sole(brief.team, { skills, ...(size > 0 ? { size } : {}) }, carried(...refsOf(teams)));
}
