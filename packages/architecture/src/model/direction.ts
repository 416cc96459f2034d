import { isWork } from "./clauses.ts";

/** Whether records come from there or go there. */
export type Direction = "from" | "to";

const prepositions = new Map<string, Direction>([
  ["from", "from"],
  ["to", "to"],
  ["into", "to"],
  ["onto", "to"],
]);
/** Words between a preposition and the name: `from the existing orders database PostgreSQL`. */
const mostBetween = 4;
const shortestPart = 5;
const makers = new Set(["amazon", "apache", "aws", "azure", "google", "microsoft"]);
const tokensOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+|[.;:!?]/gu) ?? [];

/** By the nearest preposition in front of the name; open where the texts have none, or both. */
export function directionOf(name: string, texts: readonly string[]): Direction | undefined {
  const all = tokensOf(name);
  const words = all.length > 1 && makers.has(all[0] ?? "") ? all.slice(1) : all;
  if (words.length === 0) return undefined;
  const found = new Set(texts.flatMap((text) => directionsIn(tokensOf(text), words)));
  return found.size === 1 ? [...found][0] : undefined;
}

function directionsIn(tokens: readonly string[], words: readonly string[]): readonly Direction[] {
  return tokens.flatMap((_, at) => {
    if (!words.every((word, index) => isName(tokens[at + index], word))) return [];
    for (let back = 1; back <= mostBetween + 1; back += 1) {
      const token = tokens[at - back];
      if (token === undefined || /^[.;:!?]$/.test(token) || isWork(token)) return [];
      const direction = prepositions.get(token);
      if (direction) return [direction];
    }
    return [];
  });
}

/** `Postgres` is PostgreSQL as well. */
const isName = (token: string | undefined, word: string): boolean =>
  token === word || (token !== undefined && token.length >= shortestPart && word.startsWith(token));
