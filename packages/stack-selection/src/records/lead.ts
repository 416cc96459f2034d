import { idOf, type PlanNodeOf, type Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { isNear } from "../solve/judgement.ts";
import { listed, number } from "../text/words.ts";

type Choice = Pick<PlanNodeOf<typeof decision.choice>, "data">;

/** What counts for less of the whole than this is no part worth naming. */
const least = 0.005;

/**
 * By how much the best combination with another in its place is lower, and what makes that up:
 * `0.144 to JavaScript: 0.0936 by itself and 0.05 as server and client are then written in two languages`.
 */
export function leadOf(
  { data }: Choice,
  nameOf: (candidate: Ref) => string,
  isOnBothSides: boolean,
): string | undefined {
  const { next, topic, instead } = data;
  const margin = marginOf(data);
  // Of near-equals that is said first.
  if (margin === undefined || isNear(margin)) return undefined;
  const parts = instead && partsOf(margin, instead, nameOf, next && nameOf(next));
  const where = isOnBothSides
    ? idOf(topic) === "language"
      ? " on the server"
      : " on both sides"
    : "";
  const to = next === undefined ? "" : ` to ${nameOf(next)}${where}`;
  return `${number(margin)}${to}${parts === undefined ? "" : `: ${parts}`}`;
}

/** What leads by itself is told of with all that it brings, so that its margin is told there. */
function marginOf({ margin, leader, next }: Choice["data"]): number | undefined {
  return leader?.instead && leader.candidate === next ? undefined : margin;
}

/** `0.02 by itself, 0.05 as server and client are then written in two languages, and …`; nothing where it stands alone. */
function partsOf(
  margin: number,
  { own, changes, parted }: NonNullable<Choice["data"]["instead"]>,
  nameOf: (candidate: Ref) => string,
  next: string | undefined,
): string | undefined {
  const split = parted.reduce((sum, { points }) => sum + points, 0);
  const rest = margin - own - split;
  if (Math.abs(margin - own) < least) return undefined;
  const taken = listed(changes.map(({ from, to }) => `${nameOf(to)} instead of ${nameOf(from)}`));
  // The other side takes the same one: it is named already.
  const isSame = changes.length > 0 && changes.every(({ to }) => nameOf(to) === next);
  const by = taken === "" ? "what goes with it" : taken;
  const lower = [
    ...(own >= least ? [`${number(round(own))} by itself`] : []),
    ...parted.map(({ topic, points }) => `${number(points)} as ${partings(idOf(topic))}`),
    ...(rest >= least
      ? [`${number(round(rest))} ${isSame ? "on the other side" : `by ${by}`}`]
      : []),
  ];
  const higher = [
    ...(own <= -least ? [`${number(round(-own))} that it scores more by itself`] : []),
    ...(rest <= -least ? [`${number(round(-rest))} that ${by} adds`] : []),
  ];
  if (lower.length === 0) return undefined;
  return `${listed(lower)}${higher.length > 0 ? `, less ${listed(higher)}` : ""}`;
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
