import { leavesOutOfScope } from "../catalog/outside-scope.ts";
import type { StatementRole } from "./statement-role.ts";

/** A part of a text that is read by itself. */
export interface MarkedPart {
  readonly start: number;
  readonly end: number;
  readonly role?: StatementRole;
}

/**
 * Splits off open questions, `[NEEDS CLARIFICATION: …]`, and what a bracket leaves out of scope, and tells
 * questions from their answers.
 */
export function splitMarked(text: string, role: StatementRole | undefined): readonly MarkedPart[] {
  if (role === "answer") return questionAndAnswer(text);
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/\[NEEDS CLARIFICATION:?([^\][]{0,1000})\]/gi)) {
    pushText(from, match.index);
    const open = match.index + match[0].length - 1 - (match[1]?.length ?? 0);
    parts.push({ start: open, end: match.index + match[0].length - 1, role: "open-question" });
    from = match.index + match[0].length;
  }
  pushText(from, text.length);
  return parts;

  /** "Notes are plain text (pictures are out of scope)": the bracket alone is left out. */
  function pushText(start: number, end: number): void {
    let at = start;
    for (const match of text.slice(start, end).matchAll(/\(([^()]{8,300})\)/g)) {
      const inside = match[1] ?? "";
      if (role === "out-of-scope" || !leavesOutOfScope(inside)) continue;
      const open = start + match.index;
      pushClauses(at, open);
      at = open + match[0].length;
      parts.push({ start: open + 1, end: at - 1, role: "out-of-scope" });
    }
    pushClauses(at, end);
  }

  /** "Desks are booked by the hour, and catering is out of scope": the last clause alone is left out. */
  function pushClauses(start: number, end: number): void {
    const own = text.slice(start, end);
    const joint = [...own.matchAll(/;\s|,\s(?:and|while|whereas)\s/g)].findLast(
      ({ index }) => !/[.!?]\s/.test(own.slice(index)),
    );
    const left = joint
      ? own.slice(own.slice(0, joint.index).search(lastSentence), joint.index)
      : "";
    const right = joint ? own.slice(joint.index + joint[0].length) : "";
    const parted =
      joint !== undefined &&
      role !== "out-of-scope" &&
      leavesOutOfScope(right) &&
      !leavesOutOfScope(left) &&
      (joint[0].startsWith(";") || hasPredicate.test(left));
    if (!parted || !joint) {
      push(start, end);
      return;
    }
    const at = start + joint.index;
    push(start, at);
    parts.push({ start: at + joint[0].length, end, role: "out-of-scope" });
  }

  function push(start: number, end: number): void {
    if (/[\p{L}\p{N}✓✔✅☑✗✘❌✖]/u.test(text.slice(start, end))) parts.push({ start, end });
  }
}

/** From the last sentence of a text on. */
const lastSentence = /[^.!?\s][^.!?]*$/;

/** Words that show that something is said, rather than listed. */
const hasPredicate =
  /\b(?:is|are|can|may|must|shall|should|will|has|have|we|they|it|uses?|gets?|sees?|needs?|books?|creates?|keeps?)\b/i;

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
