import type { Piece } from "../words/pieces.ts";
import type { QuantityMatch } from "./quantity-match.ts";

/** Finds `p95`, `p99.9`, `95th percentile`, `95 % of requests`. */
export function findPercentiles(pieces: readonly Piece[]): readonly QuantityMatch[] {
  const matches: QuantityMatch[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const end = shortForm(pieces, at) ?? longForm(pieces, at) ?? shareForm(pieces, at);
    if (!end) continue;
    const percentile = Number(end.digits);
    if (!(percentile > 0 && percentile < 100)) continue;
    matches.push({
      first: at,
      last: end.last,
      start: pieces[at]?.start ?? 0,
      end: pieces[end.last - 1]?.end ?? 0,
      value: percentile,
      unit: "",
      dimension: "mark",
      percentile,
      attached: false,
    });
    at = end.last - 1;
  }
  return matches;
}

interface Found {
  readonly digits: string;
  readonly last: number;
}

function shortForm(pieces: readonly Piece[], at: number): Found | undefined {
  const free = pieces[at]?.spaced || pieces[at - 1]?.kind === "mark";
  if (pieces[at]?.lower !== "p" || !free) return undefined;
  return touching(pieces, at + 1) ? numberAt(pieces, at + 1) : undefined;
}

function longForm(pieces: readonly Piece[], at: number): Found | undefined {
  const number = numberAt(pieces, at);
  if (!number || !/^(?:th|st|nd|rd)$/.test(pieces[number.last]?.lower ?? "")) return undefined;
  const last = number.last + 1;
  return pieces[last]?.lower === "percentile" ? { ...number, last: last + 1 } : undefined;
}

const measured = new Set(
  "requests responses calls queries pages reads writes transactions messages".split(" "),
);

function shareForm(pieces: readonly Piece[], at: number): Found | undefined {
  const number = numberAt(pieces, at);
  if (!number || pieces[number.last]?.text !== "%") return undefined;
  let last = number.last + 1;
  if (pieces[last]?.lower !== "of") return undefined;
  last++;
  if (pieces[last]?.lower === "all" || pieces[last]?.lower === "the") last++;
  return measured.has(pieces[last]?.lower ?? "") ? { ...number, last: last + 1 } : undefined;
}

function numberAt(pieces: readonly Piece[], at: number): Found | undefined {
  const whole = pieces[at];
  if (whole?.kind !== "digits") return undefined;
  const fraction = pieces[at + 2];
  return pieces[at + 1]?.text === "." &&
    touching(pieces, at + 1) &&
    fraction?.kind === "digits" &&
    !fraction.spaced
    ? { digits: `${whole.text}.${fraction.text}`, last: at + 3 }
    : { digits: whole.text, last: at + 1 };
}

function touching(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.spaced === false;
}
