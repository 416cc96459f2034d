import type { StatementRole } from "./statement-role.ts";

/** A part of a text that is read by itself. */
export interface MarkedPart {
  readonly start: number;
  readonly end: number;
  readonly role?: StatementRole;
}

/** Splits off open questions, `[NEEDS CLARIFICATION: …]`, and tells questions from their answers. */
export function splitMarked(text: string, role: StatementRole | undefined): readonly MarkedPart[] {
  if (role === "answer") return questionAndAnswer(text);
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/\[NEEDS CLARIFICATION:?([^\][]{0,1000})\]/gi)) {
    push(from, match.index);
    const open = match.index + match[0].length - 1 - (match[1]?.length ?? 0);
    parts.push({ start: open, end: match.index + match[0].length - 1, role: "open-question" });
    from = match.index + match[0].length;
  }
  push(from, text.length);
  return parts;

  function push(start: number, end: number): void {
    if (/[\p{L}\p{N}✓✔✅☑✗✘❌✖]/u.test(text.slice(start, end))) parts.push({ start, end });
  }
}

/** "Q: who may pay? → A: members", "Who may pay? Members", and each half by itself. */
function questionAndAnswer(text: string): readonly MarkedPart[] {
  const asks = /^\W{0,6}Q(?:uestion)?\s?\d{0,3}\s?[:.)]\s{0,3}/i.exec(text.slice(0, 40));
  const from = asks?.[0].length ?? 0;
  const answer =
    /(?:→|->|=>|\s|^)\W{0,4}(?:A|Answer|Decision|Resolution|Resolved)\s?\d{0,3}\s?:\W{0,3}/.exec(
      text.slice(0, 4000),
    );
  if (answer) {
    const at = answer.index + answer[0].length;
    const before: MarkedPart = { start: from, end: answer.index, role: "asked" };
    const after: MarkedPart = { start: at, end: text.length, role: "answer" };
    return answer.index <= before.start ? [after] : [before, after];
  }
  const mark = text.slice(0, 1000).indexOf("?", from);
  if (mark >= 0 && (asks || interrogative.test(text.slice(from, from + 40)))) {
    const gap = /^\W{0,12}/.exec(text.slice(mark + 1))?.[0].length ?? 0;
    const asked: MarkedPart = { start: from, end: mark + 1, role: "asked" };
    const start = mark + 1 + gap;
    return start >= text.length ? [asked] : [asked, { start, end: text.length, role: "answer" }];
  }
  const role = asks ? "asked" : "answer";
  return [{ start: from, end: text.length, role }];
}

/** Words that open a question. */
const interrogative =
  /^\W{0,4}(?:how|what|which|who|whom|whose|when|where|why|should|shall|may|must|can|could|will|would|do|does|did|is|are|has|have|in which|for how|at what|to what|under what|by when|until when)\b/i;
