import type { Sentence } from "./sentences-of.ts";

export interface PlanText {
  /** What the plan is about; plans of one domain may say the same. */
  readonly domain: string;
  readonly documents: readonly { readonly path: string; readonly sentences: readonly Sentence[] }[];
  readonly mask: (sentence: string) => string;
}

export interface Told {
  readonly domain: string;
  readonly path: string;
  readonly section: string;
  readonly line: number;
  readonly text: string;
  readonly masked: string;
}

export interface Boilerplate {
  /** Every sentence that says something, of all plans. */
  readonly told: readonly Told[];
  /** Masked sentences that plans of two or more domains have, with where, the most frequent first. */
  readonly repeated: ReadonlyMap<string, readonly Told[]>;
}

/** Fewer words than these beside names are a label and no sentence: “▢: asked for”. */
const fewestWords = 4;

/** Finds what plans of different domains say in the same words, once their names and numbers are masked. */
export function boilerplateOf(plans: readonly PlanText[]): Boilerplate {
  const told = plans.flatMap(({ domain, documents, mask }) =>
    documents.flatMap(({ path, sentences }) =>
      sentences
        .map((each) => ({ domain, path, ...each, masked: mask(each.text) }))
        .filter(({ masked }) => wordsIn(masked) >= fewestWords),
    ),
  );
  const repeated = [...Map.groupBy(told, ({ masked }) => masked)]
    .filter(([, places]) => new Set(places.map(({ domain }) => domain)).size > 1)
    .sort(([one, some], [other, others]) => others.length - some.length || (one < other ? -1 : 1));
  return { told, repeated: new Map(repeated) };
}

/** What hyphens join is one word, as the terms of a standard are: “denial-of-service, CWE-799”. */
function wordsIn(masked: string): number {
  return masked.match(/\p{L}[\p{L}\d-]*/gu)?.length ?? 0;
}
