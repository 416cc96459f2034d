import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { readFit } from "../scoring/fit-note.ts";
import { capital, clause, listed, number } from "../text/words.ts";
import { weightsHere } from "./judged-by.ts";
import type { RankedOption } from "./ranking.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
type Criterion = PlanNodeOf<typeof decision.criterion>;

/** What counts for less of the whole than this is no reason. */
const least = 0.01;
/** How many reasons of one kind are named. */
const few = 2;

interface Gap {
  readonly criterion: string;
  /** What the chosen one gains by it in the weighted sum; below 0 where the other does. */
  readonly gain: number;
  readonly own: RankedOption["scores"][number];
  readonly theirs: RankedOption["scores"][number];
}

/**
 * What tells a choice from the one that it was taken before, in this table and in words, what counts most first; and
 * where nothing that the product needs does, that it is so.
 */
export function tellingOf(
  choice: Choice,
  own: RankedOption,
  other: RankedOption,
  criteria: readonly Criterion[],
  /** Ways of building, whose names are phrases. */
  isWay: boolean,
): string | undefined {
  const gaps = gapsOf(choice, own, other, criteria);
  const ahead = gaps.filter(({ gain }) => gain >= least).slice(0, few);
  if (ahead.length === 0) return undefined;
  const behind = gaps.filter(({ gain }) => gain <= -least).at(-1);
  const asked = ahead.some(({ criterion }) => criterion === "Fit")
    ? askedFor(choice, own, other)
    : [];
  const name = isWay ? `“${other.name}”` : other.name;
  return [
    `It is ahead of ${name} by ${listed(ahead.map(inWords))}.`,
    ...(asked.length > 0 ? [`Asked for by ${listed(asked)}.`] : []),
    ...(behind === undefined
      ? []
      : [`${isWay ? name : capital(name)} is ahead by ${inWords(flipped(behind))}.`]),
  ].join(" ");
}

function gapsOf(
  choice: Choice,
  own: RankedOption,
  other: RankedOption,
  criteria: readonly Criterion[],
): readonly Gap[] {
  const weights = weightsHere(criteria, choice);
  return own.scores
    .flatMap((row): Gap[] => {
      const theirs = other.scores.find(({ criterion }) => criterion === row.criterion);
      const weight = weights.get(row.criterion)?.weight ?? 0;
      if (!theirs || row.unknown || theirs.unknown) return [];
      return [
        { criterion: row.criterion, gain: weight * (row.score - theirs.score), own: row, theirs },
      ];
    })
    .sort((a, b) => b.gain - a.gain);
}

function flipped({ own, theirs, gain, ...rest }: Gap): Gap {
  return { ...rest, gain: -gain, own: theirs, theirs: own };
}

/** `request validation from a schema (JSON Schema per route, against: by a library)`, `performance 0.9 to 0.5 (…)`. */
function inWords({ criterion, own, theirs }: Gap): string {
  const parts = better(own.note, theirs.note);
  if (parts.length > 0)
    return listed(
      parts
        .slice(0, few)
        .map(({ name, value, why, their }) =>
          their === undefined
            ? `${name} (${why})`
            : `${name} (${why}, ${number(value)}; there ${their.why}, ${number(their.value)})`,
        ),
    );
  const [mine, yours] = apart(clause(own.note), clause(theirs.note));
  const notes = mine === yours ? mine : `${mine}; there ${yours}`;
  return `${criterion.toLowerCase()} ${number(own.score)} to ${number(theirs.score)} (${notes})`;
}

/** Both notes without what they have alike, unless that is all of one: it tells nothing apart. */
function apart(mine: string, yours: string): readonly [string, string] {
  const [own, theirs] = [mine.split("; "), yours.split("; ")];
  const alike = new Set(own.filter((each) => theirs.includes(each)));
  const [left, right] = [own, theirs].map((each) => each.filter((part) => !alike.has(part)));
  return left?.length && right?.length ? [left.join("; "), right.join("; ")] : [mine, yours];
}

/** The needs that the first meets better, by how much. */
function better(note: string, against: string) {
  const theirs = new Map(readFit(against).map((each) => [each.name, each]));
  return readFit(note)
    .map((each) => ({ ...each, their: theirs.get(each.name) }))
    .filter(({ value, their }) => value > (their?.value ?? 0))
    .sort((a, b) => b.value - (b.their?.value ?? 0) - (a.value - (a.their?.value ?? 0)));
}

const mark = "; asked for by ";

/** What of the brief asks for the needs that the first meets better. */
function askedFor(choice: Choice, own: RankedOption, other: RankedOption): readonly string[] {
  const fit = (option: RankedOption) =>
    option.scores.find(({ criterion }) => criterion === "Fit")?.note ?? "";
  // Of what is named alone: what is not told of is no reason.
  const names = better(fit(own), fit(other))
    .slice(0, few)
    .map(({ name }) => name.toLowerCase());
  const texts = choice.data.consequences.positive.flatMap((each) => {
    const at = each.indexOf(mark);
    const isOne = names.some((name) => each.toLowerCase().startsWith(`${name}:`));
    return at >= 0 && isOne ? [clause(each.slice(at + mark.length))] : [];
  });
  return [...new Set(texts)].slice(0, few);
}
