import { planNouns, productNouns } from "../catalog/nouns.ts";
import { kindPhrases, plainModifiers, stagePhrases } from "../catalog/product-kinds.ts";
import { buildVerbs } from "../catalog/verbs.ts";
import { titleMeaning } from "../statements/title-meaning.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { phraseSet } from "../words/phrase-set.ts";
import type { Phrase } from "../words/phrases.ts";
import { singular } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import type { Notebook } from "./notebook.ts";
import { phraseAt, type Sentence, use } from "./sentence.ts";

const kinds = phraseSet(kindPhrases);
const stages = phraseSet(stagePhrases);
type Kind = (typeof kindPhrases)[number][1];

/** Reads what is built: its name, its domain, its kind and its stage. */
export function readProduct(sentence: Sentence, notes: Notebook): void {
  readStage(sentence, notes);
  if (readTitle(sentence, notes) || readNameLabel(sentence, notes)) return;
  if (!opensBuilding(sentence)) return;
  const end = introEnd(sentence.words);
  const plan = sentence.phrases.find((each) => each.last <= end && isPlan(sentence.words, each));
  const product = productPhrase(sentence, end, plan);
  const found = product ?? plan;
  if (!found) return;
  use(sentence, 0, 1);
  for (const each of [plan, product]) if (each) use(sentence, each.first, each.last);
  for (const each of [plan, product]) {
    for (let at = each?.first ?? 0; at < (each?.last ?? 0); at++) sentence.product.add(at);
  }
  // "integration architecture" names the plan, not what it is of.
  const name = product || calledIn(sentence) ? nameOf(sentence, found, end) : undefined;
  const domain = product && (domainOf(sentence.words, product) ?? domainBehind(sentence, product));
  const kind = kindOf(sentence.words, product) ?? (plan && kindOf(sentence.words, plan));
  notes.products.put(
    sentence,
    ["product"],
    {
      statement: sentence.ref,
      ...(name === undefined ? {} : { name }),
      ...(domain === undefined ? {} : { domain: toLabel(domain) }),
      ...(kind === undefined ? {} : { kind }),
    },
    found,
  );
}

