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
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) parts.push({ start, end });
  }
}

/** "Q: who may pay? → A: members" */
function questionAndAnswer(text: string): readonly MarkedPart[] {
  const asks = /^\W{0,4}Q(?:uestion)?\s?\d{0,3}\s?[:.)]/i.exec(text.slice(0, 40));
  const answer = /(?:→|->|=>|\s|^)\s{0,4}A(?:nswer)?\s?\d{0,3}\s?:\s?/.exec(text.slice(0, 4000));
  if (answer) {
    const at = answer.index + answer[0].length;
    const before: MarkedPart = { start: asks?.[0].length ?? 0, end: answer.index, role: "asked" };
    const after: MarkedPart = { start: at, end: text.length, role: "answer" };
    return answer.index <= before.start ? [after] : [before, after];
  }
  const role = asks ? "asked" : "answer";
  return [{ start: asks?.[0].length ?? 0, end: text.length, role }];
}
