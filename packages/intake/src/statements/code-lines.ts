import { type FlatText, sliceFlat, squeeze } from "../markdown/flat-text.ts";
import { declarationIn } from "../readers/entities/code/declarations.ts";
import { nameId } from "../words/name-id.ts";

/** A line of code with what it belongs to. */
export interface CodeLine {
  readonly flat: FlatText;
  /** Shared by the lines of one declaration. */
  readonly group?: string | undefined;
}

/** Longer code is cut. */
const [mostCode, longestLine] = [40_000, 600];

/**
 * Cuts code into lines. Those of one declaration belong together; others to `group`, of an example in JSON
 * only those of the outermost object.
 */
export function codeLines(whole: FlatText, group: string | undefined): readonly CodeLine[] {
  const flat = whole.text.length > mostCode ? sliceFlat(whole, 0, mostCode) : whole;
  const lines: CodeLine[] = [];
  const isExample = /^\s{0,20}[[{]\s{0,20}(?:"|\{|$)/m.test(flat.text.slice(0, 80));
  const outermost = /^\s{0,20}\[/.test(flat.text.slice(0, 40)) ? 2 : 1;
  let open: { readonly group: string; readonly byIndent: boolean } | undefined;
  let depth = 0;
  for (const { index, 0: line } of flat.text.matchAll(/[^\n]+/g)) {
    const end = index + Math.min(line.length, longestLine);
    const cut = squeeze(sliceFlat(flat, index, end));
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
  return lines;
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
