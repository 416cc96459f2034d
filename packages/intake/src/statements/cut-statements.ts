import { leavesOutOfScope } from "../catalog/outside-scope.ts";
import { type FlatText, joinFlat, sliceFlat, squeeze } from "../markdown/flat-text.ts";
import type { Block } from "../markdown/read-blocks.ts";
import { declaresAnywhere, isDeclaration } from "../readers/entities/code/declarations.ts";
import { clip } from "../words/cut-text.ts";
import { codeLines, codeParts } from "./code-lines.ts";
import { findSentences } from "./find-sentences.ts";
import { isLabelText } from "./is-label-text.ts";
import { isSentenceText } from "./is-sentence-text.ts";
import { createLeadIns } from "./lead-ins.ts";
import { modelSections } from "./model-sections.ts";
import { createOutline, labelLevel, levelOf, type Standing } from "./outline.ts";
import { readKey } from "./read-key.ts";
import { splitMarked } from "./split-marked.ts";
import type { StatementRole } from "./statement-role.ts";

/** A sentence, bullet, cell, heading or label, with where its characters stand in the source. */
export interface CutStatement {
  readonly kind: "heading" | "sentence" | "item" | "cell" | "label" | "code";
  readonly flat: FlatText;
  /** How many of its characters come from the lead-in of its list, which stands elsewhere. */
  readonly carried?: number;
  readonly under: readonly string[];
  readonly key?: string;
  readonly role?: StatementRole;
  readonly story?: string;
  readonly lead?: string;
  readonly group?: string;
  /** How many of its first characters ask what the others answer. */
  readonly question?: number;
}

/** A question of a clarification whose answer has not come yet. */
interface OpenQuestion {
  readonly flat: FlatText;
  readonly kind: CutStatement["kind"];
  readonly standing: Standing;
  readonly under: readonly string[];
}

/** Roles in whose lists any short code in front is a key. */
const listing: ReadonlySet<StatementRole | undefined> = new Set<StatementRole | undefined>([
  "requirement",
  "criterion",
  "premise",
  "edge-case",
  "out-of-scope",
  "dependency",
]);

