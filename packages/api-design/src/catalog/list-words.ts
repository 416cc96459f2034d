/** Types by which a list can be put into order. */
export const orderable: ReadonlySet<string> = new Set([
  "text",
  "email",
  "date",
  "timestamp",
  "time",
  "integer",
  "decimal",
  "money",
  "enum",
]);

/** Types of which values lie between two others, with how the two ends are called. */
export const rangeEnds: ReadonlyMap<string, readonly [from: string, to: string]> = new Map([
  ["date", ["from", "to"]],
  ["timestamp", ["from", "to"]],
  ["integer", ["min", "max"]],
  ["decimal", ["min", "max"]],
  ["money", ["min", "max"]],
]);

/** "sort listings by price, name and newest": what stands behind `by`. */
export const sorting = /\bsort(?:s|ed|ing|able)?\b[^.;:]{0,60}?\bby:?\s([^.;]{3,200})/gi;

/** Where such a list goes over into something else. */
export const listEnds =
  /\b(?:keyword search\w*|search\w*|filter\w*|group\w*|sort\w*|each|with|showing|so|when|where|while|then|within)\b/i;

/** What people call the order in which things came to be. */
export const byAge =
  /^(?:newest|latest|oldest|most recent(?:ly)?(?: (?:added|created))?|recency|recently (?:added|created)|(?:creation|created) (?:date|time)|date (?:added|created))(?: first)?$/i;

/** "keyword search", "search by keywords" */
export const byWords =
  /\b(?:keyword|full-?text|free-?text|text)[ -]search\w*(?: (?:across|for|of|over|through) [^.;,]{1,40})?|\bsearch\w*\b[^.;]{0,60}\b(?:by|for|with|using) (?:an? )?(?:free-?text|keywords?|search terms?|text|words?)\b/i;

/** What such a search looks into: "keyword search on title and body". */
export const wordsIn = /\bsearch\w*\s(?:on|in|over|across)\s([^.;]{3,120})/i;

/** "price range", "date range" */
export const ranged = /\b((?:[a-z]+[ -]){1,3})ranges?\b/gi;

/** What asks for a list to be narrowed to one. */
export const narrowing = /\b(?:browse|filter\w*|narrow\w*|search\w*|find|between)\b/i;
