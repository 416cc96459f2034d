import { listed, toldNumber } from "@planc/core";
import type { Steady, Turn } from "./turns.ts";

/** With what another shape leads: each number in a sentence of its own, weights together. */
export function turnTexts(
  turns: readonly Turn[],
  nameOf: (shape: number) => string,
): readonly string[] {
  const numbers = turns.filter(({ kind }) => kind === "number");
  const weights = new Map<string, string[]>();
  for (const turn of turns.filter(({ kind }) => kind === "weight")) {
    const { of, now = 1, at, to, from } = turn;
    const leads = `${nameOf(to)} leads before ${nameOf(from)}`;
    const told = `“${of}” ${boundText(turn)} (now ${now}, ${toldNumber({ value: at / now })} × that)`;
    weights.set(leads, [...(weights.get(leads) ?? []), told]);
  }
  return [
    ...numbers.map((each) => numberText(each, nameOf)),
    ...[...weights].map(([leads, told]) => `By weights, ${leads} with ${told.join("; or ")}.`),
  ];
}

/** What was computed anew and changes nothing. */
export function steadyTexts(steady: readonly Steady[]): readonly string[] {
  const weights = steady.flatMap(({ kind, of }) => (kind === "weight" ? [`“${of}”`] : []));
  const numbers = steady.filter(({ kind }) => kind === "number");
  const stated = numbers.flatMap(({ of, unit, now }) =>
    now === undefined ? [] : [`${lowerFirst(of)} (now ${toldNumber({ value: now })} ${unit})`],
  );
  const tried = [
    ...stated,
    ...(weights.length > 0
      ? [`the weight${weights.length > 1 ? "s" : ""} of ${listed(weights)}`]
      : []),
  ];
  return [
    ...(tried.length > 0
      ? [`Does not turn within 1/100× to 100× of ${tried.join(", nor of ")}.`]
      : []),
    ...numbers.flatMap(({ of, unit, now, least, most }) =>
      now === undefined
        ? [`Does not turn with ${least} to ${most} ${unit} (${lowerFirst(of)}: nobody states it).`]
        : [],
    ),
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function numberText(turn: Turn, nameOf: (shape: number) => string): string {
  const { of, unit, now, at, to, from, because } = turn;
  const present =
    now === undefined
      ? "nobody states it"
      : `now ${toldNumber({ value: now })}, so ${toldNumber({ value: at / now })} × that`;
  const why = because.length > 0 ? `; ${because.join("; ")}` : "";
  return `${of}: with ${boundText(turn, ` ${unit}`)} (${present}), ${nameOf(to)} leads before ${nameOf(from)}${why}.`;
}

function boundText({ at, direction }: Turn, unit = ""): string {
  return `${toldNumber({ value: at })}${unit} ${direction === "up" ? "or more" : "or less"}`;
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
