import { automaticWords, ownDoings, timeWords } from "../../catalog/access-words.ts";
import { selfDoings, showingVerbs } from "../../catalog/deed-verbs.ts";
import { upkeepVerbs } from "../../catalog/schedule-words.ts";
import { effects } from "../../catalog/verbs.ts";
import type { Word } from "../../words/word.ts";
import type { Deed } from "./deed.ts";
import { scheduleIn } from "./schedule.ts";
import { isSetOff } from "./set-off.ts";

/**
 * What sets off a deed that the product does by itself: time or something that happened; nothing where
 * people may do it. "Automatically" says so, and so do verbs that nobody asks for: it sends, reminds.
 */
export function automaticBy(words: readonly Word[], deed: Deed): "time" | "event" | undefined {
  const { verb, by, first, last, negated, schedule } = deed;
  if (negated || (by.kind !== "product" && by.kind !== "none")) return undefined;
  if (schedule !== undefined) return "time";
  if (/^(?:read|list|search)$/.test(effects.get(verb) ?? "")) return undefined;
  const [start, end] = clauseAround(words, Math.min(first, last - 1));
  const own = words.slice(start, end);
  const said = own.some(({ lower }) => automaticWords.has(lower) || timeWords.has(lower));
  const itself = by.kind === "none" && selfDoings.has(verb) && isActive(words, deed);
  const named = ownDoings.has(verb) && (by.kind === "product" || isSent(words, first));
  if (!said && !itself && !named && !isSetOff(words, [start, end], deed)) return undefined;
  return byTime(own) || itself ? "time" : "event";
}

/** When the product does it by itself, over and over; of what nobody is said to do, its upkeep alone. */
export function scheduleOf(text: string, words: readonly Word[], deed: Deed): string | undefined {
  const { verb, by, first, last, negated, passing } = deed;
  if (deed.schedule !== undefined) return deed.schedule;
  const mayBe = by.kind === "product" || (by.kind === "none" && upkeepVerbs.has(verb));
  if (!mayBe || negated || passing || showingVerbs.has(verb)) return undefined;
  return scheduleIn(text, words, clauseAround(words, Math.min(first, last - 1)), last);
}

/** "links expire", rather than "links can be expired". */
function isActive(words: readonly Word[], { object, first, last }: Deed): boolean {
  const from = object === "before" ? first : Math.min(first, object.last);
  return !words.slice(from, last).some(({ lower }) => /^(?:be|is|are|been)$/.test(lower));
}

/** "a receipt is sent", rather than "send invoices" in a list of what people do. */
function isSent(words: readonly Word[], first: number): boolean {
  const near = words.slice(Math.max(0, first - 4), first + 1);
  // "reports can be e-mailed": whoever may.
  if (near.some(({ lower }) => /^(?:can|may|could|might)$/.test(lower))) return false;
  return near.some(({ lower }) => /^(?:is|are|be|been|gets?)$/.test(lower));
}

/** "every night", "daily", "24 hours before", "after 30 days", "at midnight" */
function byTime(words: readonly Word[]): boolean {
  return words.some(({ lower, quantity }, at) => {
    if (timeWords.has(lower) || lower === "midnight") return true;
    // "for 15 minutes after 5 failures" says how long, not when.
    const lasts = quantity !== undefined && isPeriod(words[at]) && words[at - 1]?.lower !== "for";
    const near = words.slice(Math.max(0, at - 3), at + 4).map((word) => word.lower);
    return lasts && near.some((each) => /^(?:after|before|every|older|prior)$/.test(each));
  });
}

function isPeriod(word: Word | undefined): boolean {
  return /(?:second|minute|hour|day|week|month|year)s?$|\d\s?(?:s|min|h|d)$/i.test(
    word?.text ?? "",
  );
}

function clauseAround(words: readonly Word[], at: number): readonly [number, number] {
  const stops = (word: Word | undefined) => /^[.;:!?]$/.test(word?.text ?? "");
  let start = at;
  while (start > 0 && !stops(words[start - 1])) start--;
  let end = at;
  while (end < words.length && !stops(words[end])) end++;
  return [start, end];
}
