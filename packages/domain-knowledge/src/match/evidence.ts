import type { Ref, ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";

type Statement = ViewOf<typeof reading.statement>;

/** A text in which phrases are looked for, under the node that it comes from. */
export interface Evidence {
  readonly ref: Ref;
  readonly text: string;
  /**
   * `opening` says what the text is about as a whole: a phrase there counts in full. Of `key`, the
   * stories and the names of the things that the product keeps, usual words do; of `body`, all that is
   * said, a phrase has to come up often enough.
   */
  readonly weight: "opening" | "key" | "body";
}

/** Of a summary its beginning counts in full: what follows goes into detail. */
const longestSummary = 4;
/** Say nothing of what is built. */
const silent: ReadonlySet<string> = new Set(["principle", "procedure", "out-of-scope"]);

/** The statements, weighed by where they stand: title, first sentence and summary open. */
export function evidenceOf(statements: readonly Statement[]): readonly Evidence[] {
  const summaries = new Map<string, number>();
  const begun = new Set<string>();
  const evidence: Evidence[] = [];
  for (const { ref, data } of inOrder(statements)) {
    const { text, order, source, kind, role } = data;
    if (kind === "code" || silent.has(role ?? "")) continue;
    const isTitle = kind === "heading" || kind === "label";
    const first = !isTitle && role !== "metadata" && !begun.has(source);
    if (first) begun.add(source);
    // The first sentence of a story tells the story, not what all is about.
    const begins = first && (role === undefined || role === "summary");
    const summarises = role === "summary" && !isTitle;
    const read = summaries.get(source) ?? 0;
    if (summarises) summaries.set(source, read + 1);
    const opens = begins || order === 0 || (summarises && read < longestSummary);
    const isStory = isTitle && role === "story";
    evidence.push({ ref, text, weight: opens ? "opening" : isStory ? "key" : "body" });
  }
  return evidence;
}

function inOrder(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted(
    (a, b) =>
      (a.data.source < b.data.source ? -1 : a.data.source > b.data.source ? 1 : 0) ||
      a.data.order - b.data.order,
  );
}