/** Cuts blocks into statements, each with what stands above it and what that makes of it. */
export function cutStatements(blocks: readonly Block[]): readonly CutStatement[] {
  const statements: CutStatement[] = [];
  const outline = createOutline();
  const leadIns = createLeadIns();
  const models = modelSections(blocks.filter(({ struck }) => !struck));
  /** Key or first cell of the row that is being read. */
  let row: { readonly key?: string; readonly lead?: string } = {};
  let asked: OpenQuestion | undefined;
  blocks.forEach((block, at) => {
    leadIns.enter(block);
    if (block.struck) {
      push(block.kind === "item" ? "item" : "sentence", squeeze(block.flat), {
        role: "struck-out",
      });
      return;
    }
    outline.enter(block);
    if (block.kind === "heading" || block.kind === "label") cutTitle(block);
    else if (block.kind === "code") cutCode(block);
    else if (block.kind === "cell") cutCell(block);
    else cutText(block, nextOf(blocks, at));
  });
  leaveOpen();
  return statements;

  /** A question that nothing answered is what the text leaves open. */
  function leaveOpen(): void {
    if (!asked) return;
    const { flat, kind, standing, under } = asked;
    asked = undefined;
    push(kind, flat, { ...standing, role: "open-question" }, { under });
  }

  function keyIn(block: Block, text: string) {
    const isListed = listing.has(outline.inherited().role);
    const numbered = block.kind === "paragraph" || block.kind === "item";
    return readKey(text, { lead: block.lead, listed: isListed, numbered });
  }

  function cutTitle(block: Block): void {
    leaveOpen();
    const flat = squeeze(block.flat);
    const { key, rest } = keyIn(block, flat.text);
    const whole = key !== undefined && flat.text.length > rest;
    const under = outline.under();
    const standing = outline.openTitle({
      text: flat.text,
      level: levelOf(block),
      key,
      declares: models.has(block),
    });
    const text = whole ? sliceFlat(flat, rest, flat.text.length) : flat;
    push(block.kind === "heading" ? "heading" : "label", text, standing, { under });
  }

  function cutCell(block: Block): void {
    const flat = squeeze(block.flat);
    if (block.opens) {
      const { key, rest } = readKey(flat.text, { lead: block.lead ?? flat.text, listed: true });
      row = key !== undefined ? { key } : block.nameless ? {} : { lead: clip(flat.text, 120) };
      // The code itself says nothing; the other cells of its row are what it stands for.
      if (key !== undefined && rest >= flat.text.length) return;
    }
    const standing = outline.standing(block, row.key);
    cutSentences(block, { from: 0, standing, ...(block.opens ? {} : { lead: row.lead }) });
  }

  /** Code is kept as a quotation; what declares things, or lists the fields of one, line by line. */
  function cutCode(block: Block): void {
    const { role, group } = outline.inherited();
    const { text } = block.flat;
    const declares =
      role === "entity" ? isDeclaration(text) : canDeclare(role) && declaresAnywhere(text);
    if (declares || role === "entity") {
      const { lines, rest } = codeLines(block.flat, declares ? undefined : group);
      for (const line of lines) push("code", line.flat, { role: "entity", group: line.group });
      for (const flat of rest) push("code", flat, {});
    } else for (const flat of codeParts(block.flat)) push("code", flat, {});
  }

  function cutText(block: Block, next: Block | undefined): void {
    const lead = /^\s*/.exec(block.flat.text)?.[0].length ?? 0;
    const { key, rest } = keyIn(block, block.flat.text.slice(lead));
    const standing = outline.standing(block, key);
    const from = rest === 0 ? 0 : lead + rest;
    const own = key === undefined ? block.lead : undefined;
    cutSentences(block, { from, standing, lead: own, next, goesOn: key === undefined });
  }

  function cutSentences(
    block: Block,
    given: {
      readonly from: number;
      readonly standing: Standing;
      readonly lead?: string | undefined;
      readonly next?: Block | undefined;
      /** Nothing in front of its text begins anything new. */
      readonly goesOn?: boolean;
    },
  ): void {
    const { from, standing, lead, next, goesOn } = given;
    let first = "";
    let current = standing;
    const text = block.flat.text.slice(from);
    for (const part of splitMarked(text, standing.role)) {
      const spans = findSentences(text.slice(part.start, part.end));
      spans.forEach(({ start, end }, i) => {
        const [begin, stop] = [from + part.start + start, from + part.start + end];
        const whole = squeeze(sliceFlat(block.flat, begin, stop));
        // A key further on begins another requirement in the same paragraph.
        const later =
          i === 0 && part.start === 0
            ? undefined
            : readKey(whole.text, { listed: false, numbered: true });
        const flat = later ? sliceFlat(whole, later.rest, whole.text.length) : whole;
        if (flat.text === "") return;
        const isLast = part.end === text.length && i === spans.length - 1;
        const leads = isLast && leadIns.take(flat, block, next);
        if (block.kind === "paragraph" && (leads || isLabelText(flat.text, isLast))) {
          outline.closeLabel();
          const under = outline.under();
          const own = outline.openTitle({
            text: flat.text,
            level: labelLevel,
            declares: isLast && models.has(block),
          });
          // What says something besides is read as well: "Each loan must have a status:".
          if (leads || !isSentenceText(flat.text)) push("label", flat, own, { under });
          else push("sentence", flat, { ...standing, ...own }, { under });
          return;
        }
        const kind = block.kind === "item" || block.kind === "cell" ? block.kind : "sentence";
        if (later?.key !== undefined)
          current = { ...standing, ...outline.standing(block, later.key) };
        const role = part.role ?? (leavesOut(flat.text, current) ? "out-of-scope" : current.role);
        if (role === "asked") {
          if (i === 0) leaveOpen();
          const before = asked;
          const own = before ? joinFlat(before.flat, flat) : flat;
          asked = { flat: own, kind, standing: current, under: outline.under() };
          first ||= flat.text;
          return;
        }
        if (asked && role === "answer") {
          const { flat: question, standing: own } = asked;
          asked = undefined;
          // The answer belongs to the bullet or row of its question.
          const whole = joinFlat(question, flat);
          const group = own.group ?? current.group;
          push(
            kind,
            whole,
            { ...current, ...(group === undefined ? {} : { group }), role },
            {
              question: question.text.length,
            },
          );
          first ||= flat.text;
          return;
        }
        // What a clause leaves out is no part of what the key demands.
        const isLeftOut = part.role === "out-of-scope";
        const own = isLeftOut ? { ...current, key: undefined, role } : { ...current, role };
        const begins = goesOn === true && i === 0 && part.start === 0 && !leads;
        const continued = begins ? leadIns.continued(flat, block, role) : undefined;
        push(leads ? "label" : kind, continued?.flat ?? flat, own, {
          lead,
          head: block.head,
          carried: continued?.carried,
        });
        first ||= flat.text;
      });
    }
    if (block.kind === "item" && first !== "") outline.openItem(first, block);
  }

  function push(
    kind: CutStatement["kind"],
    flat: FlatText,
    { role, story, key, group }: Standing,
    more: {
      readonly under?: readonly string[];
      readonly lead?: string | undefined;
      readonly head?: string | undefined;
      readonly carried?: number | undefined;
      readonly question?: number;
    } = {},
  ): void {
    const { under = outline.under(), lead, head, carried, question } = more;
    statements.push({
      kind,
      flat,
      ...(carried === undefined ? {} : { carried }),
      under: [...under, ...(head ? [clip(head, 200)] : [])],
      ...(key === undefined ? {} : { key: clip(key, 80) }),
      ...(role === undefined ? {} : { role }),
      ...(story === undefined ? {} : { story }),
      ...(lead === undefined ? {} : { lead }),
      ...(group === undefined ? {} : { group }),
      ...(question === undefined ? {} : { question }),
    });
  }
}

/** "Lessons are sold by the club and are not part of this": as if it stood under "Out of scope". */
function leavesOut(text: string, { role, key }: Standing): boolean {
  if (key !== undefined || (role !== undefined && !mayLeaveOut.has(role))) return false;
  return leavesOutOfScope(text);
}

const mayLeaveOut: ReadonlySet<StatementRole> = new Set<StatementRole>([
  "summary",
  "premise",
  "requirement",
  "dependency",
]);

/** Tables and models stand for what the product keeps, except where the text is of something else. */
function canDeclare(role: StatementRole | undefined): boolean {
  return role !== "out-of-scope" && role !== "procedure" && role !== "principle";
}

/** What comes next in the text, unless it was struck out. */
function nextOf(blocks: readonly Block[], at: number): Block | undefined {
  let next = at + 1;
  while (blocks[next]?.struck) next++;
  return blocks[next];
}
