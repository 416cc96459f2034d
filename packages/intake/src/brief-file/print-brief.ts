import { Document, isCollection, isScalar, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { isSingle } from "./areas.ts";
import { nestedIn, topLevel, type Written } from "./write-brief.ts";

/** Columns within which a small map or list stands on one line. */
const widestLine = 90;
const widestText = 100;

/** What the file says of itself. */
export interface FileHead {
  readonly schema: string;
  readonly writtenFrom: Readonly<Record<string, string>>;
}

/** The entries as YAML. Comments say where a fact comes from; they mean nothing when it is read back. */
export function printBrief(entries: readonly Written[], { schema, writtenFrom }: FileHead): string {
  const root = new YAMLMap<Scalar, Node>();
  root.items.push(pair("version", new Scalar(1)), pair("facts", new Scalar("all")));
  if (Object.keys(writtenFrom).length > 0) {
    root.items.push(pair("writtenFrom", valueNode(writtenFrom)));
  }
  for (const { area, entries: own } of topLevel(entries)) {
    const nodes = own.map((entry) => entryNode(entry, entries));
    const [only] = nodes;
    const all = pair(area.key, isSingle(area) && only ? only : listOf(nodes));
    all.key.spaceBefore = true;
    root.items.push(all);
  }
  const document = new Document(root);
  document.commentBefore = headOf(schema);
  return document.toString({ lineWidth: widestText });
}

function headOf(schema: string): string {
  return [
    `yaml-language-server: $schema=${schema}`,
    "What planc understood, and where from. Correct it, then: planc plan --brief brief.yaml …",
    "Entries name each other by name. facts: all means that what is not in this file is not in",
    "the brief; with facts: some, entries add to what is read or correct it, and remove: true",
    "takes a fact out.",
  ]
    .map((line) => ` ${line}`)
    .join("\n");
}

function entryNode(entry: Written, entries: readonly Written[]): Node {
  const { values, origin } = entry;
  const map = new YAMLMap<Scalar, Node>();
  for (const [key, value] of Object.entries(values)) map.items.push(pair(key, valueNode(value)));
  const nested = nestedIn(entry, entries);
  for (const { key, entries: inner } of nested) {
    map.items.push(pair(key, listOf(inner.map((each) => entryNode(each, entries)))));
  }
  if (nested.length === 0 && entry.area.within !== undefined && isShort(values)) {
    map.flow = true;
    map.comment = ` ${origin}`;
    return map;
  }
  const first = map.items[0]?.value;
  if (isScalar(first) && String(first.value).length <= widestLine) {
    first.comment = ` ${origin}`;
  } else map.commentBefore = ` ${origin}`;
  return map;
}

/** A value as a node; what is short stands on one line. */
function valueNode(value: unknown): Node {
  if (Array.isArray(value)) return fold(listOf(value.map(valueNode)), value);
  if (typeof value !== "object" || value === null) return new Scalar(value);
  const map = new YAMLMap<Scalar, Node>();
  for (const [key, inner] of Object.entries(value)) map.items.push(pair(key, valueNode(inner)));
  return fold(map, value);
}

function fold(node: Node, value: unknown): Node {
  if (isCollection(node)) node.flow = isShort(value);
  return node;
}

function isShort(value: unknown): boolean {
  return JSON.stringify(value).length <= widestLine;
}

function listOf(nodes: readonly Node[]): YAMLSeq<Node> {
  const list = new YAMLSeq<Node>();
  list.items.push(...nodes);
  return list;
}

function pair<Value extends Node>(key: string, value: Value): Pair<Scalar, Value> {
  return new Pair(new Scalar(key), value);
}
