import type { QuantityMatch } from "../quantities/quantity-match.ts";
import type { TermMatch } from "../terms/term.ts";
import { fixTags } from "./fix-tags.ts";
import { groupWords, type RawWord } from "./group-words.ts";
import type { Tagger } from "./load-tagger.ts";
import type { Piece } from "./pieces.ts";
import { singular } from "./singular.ts";
import type { Tag, Word } from "./word.ts";

export interface Recognised {
  readonly terms: readonly TermMatch[];
  readonly quantities: readonly QuantityMatch[];
}

type Unit = RawWord | TermMatch | QuantityMatch;

/** The words of a statement with their parts of speech; names and quantities are one word each. */
export function readWords(
  text: string,
  pieces: readonly Piece[],
  { terms, quantities }: Recognised,
  tagger: Tagger,
): readonly Word[] {
  const taken = [...terms, ...quantities].sort((a, b) => a.first - b.first);
  const units: readonly Unit[] = groupWords(pieces, taken);
  const shouted = !/\p{Ll}/u.test(text);
  const tagged = tagger(units.map((unit, i) => standIn(unit, text, i === 0 || shouted)));
  const words = units.map((unit, i): Word => {
    const written = text.slice(unit.start, unit.end);
    const lower = written.toLowerCase().replace(/'s$/, "");
    const guess = tagged[i] ?? { tag: "X", lemma: lower };
    const common = { start: unit.start, end: unit.end, text: written, lower };
    if ("terms" in unit) {
      const tag = tagOfTerm(unit);
      return { ...common, kind: "term", tag, lemma: singular(lower), term: unit };
    }
    if ("unit" in unit) {
      return { ...common, kind: "quantity", tag: "NUM", lemma: lower, quantity: unit };
    }
    const tag = unit.kind === "number" ? "NUM" : guess.tag;
    return { ...common, kind: unit.kind, tag, lemma: lemmaOf(lower, tag, guess.lemma) };
  });
  return fixTags(words);
}

/** What the tagger reads instead: it knows no product names, and is thrown off by their spelling. */
function standIn(unit: Unit, text: string, lower: boolean): string {
  if ("terms" in unit) {
    const tag = tagOfTerm(unit);
    return tag === "PROPN" ? "Acme" : tag === "ADJ" ? "technical" : "system";
  }
  if ("unit" in unit || unit.kind === "number") return "100";
  const written = text.slice(unit.start, unit.end);
  if (unit.kind === "link") return "Acme";
  if (unit.kind === "mark") return /^[,.;:!?()/&"-]$/.test(written) ? written : ",";
  const part = /[\p{L}\p{M}]+$/u.exec(written.replace(/'s$/i, "").slice(-40))?.[0] ?? "Acme";
  return lower && !/\p{Ll}\p{Lu}|\d/u.test(written) ? part.toLowerCase() : part;
}

function tagOfTerm({ terms: [term], end, start }: TermMatch): Tag {
  if (term.data.kind === "product" || term.data.kind === "regime") return "PROPN";
  // `event-driven`, `multi-tenant` stand before a noun; `message queue` is one.
  const name = [term.data.name, ...term.data.aliases].find((each) => each.length === end - start);
  return /(?:driven|ed|less|tenant|first|time|based)$/i.test(name ?? term.data.name)
    ? "ADJ"
    : "NOUN";
}

function lemmaOf(lower: string, tag: Tag, guess: string): string {
  if (tag === "VERB" || tag === "AUX") return guess === "" ? lower : guess;
  return tag === "NOUN" || tag === "PROPN" ? singular(lower) : lower;
}
