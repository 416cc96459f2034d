import { type Node, parseTree } from "jsonc-parser";
import { emptyTree, type Tree } from "./tree.ts";

/** Reads JSON, with comments and trailing commas. What is broken is left out. */
export function jsonTree(text: string): Tree {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root ? treeOf(root) : emptyTree;
}

function treeOf(node: Node): Tree {
  if (node.type === "object") {
    return {
      kind: "map",
      entries: (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
        name && value
          ? [{ key: String(name.value), value: treeOf(value), at: spanOf(name, value) }]
          : [],
      ),
    };
  }
  if (node.type === "array") {
    return {
      kind: "list",
      items: (node.children ?? []).map((item) => ({ value: treeOf(item), at: spanOf(item, item) })),
    };
  }
  return { kind: "scalar", value: node.value === null ? "" : String(node.value) };
}

function spanOf(name: Node, value: Node): readonly [number, number] {
  const last = value.type === "object" || value.type === "array" ? name : value;
  return [name.offset, last.offset + last.length];
}
