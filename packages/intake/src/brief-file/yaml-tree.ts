import { Composer, type CST, type Document, isMap, isScalar, isSeq, type Node, Parser } from "yaml";

/** What a YAML text says, with where it says it. */
export type Tree = Branch | List | Leaf;

/** Offsets into the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Branch extends Span {
  readonly kind: "map";
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: string;
  /** Of the key. */
  readonly at: Span;
  readonly value: Tree;
}

export interface List extends Span {
  readonly kind: "list";
  readonly items: readonly Tree[];
}

export interface Leaf extends Span {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The characters of a number or word, where the value is not them. */
  readonly written: string;
}

export interface YamlProblem {
  readonly problem: string;
  readonly at: Span;
}

export interface ReadYaml {
  /** Absent for an empty text, and for one that is no YAML at all. */
  readonly tree?: Tree;
  readonly problems: readonly YamlProblem[];
}

/** The parser composes nodes by recursion: a text nested deeper would end the process. */
const deepest = 60;

/** What follows the first errors of the form mostly follows from them. */
const mostErrors = 20;

const options = {
  schema: "core",
  // Duplicate keys are found here in linear time.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Reads YAML without anchors, aliases and tags, in time that is linear in its length. Never throws. */
export function readYaml(text: string): ReadYaml {
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) return { problems: [{ problem: "is nested too deep", at: deep }] };
  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  const [document, second] = documents;
  if (!document) return { problems: [] };
  const errors = documents
    .flatMap((each) => [...each.errors, ...each.warnings])
    .slice(0, mostErrors);
  if (errors.length > 0) {
    return { problems: errors.map(({ message, pos: [start, end] }) => told(message, start, end)) };
  }
  if (second) {
    const at = second.range[0];
    return { problems: [told("has more than one document", at, at + 3)] };
  }
  return grow(document);
}

function told(message: string, start: number, end: number): YamlProblem {
  const problem = /\btabs?\b/i.test(message)
    ? "a tab indents this line, and YAML takes spaces alone"
    : message.replace(/\s+/g, " ").slice(0, 200);
  return { problem, at: { start, end: Math.max(start, end) } };
}

/** Where a token stands that is nested too deep. */
function tooDeep(tokens: readonly CST.Token[]): Span | undefined {
  const open = tokens.map((token) => ({ token, depth: 1 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return { start: token.offset, end: token.offset + 1 };
    for (const inner of insideOf(token)) open.push({ token: inner, depth: depth + 1 });
  }
  return undefined;
}

function insideOf(token: CST.Token): readonly CST.Token[] {
  if ("items" in token) {
    return token.items.flatMap(({ key, value }) => [key, value]).filter((each) => each != null);
  }
  return token.type === "document" && token.value ? [token.value] : [];
}

function grow(document: Document.Parsed): ReadYaml {
  const problems: YamlProblem[] = [];
  const refuse = (problem: string, at: Span): undefined => {
    problems.push({ problem, at });
    return undefined;
  };
  const tree = document.contents === null ? undefined : treeOf(document.contents, refuse);
  return tree === undefined || isNothing(tree) ? { problems } : { tree, problems };
}

type Refuse = (problem: string, at: Span) => undefined;

function treeOf(node: Node, refuse: Refuse): Tree | undefined {
  const at = spanOf(node);
  if ("anchor" in node && node.anchor !== undefined) {
    refuse("has an anchor (&), which is not read: write the value where it is meant", at);
  }
  if (node.tag !== undefined) return refuse(`has a tag (${node.tag}), which is not read`, at);
  if (isMap(node)) {
    const keys = new Set<string>();
    const pairs: Pair[] = [];
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key : undefined;
      const keyAt = name ? spanOf(name) : at;
      if (typeof name?.value !== "string" && typeof name?.value !== "number") {
        refuse("has a key that is no word", keyAt);
        continue;
      }
      const word = String(name.value);
      if (keys.has(word)) {
        refuse(`has the key ${word} twice`, keyAt);
        continue;
      }
      keys.add(word);
      const grown = isNode(value) ? treeOf(value, refuse) : leaf(null, keyAt);
      if (grown) pairs.push({ key: word, at: keyAt, value: grown });
    }
    return { kind: "map", ...at, pairs };
  }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) =>
      isNode(item) ? (treeOf(item, refuse) ?? []) : leaf(null, at),
    );
    return { kind: "list", ...at, items };
  }
  if (!isScalar(node)) return refuse("has an alias (*), which is not read", at);
  const { value, source } = node;
  const plain =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? value
      : null;
  return { ...leaf(plain, at), written: source ?? String(plain) };
}

function leaf(value: Leaf["value"], { start, end }: Span): Leaf {
  return { kind: "scalar", value, written: String(value), start, end };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function isNothing(tree: Tree): boolean {
  return tree.kind === "scalar" && tree.value === null;
}
