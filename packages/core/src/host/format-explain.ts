import type { Place } from "../why.ts";
import type { Explanation } from "./explain.ts";

const width = 80;
const deepestIndent = 24;

/** The explanation as plain text for people, in 80 columns. */
export function formatExplain(explanation: Explanation): string {
  const lines: string[] = [];
  print(explanation, 0, lines);
  return `${lines.join("\n")}\n`;
}

function print(node: Explanation, depth: number, lines: string[]): void {
  const indent = " ".repeat(Math.min(depth * 2, deepestIndent));
  const label = node.label === undefined ? "" : ` (${shorten(node.label, 60)})`;
  push(lines, indent, `${node.ref}${label}`);
  for (const line of reasons(node)) push(lines, `${indent}  `, line);
  for (const each of node.from) print(each, depth + 1, lines);
}

function reasons({ kind, by, sentence, reason, places, end }: Explanation): readonly string[] {
  const lines: string[] = [];
  if (kind === "missing") lines.push("is not in the plan (plans leave working data out)");
  else if (kind === "stated") lines.push(...places.map(said));
  else if (kind === "derived") lines.push(`derived, because ${sentence ?? by}`);
  else {
    lines.push(`assumed: ${reason ?? ""}`);
    if (sentence !== undefined) lines.push(`by the rule that ${sentence}`);
  }
  if (end === "repeated") lines.push("(explained above)");
  if (end === "cut") lines.push("(there is more behind it: explain this node by itself)");
  return lines;
}

function said({ source, line, quote }: Place): string {
  const verb = source === "measurements" ? "measured" : "stated";
  return `${verb} in ${source}, line ${line}: “${shorten(quote, 160)}”`;
}

function shorten(text: string, most: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/** Breaks a line at spaces; what follows hangs four columns in. A word too long for a line is cut. */
function push(lines: string[], indent: string, text: string): void {
  let line = indent;
  let empty = true;
  for (const word of text.split(" ").flatMap((each) => pieces(each, width - indent.length - 4))) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}    `;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
}

function pieces(word: string, most: number): readonly string[] {
  const parts: string[] = [];
  const characters = Array.from(word);
  for (let at = 0; at < characters.length; at += most) {
    parts.push(characters.slice(at, at + most).join(""));
  }
  return parts;
}
