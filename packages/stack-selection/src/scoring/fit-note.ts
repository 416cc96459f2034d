import { number } from "../text/words.ts";

/** How well one need is met. */
export interface FitPart {
  readonly name: string;
  readonly value: number;
  readonly why: string;
}

const between = " · ";

/** The note of the criterion Fit: one part per need. */
export function writeFit(parts: readonly FitPart[]): string {
  return parts.map(({ name, value, why }) => `${name} ${number(value)} (${why})`).join(between);
}

/** The parts of such a note; nothing for other notes. */
export function readFit(note: string): readonly FitPart[] {
  return note.split(between).flatMap((part) => {
    const open = part.indexOf(" (");
    const space = part.lastIndexOf(" ", open - 1);
    const value = Number(part.slice(space + 1, open));
    if (open < 0 || space < 0 || !part.endsWith(")") || Number.isNaN(value)) return [];
    return [{ name: part.slice(0, space), value, why: part.slice(open + 2, -1) }];
  });
}
