import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import * as z from "zod";
import { inWords } from "../words/in-words.ts";
import { type Area, areas, type Fields, isSingle, type Noun, nestedAreas } from "./areas.ts";
import { factIds } from "./fact-ids.ts";
import { entryKeys, fileKeys, type Shape, shapeOf } from "./file-schema.ts";
import { plainValue } from "./plain-value.ts";
import { describeIssue, type Problem } from "./problems.ts";
import { type Branch, readYaml, type Span, type Tree } from "./yaml-tree.ts";

type FileData = Extract<DataOf<typeof reading.correction>, { area: "file" }>;
export type Facts = FileData["facts"];

/** What an entry of the file says, with the place of its first words. */
export interface ReadEntry extends Span {
  readonly noun: Noun;
  readonly id?: string;
  readonly remove?: true;
  readonly fields: Fields;
}

export interface ReadBrief {
  readonly facts: Facts;
  /** Where it says so. */
  readonly factsAt?: Span;
  readonly writtenFrom?: FileData["writtenFrom"];
  readonly entries: readonly ReadEntry[];
  readonly problems: readonly Problem[];
}

/** Reads brief.yaml. What is wrong is a problem with its place; the rest is read all the same. */
export function readBrief(text: string): ReadBrief {
  const { tree, problems: broken } = readYaml(text);
  const problems: Problem[] = broken.map(({ problem, at }) => ({
    slug: "brief-not-yaml",
    problem,
    ...at,
  }));
  if (!tree) return { facts: "some", entries: [], problems };
  if (tree.kind !== "map") {
    const problem = "it is no map of areas, such as concepts: and actions:";
    return { facts: "some", entries: [], problems: [{ slug: "brief-not-yaml", problem, ...tree }] };
  }
  const reader: Reader = { facts: "some", entries: [], problems };
  const top = areas.filter(({ within }) => within === undefined);
  const own = readFields(tree, "", fileKeys, reader, [...top.map(({ key }) => key)]);
  const factsAt = tree.pairs.find(({ key }) => key === "facts")?.at;
  reader.facts = fileKeys.facts.safeParse(own.facts).data ?? "some";
  for (const { key, value } of tree.pairs) {
    const area = top.find((each) => each.key === key);
    if (area) readArea(area, value, key, reader);
  }
  const writtenFrom = fileKeys.writtenFrom.safeParse(own.writtenFrom).data;
  return {
    ...reader,
    ...(factsAt ? { factsAt } : {}),
    ...(writtenFrom ? { writtenFrom } : {}),
  };
}

interface Reader {
  facts: Facts;
  readonly entries: ReadEntry[];
  readonly problems: Problem[];
}

/** The concept in which an entry stands: its field, and what names the concept. */
type Owner = readonly [field: string, concept: string];

function readArea(area: Area, tree: Tree, path: string, reader: Reader, owner?: Owner): void {
  if (tree.kind === "scalar" && tree.value === null) return;
  if (isSingle(area)) {
    if (tree.kind === "map") readEntry(area, tree, path, reader);
    else reader.problems.push(notA("map", tree, path));
    return;
  }
  if (tree.kind !== "list") {
    reader.problems.push(notA("list", tree, path));
    return;
  }
  tree.items.forEach((item, i) => {
    const at = `${path}[${i}]`;
    if (item.kind === "map") readEntry(area, item, at, reader, owner);
    else reader.problems.push(notA("map", item, at));
  });
}

function notA(kind: "map" | "list", tree: Tree, path: string): Problem {
  const value = tree.kind === "scalar" ? tree.value : tree.kind === "list" ? [] : {};
  const problem = () =>
    describeIssue(
      {
        code: "invalid_type",
        expected: kind === "map" ? "object" : "array",
        path: [],
        message: "",
      },
      value,
    );
  return { slug: "brief-value-invalid", path, problem, start: tree.start, end: tree.end };
}

