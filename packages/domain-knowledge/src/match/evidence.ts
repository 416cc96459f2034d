import type { Ref, ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { entityHeadings, storyHeadings, summaryHeadings } from "../catalog/telling-headings.ts";
import { foldPhrase } from "../text/words.ts";

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
const longestSummary = 3;
/** `Input: …`, `Summary - …`: a label that its statement has kept. */
const label = /^["'*]*([A-Za-z]+(?: [A-Za-z]+)?)["'*]*\s*[:–—]/;

/** The statements, weighed by where they stand: title, first sentence and summary open. Program text says nothing of the domain. */
export function evidenceOf(statements: readonly Statement[]): readonly Evidence[] {
  const summaries = new Map<string, number>();
  const begun = new Set<string>();
  return inOrder(statements).map(({ ref, data }): Evidence => {
    const { text, order, under, source, kind } = data;
    const heading = under.at(-1) ?? "";
    const begins = kind !== "heading" && kind !== "label" && !begun.has(source);
    if (begins) begun.add(source);
    if (begins || order === 0) return { ref, text, weight: "opening" };
    if (summaryHeadings.has(firstWord(label.exec(text.slice(0, 60))?.[1] ?? ""))) {
      return { ref, text, weight: "opening" };
    }
    if (kind === "heading") {
      return { ref, text, weight: isStory(text) ? "key" : "body" };
    }
    if (under.length > 0 && summaryHeadings.has(firstWord(heading))) {
      const place = `${source} ${heading}`;
      const read = summaries.get(place) ?? 0;
      summaries.set(place, read + 1);
      if (read < longestSummary && under.length <= 2) return { ref, text, weight: "opening" };
    }
    return { ref, text, weight: "body" };
  });
}

/** Whether a statement stands where the text lists the things that the product keeps. */
export function isEntityHeading(heading: string): boolean {
  return foldPhrase(heading).some((word) => entityHeadings.has(word));
}

function isStory(heading: string): boolean {
  return foldPhrase(heading)
    .slice(0, 2)
    .some((word) => storyHeadings.has(word));
}

function firstWord(heading: string): string {
  return foldPhrase(heading.slice(0, 60))[0] ?? "";
}

function inOrder(statements: readonly Statement[]): readonly Statement[] {
  return statements
    .filter(({ data }) => data.kind !== "code")
    .toSorted(
      (a, b) =>
        (a.data.source < b.data.source ? -1 : a.data.source > b.data.source ? 1 : 0) ||
        a.data.order - b.data.order,
    );
}
