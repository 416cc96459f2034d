import { carried, type DataOf, type DraftOf, node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import { stopWords } from "../catalog/function-words.ts";
import { buildVerbs } from "../catalog/verbs.ts";
import { clip } from "../words/cut-text.ts";
import { toLabel } from "../words/names.ts";
import { groupBy, refsOf } from "./names.ts";
import { inTextOrder, type Readings } from "./readings.ts";

type Requirement = DataOf<typeof brief.requirement>;

/** A question of the text, with the readings that it comes from. */
export interface Asked {
  readonly text: string;
  readonly refs: readonly [Ref, ...Ref[]];
  /** What is planned where nobody answers. */
  readonly otherwise?: string;
  /** Id of the technology that it is about; asked as long as nothing decides on it. */
  readonly technology?: string;
}

/** What is asked for. The same text is one requirement, wherever it stands. */
export function settleRequirements(
  { requirements, statements }: Readings,
  order: (statement: string) => number,
): {
  readonly drafts: readonly DraftOf<typeof brief.requirement>[];
  /** Cases that the text raises and does not answer. */
  readonly asked: readonly Asked[];
  readonly ofStatement: (statement: string) => readonly DraftOf<typeof brief.requirement>[];
} {
  const groups = groupBy(
    inTextOrder(requirements, order),
    ({ data }) => data.key ?? data.group ?? textKey(data.text),
  );
  const keys = keysOf([...groups.values()].flatMap(([{ data }]) => (data.key ? [] : [data.text])));
  const byStatement = new Map<string, DraftOf<typeof brief.requirement>[]>();
  const opened = openedIn(statements);
  const asked: Asked[] = [];
  const drafts = [...groups.values()].flatMap((group) => {
    const { key: written, kind, text: opening, story } = group[0].data;
    const key = written ?? keys.get(textKey(opening)) ?? toLabel(opening);
    const priority = group.find(({ data }) => data.priority)?.data.priority;
    const later =
      priority === "wont" ? group.find(({ data }) => data.later)?.data.later : undefined;
    const own = written || group[0].data.group ? wholeText(group) : opening;
    const open = written === undefined || !breaksOff.test(own) ? [] : (opened.get(written) ?? []);
    const text = open.length > 0 ? `${own} [to be clarified: ${clip(open.join("; "), 1000)}]` : own;
    if (kind === "scenario" && written === undefined && text.endsWith("?")) {
      asked.push({ text, refs: refsOf(group) });
      return [];
    }
    const data: Requirement = {
      key,
      kind,
      text,
      ...(priority ? { priority } : {}),
      ...(later ? { later } : {}),
      ...(story ? { story } : {}),
    };
    const draft = node(brief.requirement, slug(key), data, carried(...refsOf(group)));
    for (const { data: read } of group) {
      byStatement.set(read.statement, [...(byStatement.get(read.statement) ?? []), draft]);
    }
    return [draft];
  });
  return { drafts, asked, ofStatement: (statement) => byStatement.get(statement) ?? [] };
}

/** "System MUST [NEEDS CLARIFICATION: …]": what is asked for is the question. */
const breaksOff = /\b(?:must|shall|should|may|can|will|via|with|by|for|to|of|within)$/i;

/** What a text leaves open itself, by the key of the requirement that it stands in. */
function openedIn(statements: Readings["statements"]): ReadonlyMap<string, readonly string[]> {
  const opened = new Map<string, string[]>();
  for (const { data } of statements) {
    if (data.role !== "open-question" || data.key === undefined) continue;
    opened.set(data.key, [...(opened.get(data.key) ?? []), data.text.trim()]);
  }
  return opened;
}

/** What the sentences and nested bullets of one requirement say, in their order. */
function wholeText(group: readonly Readings["requirements"][number][]): string {
  const all = [...new Set(group.map(({ data }) => data.text))];
  // The lead-in of a list stands in front of each of its items.
  const parts = all.filter((part) => !all.some((other) => other.startsWith(`${part} `)));
  const whole = parts
    .map((part, i) => (i < parts.length - 1 && !/[.!?:;,]$/.test(part) ? `${part}.` : part))
    .join(" ");
  return clip(whole, 4000);
}

/** Case, spaces and the stop at the end make no other requirement. */
function textKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.\s]{1,20}$/, "");
}

/** How many words a key has at first; more where two requirements would share one. */
const [fewest, most] = [3, 8];

/** Keys made of the first telling words: `R-biometric-authentication-integration`. */
function keysOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let open = texts.map((text) => ({ text, words: tellingWords(text) }));
  for (let length = fewest; open.length > 0; length++) {
    const groups = groupBy(open, ({ words }) => words.slice(0, length).join("-"));
    open = [];
    for (const [words, group] of groups) {
      if (group.length === 1) keys.set(textKey(group[0].text), `R-${words}`);
      else if (length < most) open.push(...group);
      else for (const { text } of group) keys.set(textKey(text), `R-${hashed(words, text)}`);
    }
  }
  return keys;
}

function tellingWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'][\p{L}\p{N}]+)*/gu) ?? [];
  const telling = words
    .slice(0, 60)
    .filter(
      (word) =>
        !word.includes("'") && ![stopWords, filler, buildVerbs].some((words) => words.has(word)),
    );
  return (telling.length > 0 ? telling : words.slice(0, most)).map((word) => slug(word));
}

const filler: ReadonlySet<string> = new Set(
  "must should shall can may will support supports create design build plan use using provide allow enable ensure implement follow able technical architecture new".split(
    " ",
  ),
);

/** The hash by which `slug` tells long texts apart. */
function hashed(words: string, text: string): string {
  return `${words.slice(0, 60)}-${slug(textKey(text).padEnd(80, "x")).slice(-7)}`;
}
