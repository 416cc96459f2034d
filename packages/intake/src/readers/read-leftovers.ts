import { meansWords, useVerbs } from "../catalog/demand-words.ts";
import { inertOpenings } from "../catalog/inert-phrases.ts";
import { reasons } from "../catalog/reasons.ts";
import { outsideNouns, systemNouns } from "../catalog/system-words.ts";
import { isDayOfMonth, isYear } from "../quantities/own-number.ts";
import type { StatementRole } from "../statements/statement-role.ts";
import { isAboutText } from "../words/about-text.ts";
import { clip } from "../words/cut-text.ts";
import { toLabel } from "../words/names.ts";
import { phraseSet } from "../words/phrase-set.ts";
import type { Word } from "../words/word.ts";
import { demandAt } from "./demand.ts";
import { modalityAt } from "./modality.ts";
import { unknownNames } from "./name-shape.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { isVersionNumber } from "./numbers.ts";
import { openingName, partOfUnknown } from "./part-of-unknown.ts";
import { purposeAt } from "./purpose.ts";
import { type Sentence, textBetween, use } from "./sentence.ts";

const openings = phraseSet(inertOpenings);

/** Why a statement asks for nothing, if it does not. */
export function inertReason({ kind, words, text, role, key }: Sentence): string | undefined {
  const byRole = role === undefined ? undefined : roleReasons[role];
  if (byRole !== undefined) return byRole;
  if (isTemplateLine(text)) return reasons.template;
  if ((kind === "label" || kind === "heading") && key === undefined) return reasons.title;
  if (!/[\p{L}\p{N}]/u.test(text)) return reasons.noWords;
  if (key === undefined && isAboutText(text)) return reasons.aboutText;
  return openings.at(words, 0)?.meaning;
}

const roleReasons: Partial<Record<StatementRole, string>> = {
  metadata: reasons.metadata,
  "story-reason": reasons.storyReason,
  "story-test": reasons.storyTest,
  procedure: reasons.procedure,
  "struck-out": reasons.struckOut,
  asked: reasons.asked,
};

/** "[Entity 2]: [What it represents]", "[FEATURE NAME]" */
function isTemplateLine(text: string): boolean {
  const rest = text.replace(/\[[^\][]{1,200}\]/g, "");
  return rest !== text && !/[\p{L}\p{N}]{2}/u.test(rest);
}

/** Names that nobody knows: a technology where the sentence says what for, else left over. */
export function readUnknownNames(sentence: Sentence, notes: Notebook): void {
  for (const { first, last } of [...openingName(sentence), ...unknownNames(sentence)]) {
    const free = Array.from({ length: last - first }, (_, i) => first + i).filter(
      (at) => !sentence.used.has(at),
    );
    const from = free[0];
    if (from === undefined) continue;
    noteUnknown(sentence, { first: from, last: from + free.length }, notes);
  }
}

