import {
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { RadarProblem, Row } from "./read-radar.ts";

export function readJson(text: string): {
  readonly rows: readonly Row[];
  readonly problems: readonly RadarProblem[];
} {
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  const lineAt = linesOf(text);
  const [error] = errors;
  if (error || !tree) {
    const line = lineAt(error?.offset ?? 0);
    const what = error ? spaced(printParseErrorCode(error.error)) : "it cannot be read";
    return { rows: [], problems: [{ line, message: `No JSON: ${what}` }] };
  }
  if (tree.type !== "array") {
    const message = "The radar is no list of points";
    return { rows: [], problems: [{ line: lineAt(tree.offset), message }] };
  }
  const rows: Row[] = [];
  const problems: RadarProblem[] = [];
  for (const child of tree.children ?? []) {
    const line = lineAt(child.offset);
    const read = readValue(child);
    if (read) rows.push({ line, value: read.value });
    else problems.push({ line, message: "The point is nested too deeply" });
  }
  return { rows, problems };
}

/** Lists in lists without end are no radar. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text.replace(/^\uFEFF/, " "), errors, { disallowComments: true });
  } catch {
    return undefined;
  }
}

function readValue(node: Node): { readonly value: unknown } | undefined {
  try {
    return { value: getNodeValue(node) };
  } catch {
    return undefined;
  }
}

function linesOf(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** `ValueExpected` as `value expected`. */
function spaced(code: string): string {
  return code.replace(/(?<!^)([A-Z])/g, " $1").toLowerCase();
}
