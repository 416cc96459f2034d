import type { PlanNode } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { brief } from "@planc/core/ir";
import { type Asked, askedBy } from "./asked.ts";
import type { World } from "./measure.ts";

/** People who build it, as stated; of a range, the fewest, who have most to look after. */
export function teamOf(plan: Plan): number | undefined {
  const size = plan.get(brief.team)?.data.size;
  if (size !== undefined) return size;
  const value = said(plan)?.data.value;
  if (value === undefined) return undefined;
  const least = typeof value === "number" ? value : Math.min(...value);
  return least > 0 ? least : undefined;
}

/** The node that states them. */
export function teamNode(plan: Plan): PlanNode | undefined {
  const team = plan.get(brief.team);
  return team?.data.size === undefined ? said(plan) : team;
}

/** A number that is tried weighs as if the brief stated it. */
export function askedByTeam(own: Plan, { people }: World): Asked | undefined {
  const team = teamNode(own);
  if (team) return askedBy(own, [team], true);
  if (people === undefined) return undefined;
  return { weight: 3, because: `a number, ${people} people`, cites: [], refs: [] };
}

function said(plan: Plan) {
  return plan.get(brief.quantity).find(({ data }) => data.measure === "team-size");
}
