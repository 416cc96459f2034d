import { administering, preventingVerbs } from "../../catalog/access-words.ts";
import { nameWords } from "../../words/split-name.ts";
import { isForm } from "../access/rule-words.ts";
import { isNoneOf } from "../deeds/negation.ts";
import { clauseStart, denials, isDeniedBefore } from "../governing-words.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import type { Declared } from "./declared.ts";
import { noteField } from "./note-facts.ts";
import { fieldOf } from "./read-field.ts";

/** "control the visibility of phone and e-mail", "show or hide their phone and e-mail" */
const visibility =
  /\b(?:(?:control|choose|configure|manage|set|toggle|adjust)s? (?:the )?(?:visibility|privacy) of|(?:show(?:\/| or )hide|hide(?:\/| or )show)) (?:their |the |his or her |individual |specific )?([^.;:()]{3,120})/i;
/** "opt out of event and announcement e-mail notifications": each is on until somebody does. */
const optOut =
  /\b(?:opt(?:s|ing)?[ -]out of|unsubscribe from|turn off|disable) (?:the )?((?:[\p{L}-]+(?:, (?:and |or )?| and | or )){1,5}[\p{L}-]+) ((?:e-?mail |push |sms |text )?(?:notifications|reminders|alerts|newsletters))\b/iu;

const between = /,\s?(?:and\s|or\s)?|\s(?:and|or|&)\s|\//;

/** Reads a yes or no of each of several things that people decide about themselves. */
export function readSwitches(sentence: Sentence, declared: Declared, notes: Notebook): void {
  const { text } = sentence;
  const shown = visibility.exec(text);
  if (shown && isOwnChoice(sentence, shown.index)) {
    const concept = decider(text.slice(0, shown.index), declared);
    if (concept !== undefined)
      noteEach(sentence, concept, visibleIn(shown, concept, declared), notes);
  }
  const out = optOut.exec(text);
  if (out && isOwnChoice(sentence, out.index)) {
    const concept = decider(text.slice(0, out.index), declared);
    const [, things = "", what = ""] = out;
    const names = things.split(between).map((thing) => `${thing} ${what}`.toLowerCase());
    if (concept !== undefined) noteEach(sentence, concept, spanned(names, out), notes, "true");
  }
}

/** What people must not or cannot do is no choice of theirs, and what administrators switch is none either. */
function isOwnChoice({ words, text }: Sentence, from: number): boolean {
  const at = words.findIndex(({ end }) => end > from);
  const start = clauseStart(words, at);
  const front = words.slice(start, at);
  if (denials(words, start, at) % 2 === 1 || isDeniedBefore(words, at)) return false;
  if (front.some((_, i) => isNoneOf(words, start + i) || isForm(words, start + i, preventingVerbs)))
    return false;
  const doer = front.findLast(({ tag }) => tag === "NOUN" || tag === "PROPN");
  return !(doer && administering.test(text.slice(doer.start, doer.end)));
}

interface Switch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Those of the things named that are known of whoever decides: "phone, e-mail and address fields". */
function visibleIn(
  found: RegExpExecArray,
  concept: string,
  { fields }: Declared,
): readonly Switch[] {
  const known = fields.namesOf(concept);
  const things = (found[1] ?? "").split(between).map((each) => nameWords(each).join(" "));
  const names = [...known].filter((name) =>
    things.some((thing) => thing === name || thing.startsWith(`${name} `)),
  );
  return spanned(
    names.map((name) => `show ${name}`),
    found,
  );
}

function spanned(names: readonly string[], found: RegExpExecArray): readonly Switch[] {
  const to = found.index + found[0].trimEnd().length;
  return names.length < 2 ? [] : names.map((name) => ({ name, from: found.index, to }));
}

/** The thing that keeps what its people decide: the last that is named in front, else whoever signs in. */
function decider(front: string, { index }: Declared): string | undefined {
  return index.mentions(front).at(-1)?.concept ?? index.people;
}

function noteEach(
  sentence: Sentence,
  concept: string,
  switches: readonly Switch[],
  notes: Notebook,
  initial?: string,
): void {
  for (const { name, from, to } of switches) {
    const facts = {
      type: "boolean" as const,
      ...(initial === undefined ? {} : { default: initial }),
    };
    noteField(sentence, concept, fieldOf(name, { from, to }, facts, false), notes);
  }
}
