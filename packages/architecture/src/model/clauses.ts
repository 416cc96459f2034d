import { movingVerbs, type Stage, stages } from "../catalog/stages.ts";

/** A piece of a sentence that names work on data: `loads orders from PostgreSQL`. */
export interface Clause {
  /** In its base form. */
  readonly verb: string;
  readonly stage: Stage;
  /** What follows the verb. */
  readonly rest: string;
}

const [ingest] = stages;
const longest = 80;
const verbOf = new Map(
  [...movingVerbs, ...stages.flatMap(({ inText }) => inText)].flatMap((verb) =>
    formsOf(verb).map((form) => [form, verb]),
  ),
);
const stageOfVerb = new Map(
  stages.flatMap((stage) => stage.inText.map((verb) => [verb, stage] as const)),
);

/** The work that a text names, in the order in which it does. */
export function clausesOf(text: string): readonly Clause[] {
  const tokens = [...text.matchAll(/[\p{L}'’-]+|[,.;:\n]/gu)];
  return tokens.flatMap((token, index) => {
    const verb = verbOf.get(token[0].toLowerCase());
    if (!verb) return [];
    const start = token.index + token[0].length;
    const end = tokens.find((_, at) => at > index && endsClause(tokens, at))?.index ?? text.length;
    const rest = shortened(text.slice(start, end).trim());
    const stage = movingVerbs.includes(verb) && saysFrom(rest) ? ingest : stageOfVerb.get(verb);
    return stage ? [{ verb, stage, rest }] : [];
  });
}

/** Whether it says where something comes from. */
export const saysFrom = (words: string): boolean => ` ${words.toLowerCase()} `.includes(" from ");

/** Whether the word is work on data, in any form. */
export const isWork = (word: string): boolean => verbOf.has(word.toLowerCase());

function endsClause(tokens: readonly RegExpExecArray[], at: number): boolean {
  const word = tokens[at]?.[0].toLowerCase() ?? "";
  if (/^[,.;:\n]$/.test(word)) return true;
  const next = tokens[at + 1]?.[0] ?? "";
  return (word === "and" || word === "then" || word === "or") && isWork(next);
}

function shortened(words: string): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).trim();
}

/** `aggregate`, `aggregates`, `aggregated`, `aggregating`. */
function formsOf(verb: string): readonly string[] {
  const stem = /(?:e|[^aeiou]y)$/.test(verb) ? verb.slice(0, -1) : verb;
  const endings = verb.endsWith("y") && stem !== verb ? ["ies", "ied", "ying"] : ["ed", "ing"];
  return [verb, `${verb}s`, `${verb}es`, ...endings.map((ending) => stem + ending)];
}
