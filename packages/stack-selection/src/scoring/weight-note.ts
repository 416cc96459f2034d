import { listed, number } from "../text/words.ts";

interface Moved {
  readonly by: number;
  readonly because: string;
}

/** Points of a weight, and how they came together. */
export interface WeightNote {
  readonly points: number;
  readonly total: number;
  /** What it has before the brief moves it. */
  readonly start: number;
  readonly moved: readonly Moved[];
  /** What moves it elsewhere, and why it does not here. */
  readonly uncounted?: { readonly by: readonly string[]; readonly because: string };
}

const started = " to start with";
const plus = ", +";
const reason = " for ";
const uncountedHere = "; not counted here: ";

/** How a weight came to be, as the end of a sentence. */
export function writeWeight({ points, total, start, moved, uncounted }: WeightNote): string {
  return [
    `${number(points)} of ${number(total)} points: ${number(start)}${started}`,
    ...moved.map(({ by, because }) => `${plus}${number(by)}${reason}${because}`),
    ...(uncounted ? [`${uncountedHere}${listed(uncounted.by)}, as ${uncounted.because}`] : []),
  ].join("");
}

/** What of the brief moves a weight, read from such a note; nothing for other notes. */
export function movedBy(note: string): string | undefined {
  const [points = ""] = note.split(uncountedHere);
  const at = points.indexOf(`${started}${plus}`);
  if (at < 0) return undefined;
  const moved = points.slice(at + started.length + plus.length).replace(/\.$/, "");
  return listed(
    moved
      .split(new RegExp(`${plus.replace("+", "\\+")}(?=[\\d.]+${reason})`))
      .map((each) => each.slice(each.indexOf(reason) + reason.length)),
  );
}
