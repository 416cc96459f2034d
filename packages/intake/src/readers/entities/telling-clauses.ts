import { noNameWord, noSubjects, tellingVerbs } from "../../catalog/telling-words.ts";
import { nameWords } from "../../words/split-name.ts";
import type { Sentence } from "../sentence.ts";
import { type TextSpan, textOf, trimSpan } from "../text-span.ts";

/** A part of a sentence that says what a thing has, belongs to, or can be. */
export interface TellingClause {
  readonly sentence: Sentence;
  /** The words that name what it is about; absent where a pronoun or nothing does. */
  readonly subject?: TextSpan;
  /** "a", "each": one of many rather than a certain one. */
  readonly isGeneric: boolean;
  /** From the verb on. */
  readonly span: TextSpan;
}

const article = `(?:(?:and |or |but |also |then |while )?(an?|the|each|every|any|one|all|our|its|their|(?:each|every) (?:new|single)) )?`;
const word = String.raw`[\p{L}][\p{L}\p{N}'’_-]{0,40}`;
const modal =
  "(?:(?:can|may|must|should|shall|will|always|also|usually|only|optionally|MUST|SHOULD|SHALL|MAY|therefore|itself) ){0,4}";
const verb = `(?:${tellingVerbs})(?![\\p{L}-])`;
const named = new RegExp(`^${article}(${word}(?: ${word}){0,3}?) (?=${modal}(${verb}))`, "iu");
const referred = new RegExp(
  `^(?:and |or |but |also |then |while )?(it|they|this|these|he|she|(?:each|every one|one) of (?:them|these)) (?=${modal}${verb})`,
  "iu",
);
const bare = new RegExp(`^(?:and |also |then |plus )?(?=${modal}${verb})`, "iu");

/** Cuts a sentence where another statement about a thing begins, and says what each is about. */
export function tellingClauses(sentence: Sentence): readonly TellingClause[] {
  return clauseSpans(sentence.text).flatMap((span, i) => clauseIn(sentence, span, i > 0) ?? []);
}

function clauseIn(sentence: Sentence, span: TextSpan, goesOn: boolean): TellingClause | undefined {
  const text = textOf(sentence.text, { from: span.from, to: Math.min(span.to, span.from + 260) });
  const pronoun =
    referred.exec(text) ?? (goesOn || sentence.kind === "item" ? bare.exec(text) : null);
  if (pronoun) {
    const from = span.from + pronoun[0].length;
    return { sentence, isGeneric: false, span: { from, to: span.to } };
  }
  const found = named.exec(text);
  const name = found?.[2];
  if (!found || name === undefined || !canBeSubject(name)) return undefined;
  const to = span.from + found[0].trimEnd().length;
  const plural =
    found[1] === undefined &&
    nameWords(name).at(-1) !==
      name
        .toLowerCase()
        .split(/[\s_-]/)
        .at(-1);
  return {
    sentence,
    subject: { from: to - name.length, to },
    isGeneric: plural || /^(?:an?|each|every|any|one|all)\b/i.test(found[1] ?? ""),
    span: { from: span.from + found[0].length, to: span.to },
  };
}

/** Whether words can name a thing of which a sentence tells. */
export function canBeSubject(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  const head = nameWords(name).at(-1) ?? "";
  return !words.some((each) => noNameWord.has(each)) && !noSubjects.has(head) && head.length > 2;
}

/** At semicolons, and where a conjunction is followed by a pronoun. */
function clauseSpans(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let from = 0;
  for (const match of text.matchAll(
    /;\s|,?\s(?:and|but)\s(?=(?:it|they|each of them)\s)|\.\s(?=\p{Lu})/gu,
  )) {
    push(from, match.index);
    from = match.index + match[0].length;
  }
  push(from, text.length);
  return spans;

  function push(start: number, end: number): void {
    const span = trimSpan(text, { from: start, to: end });
    if (span.to > span.from) spans.push(span);
  }
}
