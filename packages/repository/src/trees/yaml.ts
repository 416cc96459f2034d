import { isAlias, isMap, isScalar, isSeq, type Pair, parseAllDocuments } from "yaml";
import { type Entry, emptyTree, entries, items, type Span, type Tree } from "./tree.ts";

/** Entries that merge keys of one text may bring in again. */
const mostMerged = 20_000;

/** Reads YAML, each of its documents. An alias is the tree that its anchor is, so nothing multiplies. */
export function yamlTrees(text: string): readonly Tree[] {
  const documents = parseAllDocuments(text, {
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  if (!Array.isArray(documents)) return [];
  let budget = mostMerged;
  return documents.map(({ contents }) => {
    const anchors = new Map<string, Tree>();
    return treeOf(contents);

    function treeOf(node: unknown): Tree {
      if (isAlias(node)) return anchors.get(node.source) ?? emptyTree;
      const tree = treeWithin(node);
      // Known from here on, so that nothing contains itself.
      if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) {
        anchors.set(node.anchor, tree);
      }
      return tree;
    }

    function treeWithin(node: unknown): Tree {
      if (isMap(node)) return { kind: "map", entries: entriesOf(node.items) };
      if (isSeq(node)) {
        const list = node.items.map((item) => ({ value: treeOf(item), at: spanOf(item) }));
        return { kind: "list", items: list };
      }
      if (!isScalar(node)) return emptyTree;
      return {
        kind: "scalar",
        value: node.source ?? (node.value == null ? "" : String(node.value)),
      };
    }

    function entriesOf(pairs: readonly Pair<unknown, unknown>[]): readonly Entry[] {
      const own = new Map<string, Entry>();
      const merged: Tree[] = [];
      for (const { key, value } of pairs) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const tree = treeOf(value);
        if (name === "<<") merged.push(tree);
        else if (!own.has(name)) own.set(name, { key: name, value: tree, at: united(key, value) });
      }
      for (const tree of merged.flatMap((each) =>
        each.kind === "list" ? items(each).map(({ value }) => value) : [each],
      )) {
        for (const each of entries(tree)) {
          if (--budget < 0) break;
          if (!own.has(each.key)) own.set(each.key, each);
        }
      }
      return [...own.values()];
    }
  });
}

function united(key: unknown, value: unknown): Span {
  const [start, end] = spanOf(key);
  return [start, isScalar(value) ? Math.max(end, spanOf(value)[1]) : end];
}

function spanOf(node: unknown): Span {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
  return range ? [range[0], range[1]] : [0, 0];
}
