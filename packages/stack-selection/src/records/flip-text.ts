import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { clause, number } from "../text/words.ts";

type Flip = PlanNodeOf<typeof decision.choice>["data"]["flips"][number];
type Topic = PlanNodeOf<typeof decision.topic>;
type Style = PlanNodeOf<typeof decision.style>["data"];

/** `Peak load rises to 1,001 req/s (now 20 req/s): NATS`. */
export function flipText({ change, to }: Flip): string {
  return `${change}: ${to === "none" ? "nothing takes its place" : to}`;
}

/** Needs that were looked at and left out, each with its reason and what would bring it in. */
export function leftOut(topics: readonly Topic[]): readonly Topic[] {
  return topics
    .filter(({ data }) => !data.needed && (data.turns !== undefined || data.flips !== undefined))
    .sort((a, b) => (a.data.title < b.data.title ? -1 : 1));
}

/** `not needed. No load is stated … Would bring it in: …`. */
export function leftOutText(topic: Topic): string {
  return `not needed. ${topic.data.because} Would bring it in: ${comesInWith(topic)}.`;
}

/** The numbers at which it is needed, then what else would make it so. */
export function comesInWith({ data: { flips = [], turns } }: Topic): string {
  const changes = flips.map(({ change }) => change);
  if (turns === undefined) return changes.join("; ");
  return [...changes, changes.length > 0 ? lower(clause(turns)) : clause(turns)].join("; ");
}

/** For the middle of a sentence. */
function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) || text.startsWith("A ")
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** How far the style is ahead of the next, or behind where it was asked for. */
export function styleMargin({ name, score, rejected }: Style): string | undefined {
  const next = [...rejected].sort((a, b) => (b.score ?? -1) - (a.score ?? -1))[0];
  if (score === undefined || next?.score === undefined) return undefined;
  const lead = score - next.score;
  return `${name} scores ${number(score)}, ${number(Math.abs(lead))} ${lead < 0 ? "less" : "more"} than ${next.name.toLowerCase()}.`;
}
