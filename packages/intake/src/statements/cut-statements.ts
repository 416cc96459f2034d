import { type FlatText, sliceFlat, squeeze } from "../markdown/flat-text.ts";
import type { Block } from "../markdown/read-blocks.ts";
import { declaresAnywhere, isDeclaration } from "../readers/entities/code/declarations.ts";
import { codeLines } from "./code-lines.ts";
import { findSentences } from "./find-sentences.ts";
import { isLabelText } from "./is-label-text.ts";
import { modelSections } from "./model-sections.ts";
import { createOutline, labelLevel, levelOf, type Standing } from "./outline.ts";
import { readKey } from "./read-key.ts";
import { splitMarked } from "./split-marked.ts";
import type { StatementRole } from "./statement-role.ts";

/** A sentence, bullet, cell, heading or label, with where its characters stand in the source. */
export interface CutStatement {
  readonly kind: "heading" | "sentence" | "item" | "cell" | "label" | "code";
  readonly flat: FlatText;
  readonly under: readonly string[];
  readonly key?: string;
  readonly role?: StatementRole;
  readonly story?: string;
  readonly lead?: string;
  readonly group?: string;
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
  const models = modelSections(blocks);
  /** Key or first cell of the row that is being read. */
  let row: { readonly key?: string; readonly lead?: string } = {};
  for (const block of blocks) {
    outline.enter(block);
    if (block.kind === "heading" || block.kind === "label") cutTitle(block);
    else if (block.kind === "code") cutCode(block);
    else if (block.kind === "cell") cutCell(block);
    else cutText(block);
  }
  return statements;

  function keyIn(block: Block, text: string) {
    const isListed = listing.has(outline.inherited().role);
    return readKey(text, { lead: block.lead, listed: isListed });
  }

  function cutTitle(block: Block): void {
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
      row = key === undefined ? { lead: flat.text.slice(0, 120) } : { key };
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
      for (const line of codeLines(block.flat, declares ? undefined : group)) {
        push("code", line.flat, { role: "entity", group: line.group });
      }
    } else push("code", squeeze(cutShort(block.flat)), {});
  }

  function cutText(block: Block): void {
    const lead = /^\s*/.exec(block.flat.text)?.[0].length ?? 0;
    const { key, rest } = keyIn(block, block.flat.text.slice(lead));
    const standing = outline.standing(block, key);
    const from = key === undefined ? 0 : lead + rest;
    cutSentences(block, { from, standing, lead: key === undefined ? block.lead : undefined });
  }

  function cutSentences(
    block: Block,
    given: {
      readonly from: number;
      readonly standing: Standing;
      readonly lead?: string | undefined;
    },
  ): void {
    const { from, standing, lead } = given;
    let first = "";
    const text = block.flat.text.slice(from);
    for (const part of splitMarked(text, standing.role)) {
      const spans = findSentences(text.slice(part.start, part.end));
      spans.forEach(({ start, end }, i) => {
        const [begin, stop] = [from + part.start + start, from + part.start + end];
        const whole = squeeze(sliceFlat(block.flat, begin, stop));
        // A key further on begins another requirement in the same paragraph.
        const later =
          i === 0 && part.start === 0 ? undefined : readKey(whole.text, { listed: false });
        const flat = later ? sliceFlat(whole, later.rest, whole.text.length) : whole;
        if (flat.text === "") return;
        const isLast = part.end === text.length && i === spans.length - 1;
        if (block.kind === "paragraph" && isLabelText(flat.text, isLast)) {
          outline.closeLabel();
          const under = outline.under();
          const own = outline.openTitle({
            text: flat.text,
            level: labelLevel,
            declares: isLast && models.has(block),
          });
          push("label", flat, own, { under });
          return;
        }
        const kind = block.kind === "item" || block.kind === "cell" ? block.kind : "sentence";
        const role = part.role ?? standing.role;
        const keyed = later?.key === undefined ? {} : outline.standing(block, later.key);
        push(kind, flat, { ...standing, role, ...keyed }, { lead, head: block.head });
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
    } = {},
  ): void {
    const { under = outline.under(), lead, head } = more;
    statements.push({
      kind,
      flat,
      under: [...under, ...(head ? [head.slice(0, 200)] : [])],
      ...(key === undefined ? {} : { key: key.slice(0, 80) }),
      ...(role === undefined ? {} : { role }),
      ...(story === undefined ? {} : { story }),
      ...(lead === undefined ? {} : { lead }),
      ...(group === undefined ? {} : { group }),
    });
  }
}

/** Tables and models stand for what the product keeps, except where the text is of something else. */
function canDeclare(role: StatementRole | undefined): boolean {
  return role !== "out-of-scope" && role !== "procedure" && role !== "principle";
}

function cutShort(flat: FlatText): FlatText {
  return flat.text.length > 2_000 ? sliceFlat(flat, 0, 2_000) : flat;
}
