import { toldNumber } from "@planc/core";
import type { Turn } from "./turns.ts";

/** With what another shape leads, and what the two have by then. */
export function turnText(turn: Turn, nameOf: (shape: number) => string): string {
  const { of, unit, now, at, direction, to, from, because } = turn;
  const bound = direction === "up" ? "or more" : "or less";
  const unitOf = unit === "" ? "" : ` ${unit}`;
  const present =
    now === undefined
      ? "nobody states it"
      : `now ${toldNumber({ value: now })}, so ${toldNumber({ value: at / now })} × that`;
  const why = because.length > 0 ? `; ${because.join("; ")}` : "";
  return `${of}: with ${toldNumber({ value: at })}${unitOf} ${bound} (${present}), ${nameOf(to)} leads before ${nameOf(from)}${why}.`;
}

/** `a, b and c` */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** `a, b, c and 2 more` */
export function sample(items: readonly string[], most = 4): string {
  const [shown, rest] = [items.slice(0, most), items.length - most];
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : listed(shown);
}

/** `1 program`, `3 programs` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function percent(share: number): string {
  return `${toldNumber({ value: share * 100 })} %`;
}

/** Two digits behind the point at most. */
export function scoreText(score: number): string {
  return String(Number(score.toFixed(2)));
}
