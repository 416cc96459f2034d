import {
  askingWords,
  demand,
  following,
  openModal,
  priorityName,
  subjectWords,
} from "../catalog/sentence-cues.ts";
import { effects, technicalVerbs } from "../catalog/verbs.ts";
import { type FlatText, sliceFlat } from "../markdown/flat-text.ts";
import type { Block } from "../markdown/read-blocks.ts";
import type { StatementRole } from "./statement-role.ts";

/** A statement that goes on from the lead-in of its list. */
export interface Continued {
  readonly flat: FlatText;
  /** How many of its characters are the lead-in's. */
  readonly carried: number;
}

/** Carries what a lead-in says to the items of its list: "Members can edit:", "- notes". */
export interface LeadIns {
  /** Drops what no longer governs a block; called for every block. */
  enter(block: Block): void;
  /** Whether a sentence is the lead-in of the items that come next; it is kept for them. */
  take(flat: FlatText, block: Block, next: Block | undefined): boolean;
  /** The first sentence of an item with its lead-in, where that makes one sentence. */
  continued(flat: FlatText, block: Block, role: StatementRole | undefined): Continued | undefined;
}

interface LeadIn {
  readonly flat: FlatText;
  /** Of the items that go on from it. */
  readonly depth: number;
  /** A verb is still to come. */
  readonly open: boolean;
}

export function createLeadIns(): LeadIns {
  const all: LeadIn[] = [];
  return {
    enter: (block) => {
      const depth = block.kind === "item" ? block.depth : 0;
      while ((all.at(-1)?.depth ?? -1) > depth) all.pop();
      if (block.kind !== "item" && !block.struck) all.length = 0;
    },
    take: (flat, block, next) => {
      const depth = block.kind === "item" ? block.depth + 1 : 1;
      if (next?.kind !== "item" || next.depth !== depth || !next.opens) return false;
      const found = leadInOf(flat);
      if (!found) return false;
      all.push({ ...found, depth });
      return true;
    },
    continued: (flat, block, role) => {
      const lead = all.at(-1);
      if (block.kind !== "item" || !block.opens || lead?.depth !== block.depth) return undefined;
      if (!carrying.has(role) || block.lead !== undefined || !canGoOn(flat.text)) return undefined;
      return joined(lead, flat);
    },
  };
}

/** Sections in which people write sentences; fields of things and scenarios stand for themselves. */
const carrying: ReadonlySet<StatementRole | undefined> = new Set<StatementRole | undefined>([
  undefined,
  "summary",
  "requirement",
  "premise",
  "out-of-scope",
]);

/** No lead-in is longer. */
const longest = 200;

function leadInOf(flat: FlatText): Pick<LeadIn, "flat" | "open"> | undefined {
  if (flat.text.length > longest || !flat.text.endsWith(":")) return undefined;
  const text = flat.text.replace(/[:\s]{1,9}$/, "").replace(following, "");
  if (askingWords.test(text) || /\b(?:things|features|everything)\b/i.test(text)) return undefined;
  if (priorityName.test(text) && !subjectWords.test(text)) return undefined;
  // A modal verb alone is a label of priority: "Must:".
  if (!text.includes(" ")) return undefined;
  const open = openModal.test(text);
  const asked = demand.test(text) || /\b(?:able|want|wants|need|needs) to\b/i.test(text);
  if (!open && !(asked && isVerb(/[\p{L}-]+$/u.exec(text.slice(-30))?.[0] ?? ""))) return undefined;
  return { flat: sliceFlat(flat, 0, text.length), open };
}

function isVerb(word: string): boolean {
  return effects.has(word.toLowerCase()) || technicalVerbs.has(word.toLowerCase());
}

/** An item that is a sentence of its own, or names something that it explains, does not go on. */
function canGoOn(text: string): boolean {
  return (
    !demand.test(` ${text}`) &&
    !/^(?:the|it|they|we|he|she|you|there|this|these|if|when|as)\b/i.test(text) &&
    !/^[^.]{1,60}(?::\s|\s[–—-]\s)/.test(text)
  );
}

/** "Edit notes" goes on in small letters where a verb is to come. */
function joined({ flat: lead, open }: LeadIn, own: FlatText): Continued {
  const small = open && /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(own.text);
  const text = small ? own.text.charAt(0).toLowerCase() + own.text.slice(1) : own.text;
  const shift = lead.text.length + 1;
  return {
    flat: {
      text: `${lead.text} ${text}`,
      runs: [...lead.runs, ...own.runs.map((run) => ({ ...run, at: run.at + shift }))],
    },
    carried: lead.text.length,
  };
}
