import { placesIn } from "@planc/core";
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import type { FieldPath, PackPlaces } from "./places.ts";

export interface YamlText {
  readonly value: unknown;
  readonly places: PackPlaces;
}
export interface YamlFault {
  readonly reason: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** A few aliases are a convenience, many are a way to fill the memory. */
const mostAliases = 20;

/** Reads YAML, of which JSON is a part, and remembers where everything stands. */
export function readYaml(text: string, file: string): YamlText | YamlFault {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    // What is missing at the end is placed behind it.
    const [start = 0, end = 0] = error.pos.map((each) => Math.min(each, text.length));
    return { reason: error.message, start, end, line: lines.linePos(start).line };
  }
  const value: unknown = document.toJS({ maxAliasCount: mostAliases });
  const placeOf = placesIn(file, text);
  const endOfLine = (from: number) => {
    const end = text.indexOf("\n", from);
    return end === -1 ? text.length : end;
  };
  return {
    value,
    places: {
      at: (path, line) => {
        const found = nodeAt(document, path);
        const [start, end] = found?.range ?? [0, 0];
        const from =
          line !== undefined && isScalar(found) && found.type?.startsWith("BLOCK")
            ? (lines.lineStarts[lines.linePos(start).line - 1 + line] ?? start)
            : start;
        return placeOf(from, Math.max(from, Math.min(end, endOfLine(from))));
      },
    },
  };
}

/** The node that a path leads to, or the nearest one on the way. */
function nodeAt(document: Document, path: FieldPath): Node | undefined {
  let node: unknown = document.contents;
  let last = isNode(node) ? node : undefined;
  for (const name of path) {
    node = inside(node, name);
    if (!isNode(node)) return last;
    last = node;
  }
  return last;
}

function inside(node: unknown, name: string | number): unknown {
  if (isSeq(node)) return node.items[Number(name)];
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))?.value;
}
