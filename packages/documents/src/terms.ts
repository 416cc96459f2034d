import type { Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** A word that a reader may not know, with its other forms and what it means. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  readonly also?: readonly string[] | undefined;
}

/** Adds to a document what the terms mean that it uses; nothing where it uses none. */
export function explainTerms(root: Root, terms: readonly Term[]): Root {
  const used = termsIn(root, terms);
  if (used.length === 0) return root;
  return {
    ...root,
    children: [
      ...root.children,
      { type: "heading", depth: 2, children: [{ type: "text", value: "Terms" }] },
      {
        type: "list",
        ordered: false,
        spread: false,
        children: used.map(({ term, meaning }) => ({
          type: "listItem",
          spread: false,
          children: [explanation(term, meaning)],
        })),
      },
    ],
  };
}

function explanation(term: string, meaning: string): Extract<RootContent, { type: "paragraph" }> {
  return {
    type: "paragraph",
    children: [
      { type: "strong", children: [{ type: "text", value: term }] },
      { type: "text", value: `: ${meaning.replace(/\s+/g, " ").trim()}` },
    ],
  };
}

/** Form of a term as words, and the term that it is a form of. */
interface Form {
  readonly words: readonly string[];
  readonly of: Term;
}

/** The terms that stand in what a reader reads, by their names; of two that overlap the longer one. */
function termsIn(root: Root, terms: readonly Term[]): readonly Term[] {
  const byFirst = new Map<string, Form[]>();
  for (const of of terms) {
    for (const form of [of.term, ...(of.also ?? [])]) {
      const words = wordsOf(form);
      const [first] = words;
      if (first === undefined) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, of }]);
    }
  }
  const used = new Set<Term>();
  visit(root, ["paragraph", "heading", "tableCell"], (node) => {
    const words = wordsOf(textOf(node));
    for (let at = 0; at < words.length; at++) {
      const [longest] = (byFirst.get(words[at] ?? "") ?? [])
        .filter((form) => form.words.every((word, index) => word === words[at + index]))
        .toSorted((a, b) => b.words.length - a.words.length);
      if (!longest) continue;
      used.add(longest.of);
      at += longest.words.length - 1;
    }
  });
  return [...used].sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}
