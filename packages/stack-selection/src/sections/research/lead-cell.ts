import type { Ref } from "@planc/core";
import type { DecisionRecord } from "../../records/record.ts";
import { isNear } from "../../solve/judgement.ts";
import { number } from "../../text/words.ts";

/** By how much the plan with it leads the best one with another: `Prisma 0.0802`, `NGINX 0.003 (level)`. */
export function leadCell(
  { choice: { data }, options }: DecisionRecord,
  nameOf: (candidate: Ref) => string,
): string | undefined {
  const { basis, margin, next, sparedFor } = data;
  if (basis !== "scored") return undefined;
  if (next !== undefined && sparedFor !== undefined)
    return `${nameOf(next)} −${number(sparedFor)} (level, and run by somebody here)`;
  if (next !== undefined && margin !== undefined)
    return `${nameOf(next)} ${number(margin)}${isNear(margin) ? " (level)" : ""}`;
  // What goes with another choice was not weighed for itself: it is told by its own score.
  const own = options.find(({ chosen }) => chosen);
  const first = options.find(({ chosen }) => !chosen);
  return own && first && standing(own.total, first);
}

/** `Serverless functions 0.157`, `Modular monolith −0.686`. */
export function standing(
  own: number,
  { name, total }: { readonly name: string; readonly total: number },
): string {
  const lead = Number((own - total).toPrecision(3));
  return `${name} ${lead < 0 ? "−" : ""}${number(Math.abs(lead))}`;
}
