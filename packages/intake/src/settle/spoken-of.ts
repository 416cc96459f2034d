import { stopWords } from "../catalog/function-words.ts";
import type { Readings } from "./readings.ts";

type Statement = Readings["statements"][number];

/** Roles of statements that settle something. */
const settling: ReadonlySet<Statement["data"]["role"]> = new Set<Statement["data"]["role"]>([
  "requirement",
  "premise",
  "answer",
  "criterion",
  "scenario",
]);

/** Words of questions about cases that say nothing of the case. */
const asking: ReadonlySet<string> = new Set(
  "happen happens handle handles handled system user users behave behaves case cases try tries trying attempt attempts does must should very".split(
    " ",
  ),
);

/** Of the weight of a question's words, how much a statement has to share with it. */
const leastShared = 0.65;

/** The same where both name the case in the same two words, as "unsaved changes" or "multi-day". */
const leastSharedByName = 0.4;

/** Two words that more statements than these have in a row name a thing, not a case. */
const mostOfName = 4;

interface Known {
  readonly statement: Statement;
  readonly stems: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/**
 * Finds the statement that speaks of a case that the text asks about, by the words that both have: those
 * that few statements have weigh most (inverse document frequency, ln(1 + N / n)).
 */
export function spokenOf(
  statements: readonly Statement[],
): (question: string) => Statement | undefined {
  const known = statements
    .filter(({ data }) => settling.has(data.role) && !data.text.includes("?"))
    .map((statement): Known => ({ statement, ...partsOf(statement.data.text) }));
  const counts = countOf(known.map(({ stems }) => stems));
  const pairCounts = countOf(known.map(({ pairs }) => pairs));
  const weight = (stem: string) => Math.log(1 + known.length / (counts.get(stem) ?? 1));
  const names = (pair: string) => (pairCounts.get(pair) ?? 0) <= mostOfName;
  return (question) => {
    const asked = partsOf(question);
    const total = sumOf([...asked.stems], weight);
    let best: { statement: Statement; share: number } | undefined;
    for (const { statement, stems, pairs } of known) {
      const shared = [...asked.stems].filter((stem) => stems.has(stem));
      if (shared.length < 2) continue;
      const named = [...asked.pairs].some((pair) => pairs.has(pair) && names(pair));
      const share = sumOf(shared, weight) / total;
      if (share < (named ? leastSharedByName : leastShared)) continue;
      if (share > (best?.share ?? 0)) best = { statement, share };
    }
    return best?.statement;
  };
}

function countOf(groups: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups)
    for (const each of group) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

function sumOf(stems: readonly string[], weight: (stem: string) => number): number {
  return stems.reduce((sum, stem) => sum + weight(stem), 0);
}

/** How words begin, so that "forgets" and "forgotten" are one; and which two stand in a row. */
function partsOf(text: string): Omit<Known, "statement"> {
  // What is denied is another case: "a customer that doesn't exist".
  const plain = text.toLowerCase().replace(/\b(?:\p{L}{2,6}n['’]t|not|cannot)\b/gu, " denied ");
  const words = plain.match(/\p{L}{3,40}/gu) ?? [];
  const stems = words
    .filter((word) => !stopWords.has(word) && !asking.has(word))
    .map((word) => word.replace(/^characters?$/, "chars"))
    .map((word) => word.slice(0, word.length > 9 ? 5 : 4).replace(/^(...)s$/, "$1"));
  const pairs = stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`);
  return { stems: new Set(stems), pairs: new Set(pairs) };
}
