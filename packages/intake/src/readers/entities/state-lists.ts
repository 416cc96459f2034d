import { participleOf } from "@planc/core";
import { deedNouns } from "../../catalog/deed-verbs.ts";
import { happenings, leadingVerbs } from "../../catalog/state-words.ts";
import { effects } from "../../catalog/verbs.ts";
import { toLabel } from "../../words/names.ts";
import { type VerbForm, verbOf } from "../../words/verb-forms.ts";

/** How far from a word the states are listed that it opens. */
const longestList = 160;

const stop =
  /[.;:()!?]|\s[–—-]\s|\s(?:by|until|unless|within|because|so|then|and|but|or)\s(?:the|an?|it|they|must|can|cannot|may|only|all|will|should|to|not|is|are)\b|\s(?:by|until|unless|within|because|when|while|if|for|so|with)\s|,\s(?:when|then|the|it|they|must|and (?:the|it|they|must|can|may))\b/i;
const leading =
  /^(?:the|an?|any|its|their|this|that|these|those|it|they|in|into|to|still|currently|already|one|of|following|both|either|being|has|have|been|is|are|was|were)\s/i;
const being = /^(?:\S{1,30}\s){1,3}?(?:is|are|remains?|stays?|was|were|has|have)\s(?=\S)/i;
const named = /\s(?:status|state|stage|phase)(?:e?s)?\b.*$/i;

/** The names of states that follow: "Pending or Confirmed status", "the order is open or held". */
export function statesBehind(text: string, from: number): readonly string[] {
  const rest = text.slice(from, from + longestList).trimStart();
  const whole = rest.slice(0, stop.exec(rest)?.index ?? rest.length);
  return statesIn(withoutLead(whole.replace(being, "")));
}

/** The names of states in a stretch of text, which it may call states. */
export function statesIn(text: string): readonly string[] {
  const names = withoutLead(text.trim())
    .replace(named, "")
    .split(/\s{0,2},\s{0,2}(?:(?:or|and)\s)?|\s(?:or|and)\s|\s{0,2}[/|]\s{0,2}/)
    .map((each) => withoutLead(each.replace(/["'`“”‘’*]/g, "").trim()));
  return names.filter(isName).map(toLabel);
}

function withoutLead(text: string): string {
  let own = text;
  for (let i = 0; i < 6 && leading.test(own); i++) own = own.replace(leading, "");
  return own;
}

function isName(name: string): boolean {
  return name !== "" && name.length <= 40 && name.split(/\s+/).length <= 3 && /\p{L}/u.test(name);
}

/** What was done to something that something else came "before": "execution", "it ships", "shipped". */
export function happened(name: string): string {
  const word = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
  const verb = deedNouns[word] ?? happenings[word];
  if (verb !== undefined) return participleOf(verb);
  const read = verbOf(word, leads);
  return read && read.form !== "ed" ? participleOf(read.verb) : name;
}

/** What is done to a thing, by a word in small letters. */
export interface Leading {
  readonly verb: string;
  readonly form: VerbForm | "noun" | "able";
}

/** Reads "cancellation", "cancelled", "cancel" and "cancellable"; what does not change how a thing stands is nothing. */
export function leadingIn(
  lower: string,
  known: (verb: string) => boolean = leads,
): Leading | undefined {
  const noun = deedNouns[lower] ?? happenings[lower];
  if (noun !== undefined && noun !== lower)
    return known(noun) ? { verb: noun, form: "noun" } : undefined;
  const read = verbOf(lower, known);
  if (read) return read;
  if (!/.{3}[ai]ble$/.test(lower)) return undefined;
  const able = verbOf(`${lower.slice(0, -4)}ed`, known);
  return able && { verb: able.verb, form: "able" };
}

export function leads(verb: string): boolean {
  return effects.get(verb) === "transition" || leadingVerbs.has(verb);
}
