import { plannedCapacity } from "./planned-capacity.ts";

const shown =
  /\b(?:visible|shown|seen?|appears?|displayed|reflected|propagat\w+)\b[^.]{0,60}\b(?:all|others?|every(?:one|body)?)\b/i;
const within = /\bwithin (\d+(?:\.\d+)?) ?(s|secs?|seconds?|min|minutes?)\b/i;

/** In how many seconds a sentence has others see a change. */
export function visibleWithin(text: string): number | undefined {
  const found = text.match(within);
  if (!found?.[1] || !shown.test(text)) return undefined;
  return Number(found[1]) * (found[2]?.toLowerCase().startsWith("m") ? 60 : 1);
}

/** How often a view asks so that its answer comes in time: half of it is left for the answer. */
export function askedEvery(seconds: number): number {
  return seconds >= 2 ? Math.floor(seconds / 2) : seconds / 2;
}

/** Up to how many people who look at something at once asking anew is planned: one instance answers them beside its work. */
export function mostAsking(every: number): number {
  return Math.floor(plannedCapacity.instance.value * every);
}
