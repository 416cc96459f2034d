import { stopWords } from "../catalog/function-words.ts";
import type { Readings } from "./readings.ts";

type Statement = Readings["statements"][number];

/** Roles of statements that settle something. */
const settling: ReadonlySet<Statement["data"]["role"]> = new Set<Statement["data"]["role"]>([
  "requirement",
  "premise",
  "answer",
  "criterion",
]);

/** Words of questions about cases that say nothing of the case. */
const asking: ReadonlySet<string> = new Set(
  "happen happens handle handles handled system user users behave behaves case cases try tries trying attempt attempts does must should".split(
    " ",
  ),
);

/** Of the weight of a question's words, how much a statement has to share with it. */
const leastShared = 0.65;

/**
 * Finds the statement that speaks of a case that the text asks about, by the words that both have: those
 * that few statements have weigh most (inverse document frequency, ln(1 + N / n)).
 */
export function spokenOf(
  statements: readonly Statement[],
): (question: string) => Statement | undefined {
  const known = statements
    .filter(({ data }) => settling.has(data.role) && !data.text.includes("?"))
    .map((statement) => ({ statement, stems: stemsOf(statement.data.text) }));
  const counts = new Map<string, number>();
  for (const { stems } of known)
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weight = (stem: string) => Math.log(1 + known.length / (counts.get(stem) ?? 1));
  return (question) => {
    const asked = [...stemsOf(question)];
    const total = asked.reduce((sum, stem) => sum + weight(stem), 0);
    let best: { statement: Statement; share: number } | undefined;
    for (const { statement, stems } of known) {
      const shared = asked.filter((stem) => stems.has(stem));
      if (shared.length < 2) continue;
      const share = shared.reduce((sum, stem) => sum + weight(stem), 0) / total;
      if (share >= leastShared && share > (best?.share ?? 0)) best = { statement, share };
    }
    return best?.statement;
  };
}

/** How words begin, so that "forgets" and "forgotten" are one. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,40}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !stopWords.has(word) && !asking.has(word))
      .map((word) => word.slice(0, word.length > 7 ? 5 : 4)),
  );
}
