import { numberedNouns } from "../catalog/units.ts";

/** A list has at least so many items. */
const fewest = 2;

/**
 * The numbers of lists within a line, by where each begins, with where its item begins: "1. apples 2. pears".
 * They count up from 1, and nothing in front makes one the number of something.
 */
export function listMarkers(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let run: { readonly at: number; readonly behind: number }[] = [];
  for (const match of text.matchAll(/(?<=^|[\s:;,(])(\d{1,2})[.)]\s{1,20}(?=[\p{L}"'“])/gu)) {
    const number = Number(match[1]);
    const before = /(\p{L}{1,20})\s$/u.exec(text.slice(Math.max(0, match.index - 21), match.index));
    if (numberedNouns.has(before?.[1]?.toLowerCase() ?? "")) continue;
    if (number === run.length + 1) run.push(markOf(match));
    else {
      close();
      if (number === 1) run.push(markOf(match));
    }
  }
  close();
  return found;

  function close(): void {
    if (run.length >= fewest) for (const { at, behind } of run) found.set(at, behind);
    run = [];
  }

  function markOf(match: RegExpMatchArray): { at: number; behind: number } {
    const at = match.index ?? 0;
    return { at, behind: at + match[0].length };
  }
}
