import { plural, words } from "../naming.ts";

/** Behind these words a name only tells more of another: "conversations with owners". */
const preposed =
  /\b(?:with|by|for|from|in|on|about|against)\s(?:(?:an?|all|each|every|its|the|their)\s)?(?:[\w-]+\s)?$/i;

/** What stands behind is by what something is narrowed or ordered, and not what. */
const byWhat = /\b(?:filter\w*|narrow\w*|sort\w*|group\w*)\b[^.;]{0,80}?\bby\b/i;

/** "guide filtering" narrows something else by guides. */
const filtering = /^\s*-?filter/i;

interface Mention {
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

/**
 * Which of several things a part of a sentence is about: the one that is named in it, else the one named
 * last in front of it that is not said of another.
 */
export function meantThing(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  names: readonly string[],
): string | undefined {
  const start = text.slice(0, from).search(/[^.;!?]*$/);
  const end = byWhat.exec(text.slice(start));
  const most = end ? start + end.index + end[0].length : text.length;
  const mentions = mentionsIn(text, names).filter(({ at }) => at >= start && at < to);
  const inside = mentions.find(({ at }) => at >= from && at < most);
  if (inside) return inside.name;
  return mentions.findLast(
    ({ at, end: behind }) =>
      at < Math.min(from, most) &&
      !preposed.test(text.slice(start, at)) &&
      !filtering.test(text.slice(behind)),
  )?.name;
}

function mentionsIn(text: string, names: readonly string[]): readonly Mention[] {
  return names
    .flatMap((name) => {
      const own = words(name).join("[ -]?");
      const several = words(plural(name)).join("[ -]?");
      return [...text.matchAll(new RegExp(`\\b(?:${own}|${several})\\b`, "gi"))].map(
        ({ 0: found, index: at }) => ({ name, at, end: at + found.length }),
      );
    })
    .toSorted((a, b) => a.at - b.at || b.end - a.end)
    .filter(
      (each, i, all) =>
        !all.some(
          (other, j) =>
            j !== i &&
            other.at <= each.at &&
            other.end >= each.end &&
            other.end - other.at > each.end - each.at,
        ),
    );
}
