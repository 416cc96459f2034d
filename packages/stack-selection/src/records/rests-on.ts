import { breachText, type PlanNodeOf, restsOn } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { clause, number } from "../text/words.ts";
import { leftOutHere } from "./left-out-here.ts";
import type { Running } from "./running.ts";

type Premise = PlanNodeOf<typeof decision.premise>;
type Topic = PlanNodeOf<typeof decision.topic>;
type Weighed = Pick<PlanNodeOf<typeof decision.style>["data"], "name" | "score" | "rejected">;

/** Needs that were looked at and left out, each with its reason and what would bring it in. */
export function leftOut<T extends Pick<Topic, "ref" | "data">>(
  topics: readonly T[],
  premises: readonly Pick<Premise, "data">[],
): readonly T[] {
  const resting = new Set(premises.map(({ data }) => data.decision));
  return topics
    .filter(({ ref, data }) => !data.needed && (data.turns !== undefined || resting.has(ref)))
    .sort((a, b) => (a.data.title < b.data.title ? -1 : 1));
}

/** `No load is stated … Would bring it in: peak load above 1,000 req/s; …`. */
export function leftOutText(
  { ref, id, data }: Topic,
  premises: readonly Premise[],
  running: Running,
): string {
  const because = leftOutHere(id, running, data.because) ?? data.because;
  const brought = broughtInBy({ ref, data }, premises);
  return brought === undefined ? because : `${because} Would bring it in: ${brought}.`;
}

/** `peak load above 1,000 req/s; …`: what would have a need that is left out filled after all. */
export function broughtInBy(
  { ref, data }: Pick<Topic, "ref" | "data">,
  premises: readonly Premise[],
): string | undefined {
  const breaches = [
    ...restsOn(premises, ref).map((each) => breachText(each.data)),
    ...(data.turns ? [lower(clause(data.turns))] : []),
  ];
  return breaches.length > 0 ? breaches.join("; ") : undefined;
}

/** For the middle of a sentence. */
function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) || text.startsWith("A ")
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** How far the style is ahead of the next, or behind where it was asked for. */
export function styleMargin({ name, score, rejected }: Weighed): string | undefined {
  const next = [...rejected].sort((a, b) => (b.score ?? -1) - (a.score ?? -1))[0];
  if (score === undefined || next?.score === undefined) return undefined;
  const lead = score - next.score;
  return `${name} scores ${number(score)}, ${number(Math.abs(lead))} ${lead < 0 ? "less" : "more"} than ${next.name.toLowerCase()}.`;
}