function noteUnknown(sentence: Sentence, range: WordRange, notes: Notebook): void {
  const { ref, words } = sentence;
  const name = clip(textBetween(sentence, range.first, range.last).replace(/['’]s$/, ""), 200);
  const at = range.last - 1;
  const said = purposeAt(sentence, at);
  const purpose = said?.topic === undefined ? (partOfUnknown(sentence, range) ?? said) : said;
  use(sentence, range.first, range.last);
  const modality = modalityAt(words, range.first);
  // "the existing Foo server" is there already, and is none of the parts that are chosen.
  if (modality === "existing" && isSystem(words, range.last)) {
    const data = { statement: ref, name: toLabel(name), existing: true };
    notes.systems.put(sentence, [name], data, range);
    return;
  }
  // What is ruled out needs no part to play; "not implemented" rules out nothing.
  const ruledOut =
    modality === "avoid" && !/(?:ed|ing|tion|sion|ment|ness|ity|ance|ence)s?$/.test(name);
  const demand = modality === "must" ? demandOfUnknown(sentence, range) : undefined;
  const isMentioned = purpose?.topic !== undefined || ruledOut || demand !== undefined;
  if (modality !== "unclear" && isMentioned) {
    notes.mentions.put(
      sentence,
      [name, modality],
      {
        statement: ref,
        technology: name,
        modality,
        kind: "product",
        ...(purpose ? { purpose: purpose.text } : {}),
        ...(purpose?.topic === undefined ? {} : { topic: purpose.topic }),
        ...(demand === undefined ? {} : { demand }),
      },
      range,
    );
    return;
  }
  notes.leftovers.put(
    sentence,
    [name],
    {
      statement: ref,
      text: name,
      reason: reasons.unknownName,
      kind: "unread",
    },
    range,
  );
}

/** Endings of words for what is done or had: "MUST use Middleware", "MUST use Batching". */
const wordEndings =
  /(?:ed|ing|tion|sion|ment|ness|ity|ance|ence|ency|ware|ism|ics|logy|ive|able|age|ure|s)$/;

/**
 * "MUST use Acmebase": the name of a product right behind the words that demand it, which no noun behind
 * it makes the name of something else.
 */
function demandOfUnknown(sentence: Sentence, { first, last }: WordRange): string | undefined {
  const { words } = sentence;
  const next = words[last];
  if (next?.kind === "word" && (next.tag === "NOUN" || next.tag === "PROPN")) return undefined;
  const name = textBetween(sentence, first, last);
  if (!/^\p{Lu}?[\p{L}\p{N}.]{2,}$/u.test(name) || !/\p{Ll}/u.test(name)) return undefined;
  if (wordEndings.test(name)) return undefined;
  let before = first - 1;
  while (words[before]?.tag === "DET") before--;
  const { lower = "", lemma = "" } = words[before] ?? {};
  return meansWords.has(lower) || useVerbs.has(lemma) ? demandAt(sentence, first, last) : undefined;
}

function isSystem(words: readonly Word[], at: number): boolean {
  const head = words[at]?.lemma ?? "";
  return (
    systemNouns.has(head) || outsideNouns.has(head) || head === "portal" || head === "instance"
  );
}

/** "2031-04-01": a day of one year. */
const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/;

/** Numbers that no reader took. */
export function readLooseNumbers(sentence: Sentence, notes: Notebook): void {
  sentence.words.forEach((word, at) => {
    if (word.kind !== "number" || sentence.used.has(at)) return;
    if (isVersionNumber(sentence.words, at)) return;
    const date =
      isYear(sentence.words, at) ||
      isDayOfMonth(sentence.words, at) ||
      isoDate.test(sentence.text.slice(word.start, word.start + 11));
    const shown = isShown(sentence.text, word.start, word.end);
    notes.leftovers.put(
      sentence,
      [word.text],
      {
        statement: sentence.ref,
        text: textBetween(
          sentence,
          Math.max(0, at - 1),
          Math.min(sentence.words.length, at + 2),
        ).slice(0, 200),
        reason: date ? reasons.date : shown ? reasons.shown : reasons.looseNumber,
        kind: date || shown ? "inert" : "unread",
      },
      { first: at, last: at + 1 },
    );
  });
}

/** In quotation marks, part of a time of day, or behind the # of an issue. */
function isShown(text: string, start: number, end: number): boolean {
  if (text[start - 1] === "#") return true;
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 60);
  if (/\d:$/.test(before) || /^:\d/.test(behind)) return true;
  const marks = before.match(/["“”`]/g) ?? [];
  return marks.length % 2 === 1 && /["”`]/.test(behind);
}

/** The whole statement. */
export function leaveOver(
  sentence: Sentence,
  kind: "inert" | "unread",
  reason: string,
  notes: Notebook,
): void {
  notes.leftovers.put(sentence, ["all"], {
    statement: sentence.ref,
    text: clip(sentence.text, 4000),
    reason,
    kind,
  });
}
