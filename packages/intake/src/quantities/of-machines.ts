import { besideMachines, machines, perhapsMachines } from "../catalog/machine-words.ts";
import { singular } from "../words/singular.ts";
import type { Word } from "../words/word.ts";

/** "1 to 10 worker instances", "4 workers take jobs from the queue": what runs is counted, and nobody. */
export function countsMachines(phrase: readonly string[], sentence: readonly string[]): boolean {
  if (phrase.some((word) => machines.has(word))) return true;
  return (
    phrase.some((word) => perhapsMachines.has(word)) &&
    sentence.some((word) => besideMachines.has(word))
  );
}

/** "1,000 requests a minute per instance", "each worker takes 20 jobs a second": what the number is of one of. */
export function perMachine(words: readonly Word[], at: number): string | undefined {
  return behind(words, at) ?? before(words, at);
}

/** Words that the noun may be away. */
const reach = 4;

function behind(words: readonly Word[], at: number): string | undefined {
  const next = words[at + 1]?.lower ?? "";
  const from = each.has(next) ? at + 2 : /^(?:on|by|for|in|and)$/.test(next) ? at + 2 : undefined;
  if (from === undefined) return undefined;
  const isEach = each.has(next) || next === "and" || each.has(words[from]?.lower ?? "");
  return isEach ? machineFrom(words, from) : undefined;
}

/** In the same clause. */
function before(words: readonly Word[], at: number): string | undefined {
  for (let i = at - 1; i >= 0 && i >= at - longestClause; i--) {
    const { lower = "", text = "" } = words[i] ?? {};
    if (/^[,;.]$/.test(text)) return undefined;
    if (!/^(?:each|every|per|one|single)$/.test(lower)) continue;
    const found = machineFrom(words, i + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const each: ReadonlySet<string> = new Set(["per", "each", "every", "/"]);
const longestClause = 8;

function machineFrom(words: readonly Word[], from: number): string | undefined {
  let found: string | undefined;
  for (let i = from; i < from + reach; i++) {
    const word = words[i];
    if (!word || word.kind === "mark" || /^(?:VERB|AUX|ADP)$/.test(word.tag)) break;
    const noun = singular(word.lower);
    if (machines.has(noun) || perhapsMachines.has(noun)) found = noun;
  }
  return found;
}
