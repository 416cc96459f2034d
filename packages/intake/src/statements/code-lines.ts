import { type FlatText, sliceFlat, squeeze } from "../markdown/flat-text.ts";
import { declarationIn } from "../readers/entities/code/declarations.ts";
import { wholeEnd } from "../words/cut-text.ts";
import { nameId } from "../words/name-id.ts";

/** A line of code with what it belongs to. */
export interface CodeLine {
  readonly flat: FlatText;
  /** Shared by the lines of one declaration. */
  readonly group?: string | undefined;
}

/** What is longer is kept as a quotation. */
const [mostCode, longestLine] = [40_000, 600];

/** No statement of code is longer. */
const longestPart = 2_000;

/** Code in parts that a statement may hold, cut between lines where lines are shorter. */
export function codeParts(flat: FlatText): readonly FlatText[] {
  const parts: FlatText[] = [];
  for (let from = 0; from < flat.text.length; ) {
    const most = wholeEnd(flat.text, Math.min(flat.text.length, from + longestPart));
    const newline = most < flat.text.length ? flat.text.lastIndexOf("\n", most) : -1;
    const end = newline > from ? newline : most;
    const part = squeeze(sliceFlat(flat, from, end));
    if (part.text !== "") parts.push(part);
    from = end;
  }
  return parts;
}

/**
 * Cuts code into lines. Those of one declaration belong together; others to `group`, of an example in JSON
 * only those of the outermost object.
 */
export function codeLines(
  whole: FlatText,
  group: string | undefined,
): { readonly lines: readonly CodeLine[]; readonly rest: readonly FlatText[] } {
  const most = wholeEnd(whole.text, mostCode);
  const isLong = whole.text.length > most;
  const flat = isLong ? sliceFlat(whole, 0, most) : whole;
  const lines: CodeLine[] = [];
  const rest: FlatText[] = [];
  const isExample = /^\s{0,20}[[{]\s{0,20}(?:"|\{|$)/m.test(flat.text.slice(0, 80));
  const outermost = /^\s{0,20}\[/.test(flat.text.slice(0, 40)) ? 2 : 1;
  let open: { readonly group: string; readonly byIndent: boolean } | undefined;
  let depth = 0;
  for (const { index, 0: line } of flat.text.matchAll(/[^\n]+/g)) {
    const end = wholeEnd(flat.text, index + Math.min(line.length, longestLine));
    const cut = squeeze(sliceFlat(flat, index, end));
    const behind = index + line.length;
    if (end < behind) rest.push(...codeParts(sliceFlat(flat, end, behind)));
    if (cut.text === "") continue;
    if (open?.byIndent && /^\S/.test(line)) open = undefined;
    const declared = group === undefined && depth === 0 ? declarationIn(cut.text) : undefined;
    if (declared) {
      open = {
        group: nameId(`entity ${declared.name}`),
        byIndent: declared.language === "python",
      };
    }
    const nested = isExample && depth !== outermost;
    lines.push({ flat: cut, group: open?.group ?? (nested ? undefined : group) });
    if (!open && !isExample) continue;
    depth = Math.max(0, depth + balance(cut.text));
    const isClosed = !open?.byIndent && depth === 0 && /[})]/.test(cut.text);
    if (isClosed || (declared && isUnion(cut.text))) open = undefined;
  }
  if (isLong) rest.push(...codeParts(sliceFlat(whole, most, whole.text.length)));
  return { lines, rest };
}

/** Brackets that a line opens and does not close. */
function balance(line: string): number {
  let depth = 0;
  for (const character of line) {
    if (character === "{" || character === "(" || character === "[") depth++;
    else if (character === "}" || character === ")" || character === "]") depth--;
  }
  return depth;
}

/** `type Grade = "good" | "fair";` */
function isUnion(line: string): boolean {
  return /=.{0,400}["'];?$/.test(line);
}
