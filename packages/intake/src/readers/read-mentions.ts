import {
  exchangeCues,
  heardWhenRefused,
  laterSections,
  likenessCues,
  namedInPassing,
} from "../catalog/exchange-words.ts";
import { dataTypes, trackedThings } from "../catalog/name-company.ts";
import { whileAway, whileOpen } from "../catalog/push-words.ts";
import { reasons } from "../catalog/reasons.ts";
import type { Term } from "../terms/term.ts";
import type { Word } from "../words/word.ts";
import { alternativesTo, isInstead, isOtherTrade } from "./alternatives.ts";
import { demandAt } from "./demand.ts";
import { isOtherSense } from "./homonyms.ts";
import { mannerAt } from "./manner.ts";
import { type Modality, modalityAt } from "./modality.ts";
import type { Notebook } from "./notebook.ts";
import { isOfOutside } from "./of-outside.ts";
import { type Purpose, purposeAt } from "./purpose.ts";
import { putOffAt } from "./put-off.ts";
import { type Sentence, textBetween, use } from "./sentence.ts";
import { clauseAround } from "./split-clauses.ts";
import { standInAt } from "./stand-in.ts";
import { type Wish, wishAt } from "./wish.ts";

/** Reads the names of the vocabulary: technologies, patterns, styles, laws. `modality` binds them all. */
export function readMentions(sentence: Sentence, notes: Notebook, modality?: Modality): void {
  sentence.words.forEach((word, at) => {
    if (!word.term) return;
    use(sentence, at, at + 1);
    if (isInPassing(sentence, at, word.term.terms[0])) return;
    if (isOtherSense(sentence, { first: at, last: at + 1 })) return;
    const purpose = ownPurpose(sentence, at, word.term.terms[0]);
    const term = bestTerm(word.term.terms, purpose);
    const others = alternativesTo(sentence, at);
    if (isOtherTrade(sentence, at, others)) return;
    const later = putOffAt(sentence, at);
    const said = later === undefined ? (modality ?? modalityAt(sentence.words, at)) : "avoid";
    const instead = others.filter((each) => isInstead(term, each));
    const binding = said === "must" && instead.length > 0 ? "prefer" : said;
    // Of those that would do data goes to one: the first that is named.
    const isSpare = instead.some(({ isFirst }) => isFirst);
    const wish = said === "must" && binding === "prefer" ? "alternative" : undefined;
    if (binding !== "avoid" && heardWhenRefused.has(term.data.name)) return;
    if (term.data.kind === "regime") {
      if (binding !== "avoid") noteRegime(sentence, at, term, notes);
    } else if (binding !== "unclear")
      noteMention(sentence, at, { term, purpose, binding, isSpare, wish, later }, notes);
    else if (term.data.kind !== "pattern") noteDenial(sentence, at, notes);
  });
}

/** Something is denied of the name, and it is not clear what: it is neither asked for nor ruled out. */
function noteDenial(sentence: Sentence, at: number, notes: Notebook): void {
  const text = sentence.text.slice(0, 400);
  const { ref: statement } = sentence;
  const data = { statement, text, reason: reasons.denial, kind: "unread" } as const;
  notes.leftovers.put(sentence, ["denial"], data, { first: at, last: at + 1 });
}