const documentTitle =
  /^(?:feature |product |software |technical |system |functional )?(?:specification|spec|requirements(?: document| specification)?|prd|srs|rfp|rfc)(?: #?\d{1,4})?\s{0,3}[:–—-]\s{0,3}(\S.*)$/i;

/** "# Feature Specification: Lending desk" names what the document is about. */
export function readTitle(sentence: Sentence, notes: Notebook): boolean {
  const { kind, under, text, ref } = sentence;
  if (kind !== "heading" || under.length > 0) return false;
  const name = documentTitle.exec(text.slice(0, 200))?.[1] ?? plainTitle(sentence);
  if (name === undefined || /^\[.*\]$/.test(name)) return false;
  const kindNamed = kindOf(sentence.words, { first: 0, last: sentence.words.length });
  notes.products.put(sentence, ["title"], {
    statement: ref,
    name: toLabel(capitalise(name.slice(0, 120))),
    title: true,
    ...(kindNamed === undefined ? {} : { kind: kindNamed }),
  });
  return true;
}

/** The title that a text begins with, unless it names a part of a text: "Overview", "Task". */
function plainTitle({ order, text, words }: Sentence): string | undefined {
  if (order > 0 || asksToBuild(words) || !/\p{L}{2}/u.test(text)) return undefined;
  const named = text.slice(0, 200).replace(/[:\s]{1,20}$/, "");
  if (titleMeaning(named).role !== undefined) return undefined;
  const last = named.toLowerCase().split(/\s/).at(-1) ?? "";
  return partTitles.has(last) ? undefined : named;
}

/** What titles end in that name a part of a text, or the text itself. */
const partTitles: ReadonlySet<string> = new Set(
  "task prompt project product feature idea note notes readme request instruction instructions specification spec requirement requirements prd srs brief plan document draft title description about stack architecture features design todo entities model roles users rules".split(
    " ",
  ),
);

const nameLabel =
  /^(?:product|project|app|application|system|name|product name|project name)\s?:\s{1,4}(\S.{1,119})$/i;

/** "Product: Translation desk", "Project name: Foo" */
function readNameLabel(sentence: Sentence, notes: Notebook): boolean {
  const { kind, text, order, ref, words } = sentence;
  if ((kind !== "sentence" && kind !== "item") || order > 6) return false;
  const name = nameLabel.exec(text.slice(0, 200))?.[1];
  const colon = words.findIndex((word) => word.text === ":");
  if (name === undefined || colon < 1 || asksToBuild(words.slice(colon + 1))) return false;
  const range = { first: colon + 1, last: words.length };
  const kindNamed = kindOf(words, range);
  notes.products.put(
    sentence,
    ["title"],
    {
      statement: ref,
      name: toLabel(capitalise(name.replace(/[.\s]{1,20}$/, ""))),
      title: true,
      ...(kindNamed === undefined ? {} : { kind: kindNamed }),
    },
    range,
  );
  use(sentence, 0, words.length);
  for (let at = range.first; at < range.last; at++) sentence.product.add(at);
  return true;
}

/** The sentence asks for the product, or starts by naming it. */
function opensBuilding({ words, phrases, kind, order, role }: Sentence): boolean {
  // "No database server, …" says what is not built; a scenario builds nothing.
  if (/^(?:no|not|never|without)$/.test(words[0]?.lower ?? "") || role === "scenario") return false;
  if (kind === "label" || kind === "code" || kind === "cell") return false;
  if (kind !== "item" && asksToBuild(words)) return true;
  const first = phrases[0];
  const opening = order <= 1 && first !== undefined && first.first <= 1 && kind !== "item";
  return opening && (isProduct(words, first) || isPlan(words, first));
}

/** "Build …", "we need …", "I'd like …" near the start. */
export function asksToBuild(words: readonly Word[]): boolean {
  return words
    .slice(0, 8)
    .some(({ lemma, lower, tag }, at, lead) =>
      lower === "like"
        ? /^(?:would|i'd|we'd)$/.test(lead[at - 1]?.lower ?? "")
        : tag === "VERB" && buildVerbs.has(lemma),
    );
}

/** Up to the colon or stop: what follows lists features. */
function introEnd(words: readonly Word[]): number {
  const at = words.findIndex(({ text }) => text === ":");
  return at === -1 ? words.length : at;
}

function isPlan(words: readonly Word[], { last }: Phrase): boolean {
  return planNouns.has(headOf(words[last - 1]));
}

function isProduct(words: readonly Word[], { last }: Phrase): boolean {
  const word = words[last - 1];
  const head = headOf(word);
  // Of the vocabulary's names only interfaces are products: `REST API`, but not `API gateway`.
  if (word?.term) return head === "api";
  return productNouns.has(head) || productNouns.has(word?.lower ?? "");
}

/** The last word, in the singular, of what may be a name of several words. */
function headOf(word: Word | undefined): string {
  return singular(word?.lemma.split(" ").at(-1) ?? "");
}

/** The object of the verb, or after "architecture" the phrase behind the last "for". */
function productPhrase(
  { words, phrases }: Sentence,
  end: number,
  plan: Phrase | undefined,
): Phrase | undefined {
  const inside = phrases.filter(({ last }) => last <= end);
  const behindFor = inside.filter(({ first }) => isBehindFor(words, first));
  if (plan) {
    const named = behindFor.filter((each) => isProduct(words, each));
    let next = plan.last;
    // Who builds it was read before, and stands there no more.
    while (words[next]?.text === "") next++;
    return named.at(-1) ?? behindFor.find(({ first }) => first <= next + 2);
  }
  return inside.find((each) => isProduct(words, each));
}

/** Words such as `application`, which say nothing of the domain. */
const plainHeads = new Set(
  "application app platform system service tool website site api backend solution software product suite library package sdk module framework cli command pipeline job server client utility script program mvp prototype web webapp architecture portal bot engine".split(
    " ",
  ),
);

function domainOf(words: readonly Word[], { first, last }: Phrase): string | undefined {
  const telling = words
    .slice(first, last)
    .filter(({ kind, lower }, i, all) => {
      if (kind !== "word" && kind !== "term") return false;
      if (i === all.length - 1 && plainHeads.has(lower)) return false;
      return !plainModifiers.has(lower);
    })
    .filter(({ term }) => term === undefined || term.terms[0].data.kind !== "product");
  const domain = telling.map(({ lower }) => lower).join(" ");
  return domain === "" ? undefined : domain;
}

/** "an API for a lending library" */
function domainBehind(sentence: Sentence, product: Phrase): string | undefined {
  const { words, phrases } = sentence;
  const behind = phrases.find(({ first }) => first > product.last && isBehindFor(words, first));
  const nouns = behind && words.slice(behind.first, behind.last);
  if (!behind || !nouns?.every(({ kind, tag }) => kind === "word" && tag === "NOUN"))
    return undefined;
  for (let at = behind.first; at < behind.last; at++) sentence.product.add(at);
  return nouns.map(({ lower }) => lower).join(" ");
}

function isBehindFor(words: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (words[at]?.tag === "DET" || words[at]?.tag === "PRON") at--;
  return words[at]?.lower === "for" || words[at]?.lower === "of";
}

function kindOf(words: readonly Word[], phrase: Phrase | undefined): Kind | undefined {
  if (!phrase) return undefined;
  const own = words.slice(phrase.first, phrase.last);
  const has = (...names: readonly string[]) => own.some(({ lower }) => names.includes(lower));
  const hit = kinds.all(own).toSorted((a, b) => b.last - b.first - (a.last - a.first))[0];
  if (hit) return hit.meaning;
  if (has("mobile", "mobile-first", "ios", "android", "smartphone")) return "mobile-app";
  if (has("web", "web-based", "browser-based", "browser")) return "web-application";
  return has("desktop") ? "desktop-app" : undefined;
}

/** The phrase without products in it; a bare "library" is named by what it is for. */
function nameOf(sentence: Sentence, phrase: Phrase, end: number): string | undefined {
  const { words, text } = sentence;
  const called = calledIn(sentence);
  if (called !== undefined) return called;
  let first = phrase.first;
  while (first < phrase.last - 1 && isTechnology(words[first])) first++;
  const from = words[first]?.start ?? 0;
  const to = words[phrase.last - 1]?.end ?? text.length;
  const name = text.slice(from, to);
  if (first < phrase.last - 1 || !/^(?:for|that|which|to)$/.test(words[phrase.last]?.lower ?? "")) {
    return toLabel(capitalise(name));
  }
  let last = phrase.last;
  while (last < Math.min(end, phrase.last + 6) && !endsName(words[last], last > phrase.last))
    last++;
  return toLabel(capitalise(text.slice(from, words[last - 1]?.end ?? to)));
}

/** "for parsing dates" is a part of the name, what follows "with" or "in" is not. */
function endsName(word: Word | undefined, behind: boolean): boolean {
  if (word === undefined || word.kind === "mark") return true;
  return behind && (word.tag === "ADP" || word.tag === "SCONJ" || word.tag === "PRON");
}

function isTechnology(word: Word | undefined): boolean {
  const kind = word?.term?.terms[0].data.kind;
  return kind === "product" || kind === "style";
}

/** "called Taskly", "named Foo Bar" */
function calledIn(sentence: Sentence): string | undefined {
  const { words, text } = sentence;
  const at = words.findIndex(({ lower }) => lower === "called" || lower === "named");
  let last = at + 1;
  while (at !== -1 && last < at + 4 && /^["'\p{Lu}]/u.test(words[last]?.text ?? "")) last++;
  if (at === -1 || last === at + 1) return undefined;
  const name = text.slice(words[at + 1]?.start ?? 0, words[last - 1]?.end ?? 0);
  use(sentence, at, last);
  return toLabel(name.replace(/["']/g, "")) || undefined;
}

function readStage(sentence: Sentence, notes: Notebook): void {
  for (const { meaning, first, last } of stages.all(sentence.words)) {
    const data = { statement: sentence.ref, stage: meaning };
    notes.products.put(sentence, ["stage", meaning], data, { first, last });
    const phrase = phraseAt(sentence, first);
    if (!phrase || phrase.last === last) use(sentence, first, last);
  }
}
