import { nameWords } from "../words/split-name.ts";
import { patternOf } from "./field-places.ts";

/** Says of everything up to the end of the sentence that it need not be there. */
const maybeAll = /\b(?:optionally|possibly)\b[^.;]*$/;
/** Says it of what stands right behind. */
const maybeNext =
  /\b(?:optional|or|and\/or)\s(?:an?\s|the\s)?(?:[\p{L}-]{1,20}\s){0,2}$|\b(?:can|may|might)\s(?:also\s)?(?:be\s)?(?:associat|assign|attach|belong|connect|link|point|refer|relat|tie)\p{L}{0,8}\s[^.,;()]{0,40}$/u;
/** Says it of what stands in front. */
const maybeBefore =
  /^\s?(?:\((?:optional|nullable|or|if)\b|(?:or|and\/or)\s|\[optional\b|optional\b|if\s(?:any|known|given|applicable)\b)/;
/** Things of which a row may have come by some: "links to the order, invoice and refund that touched it". */
const linkedTo = /\blinks? to\s[^.;]*$/;

/** Whether a sentence says of what it names so that a thing may be without it. */
export function mayBeMissing(text: string, name: string): boolean {
  const lower = text.toLowerCase();
  const found = patternOf(nameWords(name)).exec(lower);
  if (!found) return false;
  const front = lower.slice(Math.max(0, found.index - 200), found.index);
  const back = lower.slice(found.index + found[0].length, found.index + found[0].length + 40);
  if (maybeAll.test(front) || maybeNext.test(front) || maybeBefore.test(back)) return true;
  const links = linkedTo.exec(front);
  return (
    links !== null && (links[0].match(/,/g)?.length ?? 0) + (back.match(/,/g)?.length ?? 0) > 1
  );
}