/** A type of a field, an example in quotation marks, an entry of a tracker: nothing is chosen by it. */
function isInPassing({ words, role, kind, text }: Sentence, at: number, { data }: Term): boolean {
  if (data.kind !== "product") return false;
  if (dataTypes.has(data.name) && (role === "entity" || role === "scenario" || kind === "code")) {
    return true;
  }
  // "kept in the database/Memcached": either will do, and one of them is there.
  if (
    /^(?:or|\/)$/.test(words[at - 1]?.lower ?? "") &&
    /^(?:db|database)$/.test(words[at - 2]?.lower ?? "")
  ) {
    return true;
  }
  const next = words[at + 1];
  if (trackedThings.has(next?.lemma ?? "")) return true;
  const { start = 0, end = 0 } = words[at] ?? {};
  return /^["“”'‘’「『]$/.test(text.charAt(start - 1)) && /^["“”'‘’」』]$/.test(text.charAt(end));
}

/** What the name is for, unless that is the product as a whole. */
function ownPurpose(sentence: Sentence, at: number, { data }: Term): Purpose | undefined {
  if (data.kind === "style" || data.kind === "regime") return undefined;
  const purpose = purposeAt(sentence, at);
  return purpose && sentence.product.has(purpose.range.last - 1) ? undefined : purpose;
}

/** Of terms that share a name, the one whose topic the sentence speaks of. */
function bestTerm(terms: readonly [Term, ...Term[]], purpose: Purpose | undefined): Term {
  return (
    terms.find(({ data }) => data.topic !== undefined && data.topic === purpose?.topic) ?? terms[0]
  );
}

function noteRegime(sentence: Sentence, at: number, term: Term, notes: Notebook): void {
  const name = term.data.name;
  const clause = clauseAround(sentence.words, at);
  const demands = sentence.words.slice(clause.first, clause.last).some(({ tag }) => tag === "AUX");
  notes.regimes.put(
    sentence,
    [term.id],
    {
      statement: sentence.ref,
      name,
      ...(demands ? { detail: textBetween(sentence, clause.first, clause.last) } : {}),
    },
    { first: at, last: at + 1 },
  );
}

interface Named {
  readonly term: Term;
  readonly purpose: Purpose | undefined;
  readonly binding: Modality;
  readonly isSpare: boolean;
  /** Where the joint to other names makes it preferred. */
  readonly wish: Wish | undefined;
  /** The words that put it off. */
  readonly later: string | undefined;
}

function noteMention(
  sentence: Sentence,
  at: number,
  { term, purpose, binding: modality, isSpare, wish, later }: Named,
  notes: Notebook,
): void {
  const { data } = term;
  if (data.kind === "regime") return;
  // "must not depend on the Acme billing module" rules out the module, not Acme.
  if (modality === "avoid" && (isOwnerOfPart(sentence, at) || isShownBy(sentence, at))) return;
  const version = data.kind === "product" ? versionAt(sentence, at) : undefined;
  const topic = topicAt(sentence, at, topicOf(term, purpose));
  if (purpose) use(sentence, purpose.range.first, purpose.range.last);
  const range = { first: at, last: version === undefined ? at + 1 : at + 2 };
  const isDemandable = modality === "must" && data.kind === "product";
  const demand = isDemandable ? demandAt(sentence, at, range.last) : undefined;
  // Who is mocked is called all the same; what the mock is made with is not.
  const standIn = data.external === undefined ? standInAt(sentence, at) : undefined;
  const elsewhere = data.topic === "api-style" && isOfOutside(sentence, at);
  const manner =
    data.kind === "product" && modality !== "avoid" ? mannerAt(sentence, range.last) : undefined;
  notes.mentions.put(
    sentence,
    [
      term.id,
      modality,
      ...(elsewhere ? ["elsewhere"] : []),
      ...(standIn === undefined ? [] : ["stand-in"]),
      ...(later === undefined ? [] : ["later"]),
    ],
    {
      statement: sentence.ref,
      technology: data.name,
      modality,
      kind: data.kind,
      ...(purpose ? { purpose: purpose.text } : {}),
      ...(topic === undefined ? {} : { topic }),
      ...(version === undefined ? {} : { version }),
      ...(demand === undefined ? {} : { demand }),
      ...(modality === "prefer" ? { wish: wish ?? wishAt(sentence.words, at) } : {}),
      ...(standIn === undefined ? {} : { standIn }),
      ...(elsewhere ? { elsewhere } : {}),
      ...(manner === undefined ? {} : { manner }),
      ...(later === undefined ? {} : { later }),
    },
    range,
  );
  const known = data.external ?? outsideCategory(term, modality);
  if (known === undefined || modality === "avoid" || isSpare) return;
  const behind = nounOfBrackets(sentence, at);
  if (!isExchanged(sentence, at, known, behind)) return;
  const category = behind !== undefined && crawling.test(behind) ? "crawler" : known;
  notes.systems.put(
    sentence,
    [term.id],
    {
      statement: sentence.ref,
      name: data.name,
      category,
      ...(purpose ? { purpose: purpose.text } : {}),
      ...(modality === "existing" ? { existing: true } : {}),
    },
    range,
  );
}

const parts: ReadonlySet<string> = new Set(
  "module modules plugin plugins add-on add-ons addon addons app apps extension extensions".split(
    " ",
  ),
);

/** A part of it is named, within three words: "Acme billing module". */
function isOwnerOfPart({ words }: Sentence, at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    const word = words[i];
    if (word === undefined || !/^(?:NOUN|PROPN|ADJ)$/.test(word.tag)) return false;
    if (parts.has(word.lower)) return true;
  }
  return false;
}

