import type { PlanNode } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { brief } from "@planc/core/ir";

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

function said(plan: Plan) {
  return plan.get(brief.quantity).find(({ data }) => data.measure === "team-size");
}
