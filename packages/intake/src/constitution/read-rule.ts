import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { forbiddingTitles } from "../catalog/constitution-titles.ts";
import { ruleMeasures } from "../catalog/rule-measures.ts";
import type { Notebook } from "../readers/notebook.ts";
import { readMentions } from "../readers/read-mentions.ts";
import { readQualities } from "../readers/read-qualities.ts";
import { readQuantities } from "../readers/read-quantities.ts";
import type { Sentence } from "../readers/sentence.ts";

type Quantity = DataOf<typeof reading.quantity>;

/**
 * Reads the numbers, technologies and qualities of a rule. How work is done makes no thing, person or
 * action of the product, so nothing else is read.
 */
export function readRule(sentence: Sentence, lead: string | undefined, notes: Notebook): void {
  const titles = [...sentence.under, ...(lead === undefined ? [] : [lead])];
  const forbids = titles.some((title) => forbiddingTitles.test(title));
  if (!forbids) readMentions(sentence, notes);
  else if (beginsWithName(sentence)) readMentions(sentence, notes, "avoid");
  readQuantities(sentence, notes);
  readQualities(sentence, notes);
}

/** "Redis for anything" forbids Redis; "passwords in Git" does not forbid Git. */
function beginsWithName({ words }: Sentence): boolean {
  const first = words.findIndex(({ lower }) => !/^(?:use|using|of|the|any)$/.test(lower));
  return words[first]?.kind === "term";
}

/**
 * A number as a rule means it: what it measures counts where a plan can be held to it; else it is a
 * limit that has to do with the work, such as reviewers or lines of a file, and no load.
 */
export function asRule(read: Quantity): Quantity {
  if (read.measure !== undefined && ruleMeasures.has(read.measure)) return { ...read };
  const { measure: _, ...rest } = read;
  return { ...rest, kind: read.kind === "invariant" ? "invariant" : "limit" };
}
