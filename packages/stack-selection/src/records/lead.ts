import { idOf, type PlanNodeOf, type Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { isNear } from "../solve/judgement.ts";
import { listed, number } from "../text/words.ts";
import { leadText } from "./tie.ts";

type Choice = Pick<PlanNodeOf<typeof decision.choice>, "data">;

/** What counts for less of the whole than this is no part worth naming. */
const least = 0.005;

/** By how much the best combination with another in its place is lower, and what makes that up. */
export function leadOf(
  { data: { margin, next, leader, topic, instead } }: Choice,
  nameOf: (candidate: Ref) => string,
  isOnBothSides: boolean,
): string {
  // What leads by itself was told of with all that it brings.
  if (margin === undefined || (leader?.instead && leader.candidate === next)) return "";
  // Of near-equals that was said first.
  if (isNear(margin)) return "";
  const parts = instead ? partsOf(margin, instead, nameOf) : undefined;
  const where = isOnBothSides ? (idOf(topic) === "language" ? "server" : "sides") : "place";
  const text = leadText(margin, next && nameOf(next), where);
  return ` ${parts === undefined ? text : `${text} ${parts}`}`;
}

/** `That is 0.02 by itself, 0.05 as server and client then have two languages, and …`; nothing where it stands alone. */
function partsOf(
  margin: number,
  { own, changes, parted }: NonNullable<Choice["data"]["instead"]>,
  nameOf: (candidate: Ref) => string,
): string | undefined {
  const split = parted.reduce((sum, { points }) => sum + points, 0);
  const rest = margin - own - split;
  if (Math.abs(margin - own) < least) return undefined;
  const taken = listed(changes.map(({ from, to }) => `${nameOf(to)} instead of ${nameOf(from)}`));
  const by = taken === "" ? "what goes with it" : taken;
  const lower = [
    ...(own >= least ? [`${number(round(own))} by itself`] : []),
    ...parted.map(({ topic, points }) => `${number(points)} as ${partings(idOf(topic))}`),
    ...(rest >= least ? [`${number(round(rest))} by ${by}`] : []),
  ];
  const higher = [
    ...(own <= -least ? [`${number(round(-own))} that it scores more by itself`] : []),
    ...(rest <= -least ? [`${number(round(-rest))} that ${by} adds`] : []),
  ];
  if (lower.length === 0) return undefined;
  return `That is ${listed(lower)}${higher.length > 0 ? `, less ${listed(higher)}` : ""}.`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** What it means that both sides no longer have the same. */
function partings(topic: string): string {
  if (topic === "language") return "server and client are then written in two languages";
  if (topic === "unit-testing") return "server and client are then tested with two tools";
  return "server and client then have one each";
}