const views = /^(?:dialogue?|form|modal|page|prompt|screen|ui|view)s?$/;

/** "no conflict-resolution UI": what is not shown may well be done. */
const isShownBy = ({ words }: Sentence, at: number): boolean =>
  views.test(words[at + 1]?.lower ?? "");

/** "sign in through the existing Keycloak": who runs it already stands outside of the product. */
function outsideCategory({ data }: Term, modality: Modality): string | undefined {
  return modality === "existing" && data.topic === "identity-provider"
    ? "identity provider"
    : undefined;
}

/** Whether data goes there or comes from there, rather than that it is named to compare with. */
function isExchanged(
  { text, words, role, under }: Sentence,
  at: number,
  category: string,
  behind: string | undefined,
): boolean {
  const { start = 0 } = words[at] ?? {};
  if (role === "metadata" || under.some((title) => laterSections.test(title))) return false;
  if (!namedInPassing.has(category)) return true;
  if (/^(?:file|format|spreadsheet|sheet|document)s?$/.test(words[at + 1]?.lower ?? ""))
    return false;
  // "a copied post (blog/Instagram)": what kind of thing it is.
  if (behind !== undefined && !exchanging.test(behind)) return crawling.test(behind);
  return exchangeCues.test(text) && !likenessCues.test(text.slice(Math.max(0, start - 60), start));
}

/** The noun in front of the bracket that a name stands in. */
function nounOfBrackets({ text, words }: Sentence, at: number): string | undefined {
  const before = text.slice(0, words[at]?.start ?? 0);
  return /([\p{L}-]{2,30}) ?\([^()]{0,120}$/u.exec(before)?.[1]?.toLowerCase();
}

/** Nouns of programs that visit what is public by themselves: "a crawler (Slack, Discord)". */
const crawling = /^(?:bots?|crawlers?|spiders?|scrapers?|link previewers?)$/;
/** Nouns of what data is exchanged with, in front of the names of it in brackets. */
const exchanging =
  /^(?:services?|providers?|apis?|platforms?|integrations?|systems?|networks?|log-?ins?|sign-?ins?|gateways?|tools?|apps?|accounts?|channels?|exports?|imports?|calendars?|webhooks?|messengers?|partners?|notifications?|authentication|oauth|sso)$/;

/** Stores that stand in for one another, so that the sentence's word for the role counts. */
const stores = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "cache",
  "message-broker",
  "search-engine",
  "vector-store",
  "time-series-store",
]);

/** The vocabulary's topic, unless the sentence gives a store another part: "Redis message queue". */
function topicOf({ data }: Term, purpose: Purpose | undefined): string | undefined {
  const said = purpose?.topic;
  if (data.topic === undefined) {
    // "LocalStack for service tests", "CSV files": a known name that fills no part is given one outright or not at all.
    return data.kind === "product" && purpose?.isRole === true ? said : undefined;
  }
  // "database" is said of any store, so it moves none.
  if (data.kind !== "product" || said === undefined || said === "relational-store")
    return data.topic;
  return stores.has(data.topic) && stores.has(said) ? said : data.topic;
}

/** Push notifications for people who have the product open need no service that wakes devices. */
function topicAt(sentence: Sentence, at: number, topic: string | undefined): string | undefined {
  if (topic !== "push") return topic;
  const { first, last } = clauseAround(sentence.words, at);
  const near = sentence.words.slice(first, last).map(({ lower }) => lower);
  const isOpen =
    near.some((word) => whileOpen.has(word)) && !near.some((word) => whileAway.has(word));
  return isOpen ? "real-time" : topic;
}

/** "PostgreSQL 16", "React v18.2": the version after a name. */
function versionAt({ words, used }: Sentence, at: number): string | undefined {
  const next: Word | undefined = words[at + 1];
  const match = /^v?(\d+(?:\.\d+){0,3})$/.exec(next?.lower ?? "");
  if (!match?.[1] || next?.kind === "quantity" || next?.start !== (words[at]?.end ?? 0) + 1) {
    return undefined;
  }
  used.add(at + 1);
  return match[1];
}
