import { type TextSpan, trimSpan } from "../text-span.ts";

/** A name with what the words around it say. */
export interface FieldName {
  readonly span: TextSpan;
  /** Where the remarks behind the name begin. */
  readonly rest: TextSpan;
  readonly many: boolean;
  readonly required?: boolean;
  readonly unique?: boolean;
}

const article =
  /^(?:and|or|plus|also|a|an|the|its|their|his|her|own|any|each|every|some|other|two|three|four|five|six|seven|eight|nine|ten|respective|corresponding|relevant|associated|detected|basic|specific|descriptive|relative|exact|corresponding)\s+/i;
const many =
  /^(?:all|multiple|various|several|one or more|zero or more|(?:ordered |unordered )?(?:list|lists|set|sets|array|arrays|collection|collections|series) of)\s+/i;
const flags = /^(?:(optional(?:ly)?)|(required|mandatory)|(unique))\s+(?=[\p{L}`"'(])/iu;

/** Finds the name in an element of a list of properties: "an optional due date (in UTC)". */
export function fieldName(text: string, element: TextSpan): FieldName | undefined {
  let { from, to } = trimSpan(text, element);
  while (to > from && /[.,;:]/.test(text.charAt(to - 1))) to--;
  // "(for parcels) the weight"
  from +=
    /^\([^()]{1,60}\)\s+(?=\p{L})/u.exec(text.slice(from, Math.min(to, from + 64)))?.[0].length ??
    0;
  let isMany = false;
  let required: boolean | undefined;
  let unique: boolean | undefined;
  for (;;) {
    const own = text.slice(from, Math.min(to, from + 60));
    const flag = flags.exec(own);
    const more = many.exec(own);
    const length = (flag ?? more ?? article.exec(own))?.[0].length ?? 0;
    if (length === 0) break;
    if (flag?.[1]) required = false;
    if (flag?.[2]) required = true;
    if (flag?.[3]) unique = true;
    isMany ||= more !== null;
    from += length;
  }
  const end = nameEnd(text, { from, to });
  const span = trimSpan(text, { from, to: end });
  if (span.to <= span.from) return undefined;
  return {
    span,
    rest: trimSpan(text, { from: end, to }),
    many: isMany,
    ...(required === undefined ? {} : { required }),
    ...(unique === undefined ? {} : { unique }),
  };
}

/** Words that open what is said about a field, rather than go on naming it. */
const closing =
  /^(?:which|that|who|whom|whose|carrying|holding|used|when|where|for|per|by|via|from|with|at|in|on|into|including|such|e\.g\.|i\.e\.|like|as|if|to|between|after|before|until|while|because|derived|calculated|computed|generated|captured|collected|referencing|indicating|showing|describing|containing|based|during|against|across|relative|belonging|within|under|over|is|are|was|were|must|can|cannot|may|will|should|has|have|not)$/i;

const mostWords = 12;

function nameEnd(text: string, { from, to }: TextSpan): number {
  const words = [...text.slice(from, to).matchAll(/\S+/g)].slice(0, mostWords);
  let before = "";
  for (const [i, { 0: word, index }] of words.entries()) {
    const at = from + index;
    const mark = /[([{:=“"|]|→|->/.exec(word);
    // `lat/lng:` ends at its mark, and so does `tags[]`.
    if (mark) return at + mark.index;
    if (/^[–—-]$/.test(word)) return at;
    if (i > 0 && closing.test(word)) {
      const after = words[i + 1]?.[0];
      if (!belongs(before, word.toLowerCase(), after)) return at;
      if (isDone(before)) return at + word.length;
    }
    before = word.toLowerCase();
    // `sourceId reference set`: an identifier is the whole name.
    if (
      i === 0 &&
      words.length > 1 &&
      /^`?[a-z]+(?:[a-z\d]*_[a-z\d_]+|\p{Lu}[\p{L}\d]*)`?$/u.test(word)
    ) {
      return at + word.length;
    }
  }
  const last = words.at(-1);
  return last && words.length === mostWords ? from + last.index + last[0].length : to;
}

/** "created by", "time to restore", "lead time for changes", "interest paid to date": one name. */
function belongs(before: string, word: string, after: string | undefined): boolean {
  if (after === undefined) return isDone(before) || /^(?:by|at|on|in|for)$/.test(word);
  if (/^(?:by|at|on)$/.test(word)) return isDone(before);
  if (word === "to")
    return /^(?:time|paid|up|days|ready|link|reference|linked|distance)$/.test(before);
  if (word === "for") return /^(?:time|deadline|budget)$/.test(before);
  if (word === "from" || word === "with")
    return /^(?:converted|cloned|copied|imported|issued)$/.test(before);
  return word === "in" && /^(?:checked|logged|signed|opt|check|sign|log)$/.test(before);
}

function isDone(word: string): boolean {
  return /(?:ed|sent|expires|read|paid|made|set|sold|bought)$/.test(word);
}
