import { type AST, parseTOML } from "toml-eslint-parser";
import type { Entry, Span, Tree } from "./tree.ts";

/** A table while it is being read. */
interface Table {
  readonly kind: "table";
  readonly parts: Map<string, { readonly part: Part; readonly at: Span }>;
}
interface Tables {
  readonly kind: "tables";
  readonly all: { readonly part: Table; readonly at: Span }[];
}
type Part = Table | Tables | { readonly kind: "value"; readonly tree: Tree };

/**
 * Reads TOML.
 * @throws Error where it is not TOML.
 */
export function tomlTree(text: string): Tree {
  const root = table();
  for (const node of parseTOML(text).body[0].body) {
    if (node.type === "TOMLKeyValue") put(root, node);
    else {
      const target = tableAt(root, node.resolvedKey, node.key.range);
      for (const each of node.body) put(target, each);
    }
  }
  return treeOf(root);
}

function table(): Table {
  return { kind: "table", parts: new Map() };
}

/** The table under a key, in which a number stands for one of a list of tables. */
function tableAt(root: Table, key: readonly (string | number)[], at: Span): Table {
  let inside: Part = root;
  for (const [i, name] of key.entries()) {
    if (inside.kind === "tables" && typeof name === "number") {
      while (inside.all.length <= name) inside.all.push({ part: table(), at });
      inside = inside.all[name]?.part ?? table();
    } else if (inside.kind === "table" && typeof name === "string") {
      const known: Part | undefined = inside.parts.get(name)?.part;
      const part: Part =
        known ?? (typeof key[i + 1] === "number" ? { kind: "tables", all: [] } : table());
      if (!known) inside.parts.set(name, { part, at });
      inside = part;
    } else return table();
  }
  return inside.kind === "table" ? inside : table();
}

function put(target: Table, { key, value, range }: AST.TOMLKeyValue): void {
  const names = key.keys.map((each) => (each.type === "TOMLBare" ? each.name : each.value));
  const last = names.pop();
  if (last === undefined) return;
  const scalar = value.type === "TOMLValue";
  const at: Span = scalar ? range : key.range;
  tableAt(target, names, key.range).parts.set(last, {
    part: { kind: "value", tree: treeOfValue(value) },
    at,
  });
}

function treeOfValue(node: AST.TOMLContentNode): Tree {
  if (node.type === "TOMLArray") {
    const items = node.elements.map((each) => ({ value: treeOfValue(each), at: each.range }));
    return { kind: "list", items };
  }
  if (node.type === "TOMLInlineTable") {
    const inline = table();
    for (const each of node.body) put(inline, each);
    return treeOf(inline);
  }
  return { kind: "scalar", value: "value" in node ? String(node.value) : "" };
}

function treeOf(part: Part): Tree {
  if (part.kind === "value") return part.tree;
  if (part.kind === "tables") {
    return {
      kind: "list",
      items: part.all.map((each) => ({ value: treeOf(each.part), at: each.at })),
    };
  }
  const entries: Entry[] = [...part.parts].map(([key, each]) => ({
    key,
    value: treeOf(each.part),
    at: each.at,
  }));
  return { kind: "map", entries };
}