function readEntry(area: Area, branch: Branch, path: string, reader: Reader, owner?: Owner): void {
  const nested = area.noun === "concept" ? nestedAreas : [];
  const own = isSingle(area) ? { remove: entryKeys.remove } : entryKeys;
  const shape: Shape = { ...own, ...shapeOf(area) };
  const nestedKeys = nested.map(({ key }) => key);
  const { id, remove, ...fields } = readFields(branch, path, shape, reader, nestedKeys);
  const missing = area.identity.filter((field) => (fields[field] ?? undefined) === undefined);
  if (id === undefined && missing.length > 0) {
    // What is there and does not fit was told already.
    const absent = missing.filter((field) => !branch.pairs.some(({ key }) => key === field));
    if (absent.length > 0) {
      reader.problems.push({
        slug: "brief-entry-incomplete",
        path,
        missing: inWords(absent),
        ...firstWords(branch),
      });
    }
    return;
  }
  reader.entries.push({
    noun: area.noun,
    ...(typeof id === "string" ? { id: id.normalize("NFC") } : {}),
    ...(remove === true ? { remove } : {}),
    fields: owner ? { [owner[0]]: owner[1], ...fields } : fields,
    ...firstWords(branch),
  });
  for (const inner of nested) {
    const pair = branch.pairs.find(({ key }) => key === inner.key);
    // Where the file is the whole brief, the id of a concept follows from its own entry.
    const byName = reader.facts === "all" ? factIds(area, [fields])[0] : fields.name;
    const concept = String(id ?? byName);
    if (pair && inner.within) {
      readArea(inner, pair.value, `${path}.${inner.key}`, reader, [inner.within, concept]);
    }
  }
}

/** The values of a map by their schemas; what does not fit is a problem, and left out. */
function readFields(
  branch: Branch,
  path: string,
  shape: Shape,
  { problems }: Reader,
  elsewhere: readonly string[],
): Readonly<Record<string, unknown>> {
  const values: [string, unknown][] = [];
  for (const { key, at, value: tree } of branch.pairs) {
    if (elsewhere.includes(key)) continue;
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!schema) {
      const keys = [...Object.keys(shape), ...elsewhere];
      problems.push({ slug: "brief-key-unknown", path: path || "The file", key, keys, ...at });
      continue;
    }
    const value = plainValue(tree, schema);
    const parsed = schema.safeParse(value);
    if (parsed.success) values.push([key, parsed.data]);
    else for (const issue of parsed.error.issues) problems.push(toProblem(issue));

    function toProblem(issue: z.core.$ZodIssue): Problem {
      const steps = [key, ...issue.path].map((step) =>
        typeof step === "number" ? `[${step}]` : `.${String(step)}`,
      );
      const full = `${path}${steps.join("")}`.replace(/^\./, "");
      const found = descend(tree, value, issue.path);
      const problem = () => describeIssue(issue, found.value);
      const { start, end } = found.tree;
      return { slug: "brief-value-invalid", path: full, problem, start, end };
    }
  }
  return Object.fromEntries(values);
}

/** The deepest part of a tree, and of the value that it became, on the way along a path. */
function descend(
  tree: Tree,
  value: unknown,
  path: readonly PropertyKey[],
): { readonly tree: Tree; readonly value: unknown } {
  const [step, ...rest] = path;
  if (step === undefined) return { tree, value };
  const inner =
    tree.kind === "map"
      ? tree.pairs.find(({ key }) => key === step)?.value
      : tree.kind === "list" && typeof step === "number"
        ? tree.items[step]
        : undefined;
  if (!inner) return { tree, value: undefined };
  const next = z.record(z.union([z.string(), z.number()]), z.unknown()).safeParse(value);
  const below = Array.isArray(value) ? value[Number(step)] : next.data?.[String(step)];
  return descend(inner, below, rest);
}

/** `name: Ticket`: the first key of an entry with its value, as far as it stands on one line. */
function firstWords(branch: Branch): Span {
  const [first] = branch.pairs;
  if (!first) return { start: branch.start, end: branch.end };
  const { at, value } = first;
  return { start: at.start, end: value.kind === "scalar" ? Math.max(at.end, value.end) : at.end };
}
