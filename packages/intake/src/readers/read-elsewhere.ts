import {
  elsewhere,
  elsewhereAgents,
  knownAlready,
  knownBy,
  signInWords,
  whatIsKeptOf,
} from "../catalog/elsewhere.ts";
import { clip } from "../words/cut-text.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { singular } from "../words/singular.ts";
import { splitList } from "./lists.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { type Sentence, textBetween, use } from "./sentence.ts";

/**
 * Reads what is said to be somebody else's work: "authentication is handled separately", "e-mails are sent
 * by a separate notification system", "users are already authenticated". Says whether the statement was
 * one of these: then nothing in it is asked of this product.
 */
export function readElsewhere(sentence: Sentence, notes: Notebook): boolean {
  const { role, words } = sentence;
  if (role !== "premise" && role !== "dependency" && role !== "answer" && role !== "out-of-scope") {
    return false;
  }
  const plain = words.map(({ lower }) => lower).join(" ");
  const known = knownAlready.exec(plain);
  if (known) {
    noteHeld(sentence, { first: 0, last: wordsBefore(plain, known.index) }, notes);
    noteUser(sentence, notes);
    const told = knownBy.exec(plain.slice(known.index + known[0].length))?.[1];
    // "the portal or session" is the portal: a session is how it tells.
    const by = told?.replace(/ (?:or|and) (?:the )?session$/, "");
    // Where the text names nobody who knows them, it is whatever signs them in.
    noteSystem(sentence, by ? capitalise(by) : signInName(plain), "identity provider", notes);
    return true;
  }
  const match = elsewhere.exec(plain);
  if (!match) return false;
  const verb = wordsBefore(plain, match.index);
  const subject = { first: subjectStart(sentence, verb), last: verb };
  if (subject.last <= subject.first) return false;
  const agent = elsewhereAgents.exec(plain.slice(match.index));
  // "through a separate system" names the work alone.
  const named = agent?.[1]?.includes(" ") ? agent[1] : undefined;
  const work = textBetween(sentence, subject.first, subject.last);
  const category = signInWords.test(plain)
    ? "identity provider"
    : sendingOf(`${named ?? ""} ${work}`.toLowerCase());
  if (category === "identity provider") noteUser(sentence, notes);
  else if (category === undefined) noteHeld(sentence, subject, notes);
  noteSystem(sentence, capitalise(named ?? work), category, notes, {
    subject,
    work,
  });
  return true;
}

/** What the text calls it, if it does. */
function signInName(plain: string): string {
  const named = /\bauthenticated\b/.test(plain) ? "authentication" : signInWords.exec(plain)?.[0];
  return named ? capitalise(named) : "Existing sign-in";
}

function wordsBefore(plain: string, at: number): number {
  return plain.slice(0, at).split(" ").filter(Boolean).length;
}

/** Whoever signs people in keeps their accounts. */
function noteUser(sentence: Sentence, notes: Notebook): void {
  putHeld(sentence, "User", notes);
}

/** The things that are looked after, by what is looked after of them: "team membership and permissions". */
function noteHeld(sentence: Sentence, subject: WordRange, notes: Notebook): void {
  for (const { first, last } of splitList(sentence.words, subject)) {
    const names = sentence.words
      .slice(first, last)
      .filter(({ tag }) => tag === "NOUN" || tag === "PROPN");
    const own = names.map(({ lower }) => singular(lower));
    while (own.length > 1 && whatIsKeptOf.has(own.at(-1) ?? "")) own.pop();
    if (own.length > 0) putHeld(sentence, own.join(" "), notes);
  }
}

function putHeld(sentence: Sentence, name: string, notes: Notebook): void {
  const label = toLabel(name);
  notes.concepts.put(sentence, [label, "elsewhere"], {
    statement: sentence.ref,
    name: label,
    passing: true,
    elsewhere: true,
  });
}

/** What messages are sent by, where that is the work. */
function sendingOf(text: string): string | undefined {
  if (/\b(?:e-?mails?)\b/.test(text)) return "e-mail delivery";
  return /\b(?:sms|text messages?)\b/.test(text) ? "SMS delivery" : undefined;
}

/** Behind a bracket, a stop or the start: "… (authentication is handled separately)". */
function subjectStart({ words }: Sentence, verb: number): number {
  let at = verb;
  while (at > 0 && verb - at < 6 && !/^[(),.;:—–-]$/.test(words[at - 1]?.text ?? "(")) at--;
  while (words[at]?.tag === "DET" && at < verb) at++;
  return at;
}

function noteSystem(
  sentence: Sentence,
  name: string,
  category: string | undefined,
  notes: Notebook,
  held?: { readonly subject: WordRange; readonly work: string },
): void {
  notes.systems.put(
    sentence,
    [name],
    {
      statement: sentence.ref,
      name: toLabel(name.slice(0, 80)),
      existing: true,
      ...(category === undefined ? {} : { category }),
      ...(held ? { purpose: toLabel(clip(held.work, 200)) } : {}),
    },
    held?.subject,
  );
  use(sentence, held?.subject.first ?? 0, held?.subject.last ?? sentence.words.length);
}
