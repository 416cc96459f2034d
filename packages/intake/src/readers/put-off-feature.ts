import {
  laterTitles,
  laterWords,
  phaseWords,
  putOffLabels,
  putOffNamed,
  putOffWhole,
  putOffWork,
} from "../catalog/later-words.ts";
import { clip } from "../words/cut-text.ts";
import type { Sentence } from "./sentence.ts";

/** Sentences of these tell what is so, or what happens, and put nothing off. */
const telling: ReadonlySet<Sentence["role"]> = new Set<Sentence["role"]>([
  "scenario",
  "story",
  "entity",
  "edge-case",
  "metadata",
]);

/**
 * The time to which a sentence puts off all that it asks for: "in phase 2, curators print entries",
 * "Deferred: a yearbook". Nothing where it asks for it now.
 */
export function putOffWholly({ text, role, under, lead }: Sentence): string | undefined {
  const title = [lead, under.at(-1)].find((each) => each !== undefined && laterTitles.test(each));
  if (title !== undefined) return clip(title, 80);
  if (telling.has(role)) return undefined;
  const plain = text.slice(0, 400).trim();
  const said =
    putOffNamed.test(plain) ||
    putOffLabels.test(plain) ||
    putOffWhole.test(plain) ||
    putOffWork.test(plain);
  return said ? timeOf(plain) : undefined;
}

/** "version 2", "a later phase", where the words say no more "later". */
export function timeOf(text: string): string {
  const phase = phaseWords.exec(text)?.[0] ?? laterWords.exec(text)?.[0] ?? "later";
  return phase.toLowerCase() === "deferred"
    ? "later"
    : phase.replace(/^[A-Z][a-z]/, (a) => a.toLowerCase());
}
