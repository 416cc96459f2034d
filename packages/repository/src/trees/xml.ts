import { XMLParser } from "fast-xml-parser";
import { type Entry, emptyTree, type Span, type Tree } from "./tree.ts";

/** Entities stay as they are written, and nothing is fetched. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  processEntities: false,
  captureMetaData: true,
  parseTagValue: false,
  parseAttributeValue: false,
});
const meta = XMLParser.getMetaDataSymbol().valueOf();

/**
 * Reads XML: elements and attributes alike are entries; an element with text alone is a scalar.
 * @throws Error where it is not XML.
 */
export function xmlTree(text: string): Tree {
  const parsed: unknown = parser.parse(text);
  return Array.isArray(parsed) ? { kind: "map", entries: elements(parsed, text) } : emptyTree;
}

function elements(list: readonly unknown[], text: string): readonly Entry[] {
  return list.flatMap((each): readonly Entry[] => {
    if (!isRecord(each)) return [];
    const name = Object.keys(each).find((key) => key !== ":@");
    const inside = name === undefined ? undefined : each[name];
    if (name === undefined || !Array.isArray(inside)) return [];
    const attributes = isRecord(each[":@"]) ? Object.entries(each[":@"]) : [];
    const at = spanOf(each, name, text);
    const within = inside.map((node: unknown) => (isRecord(node) ? node["#text"] : undefined));
    const written = within.find((node) => typeof node === "string");
    const below = elements(inside, text);
    if (below.length === 0 && attributes.length === 0) {
      return [{ key: name, value: { kind: "scalar", value: String(written ?? "").trim() }, at }];
    }
    const own = attributes.map(
      ([key, value]): Entry => ({ key, value: { kind: "scalar", value: String(value) }, at }),
    );
    return [{ key: name, value: { kind: "map", entries: [...own, ...below] }, at }];
  });
}

/** Up to the end of the tag, or of the element where it stands on one line. */
function spanOf(element: object, name: string, text: string): Span {
  const found: unknown = Reflect.get(element, meta);
  if (!isRecord(found) || typeof found.startIndex !== "number") return [0, 0];
  const start = found.startIndex;
  const end = typeof found.endIndex === "number" ? found.endIndex : start + name.length;
  const line = text.indexOf("\n", start);
  return [start, line === -1 || end <= line ? Math.max(start, end) : line];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
