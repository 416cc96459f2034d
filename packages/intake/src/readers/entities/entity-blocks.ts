import { type PartMeaning, partMeaning } from "../../catalog/entity-parts.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import { nameWords } from "../../words/split-name.ts";
import type { Sentence } from "../sentence.ts";
import { type TextSpan, trimSpan } from "../text-span.ts";
import { type Declaration, declarationIn } from "./code/declarations.ts";
import { type EntityName, entityNames } from "./entity-name.ts";
import { fieldName } from "./field-name.ts";
import { isName, isProperty } from "./property-name.ts";
import type { StatedValues } from "./stated-values.ts";

/** A part of the description of a thing, in one statement. */
export interface BlockPart {
  readonly sentence: Sentence;
  /** Without the name or label in front. */
  readonly span: TextSpan;
  readonly meaning: PartMeaning | "field" | "prose" | "stated-values" | "standing";
  /** Most of what it lists are properties: so are the others. */
  readonly isList?: boolean;
  /** What the part says the values of the thing, or of a property of it, are. */
  readonly stated?: StatedValues;
  /** The first cell of the row that it stands in. */
  readonly row?: string;
  readonly column?: string;
}

/** A thing that a section declares, with all that it says of it. */
export interface EntityBlock {
  readonly name: EntityName;
  readonly head: Sentence;
  readonly nameSpan: TextSpan;
  readonly parts: readonly BlockPart[];
  /** The code that declares it. */
  readonly code?: Declaration;
  /** Sentences tell of it that stand by no entry of its own. */
  readonly isTold?: boolean;
  /** Its description is that of another thing too, which stands in front of it. */
  readonly isShared?: boolean;
}

export interface EntitySection {
  readonly blocks: readonly EntityBlock[];
  /** Statements of the section that describe no single thing: relations, values, remarks. */
  readonly loose: readonly BlockPart[];
}

/** Puts the statements of an entity section together by the thing that they describe. */
export function entityBlocks(sentences: readonly Sentence[]): EntitySection {
  const loose: BlockPart[] = [];
  const groups = groupsOf(sentences);
  const below = groupsBelow(groups);
  const taken = new Set<Group>();
  const blocks = groups.flatMap((group): readonly EntityBlock[] => {
    const head = group[0];
    if (!head || taken.has(group)) return [];
    const children = below.get(group) ?? [];
    const fields = children.filter((child) => readsAsField(child[0]));
    // Bullets with bold words under a heading list its fields where they read as fields.
    const own = fields.length * 2 > children.length ? children : [];
    for (const child of own) taken.add(child);
    const code = head.kind === "code" ? declarationIn(head.text) : undefined;
    if (code) return codeBlock(group, code);
    const named = head.kind === "code" ? undefined : headOf(head);
    const isCategory = group.length === 1 && children.length > own.length;
    if (named && !isCategory) {
      const block = blockOf(head, named, [...group, ...own.flat()]);
      // What is said of several things together lists the fields of none of them.
      return [block, ...named.others.map((name) => ({ ...block, name, isShared: true }))];
    }
    for (const sentence of group) loose.push(...partOf(sentence, undefined));
    return [];
  });
  return { blocks, loose };
}

type Group = readonly Sentence[];

/** A table, model or type that code declares, with its lines. */
function codeBlock(group: Group, code: Declaration): readonly EntityBlock[] {
  const [head, ...lines] = group;
  if (!head) return [];
  const from = head.text.indexOf(code.name);
  const parts = [
    { sentence: head, span: { from: code.rest, to: head.text.length }, meaning: "field" } as const,
    ...lines.map((sentence) => partOfCode(sentence)),
  ];
  const remarks = code.isEnumeration ? ["enum"] : [];
  return [
    {
      name: { name: declaredName(code), aliases: [], remarks },
      head,
      nameSpan: { from, to: from + code.name.length },
      parts,
      code,
    },
  ];
}

function partOfCode(sentence: Sentence): BlockPart {
  return { sentence, span: { from: 0, to: sentence.text.length }, meaning: "field" };
}

/** Tables are named by the many or in capitals; types keep the name that they have. */
function declaredName({ name, language }: Declaration): string {
  const isTable = language === "sql" || language === "dbml" || language === "mermaid";
  return isTable || /^[a-z]|_/.test(name)
    ? toLabel(capitalise(nameWords(name.replaceAll("-", " ")).join(" ")))
    : toLabel(name);
}

function groupsOf(sentences: readonly Sentence[]): readonly Group[] {
  const groups = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const key = sentence.group ?? `alone ${sentence.id}`;
    const group = groups.get(key);
    if (group) group.push(sentence);
    else groups.set(key, [sentence]);
  }
  return [...groups.values()];
}

function isTitle(sentence: Sentence | undefined): boolean {
  return sentence?.kind === "heading" || sentence?.kind === "label";
}

/** The groups of bullets that stand under a heading which is a group of its own. */
function groupsBelow(groups: readonly Group[]): ReadonlyMap<Group, readonly Group[]> {
  const titles = new Map<string, Group>();
  const below = new Map<Group, Group[]>();
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const above =
      first.kind === "heading" ? undefined : titles.get(plain(first.under.at(-1) ?? ""));
    if (above) pushTo(below, above, group);
    if (isTitle(first)) titles.set(plain(first.text), group);
  }
  return below;
}

function pushTo(map: Map<Group, Group[]>, key: Group, group: Group): void {
  const list = map.get(key);
  if (list) list.push(group);
  else map.set(key, [group]);
}

function plain(title: string): string {
  return title.replace(/[:\s]{1,9}$/, "").slice(0, 190);
}

/** "**Email** (string, required)", "- price: decimal" rather than "**Order**: what a customer buys". */
function readsAsField(sentence: Sentence | undefined): boolean {
  if (!sentence) return false;
  const { text, lead } = sentence;
  const name = lead ?? text.split(/[:(–—]/)[0] ?? "";
  if (partMeaning(name) !== undefined) return true;
  const behind = text.slice(name.length).replace(/^[\s:–—-]{1,6}/, "");
  const typed =
    /^\(?(?:string|text|int|integer|number|decimal|float|bool|boolean|date|datetime|timestamp|uuid|enum|json|array|list|optional|required|unique|nullable|pk|fk|foreign|primary|auto)\b/i;
  return (
    typed.test(behind) || /^[a-z][\w]*$/.test(name) || (isProperty(name) && behind.length < 80)
  );
}

interface Named {
  readonly name: EntityName;
  readonly span: TextSpan;
  readonly others: readonly EntityName[];
  /** Where the description begins. */
  readonly behind: number;
}

function headOf(sentence: Sentence): Named | undefined {
  const { text, lead } = sentence;
  if (isTemplate(text)) return undefined;
  if (isTitle(sentence) || sentence.kind === "cell") {
    const [name, ...others] = partMeaning(text) === undefined ? entityNames(text) : [];
    return name && { name, others, span: { from: 0, to: text.length }, behind: text.length };
  }
  const end =
    lead !== undefined && text.startsWith(lead) ? behindLead(text, lead.length) : nameEnd(text);
  if (end === undefined) return undefined;
  const written = text.slice(0, end);
  if (partMeaning(written) !== undefined && lead === undefined) return undefined;
  const [name, ...others] = entityNames(written);
  const marks = /^[\s:：–—-]{0,6}/.exec(text.slice(end))?.[0].length ?? 0;
  return name && { name, others, span: trimSpan(text, { from: 0, to: end }), behind: end + marks };
}

function isTemplate(text: string): boolean {
  return /^\[[^\][]{1,100}\]/.test(text);
}

/** Remarks behind bold words belong to the name: "**Food** (model: `FoodItem`): …". */
function behindLead(text: string, end: number): number {
  const remark = /^\s{0,2}[([（][^()[\]（）]{0,60}[)\]）](?=\s{0,2}[:：–—-])/.exec(text.slice(end));
  return end + (remark?.[0].length ?? 0);
}

/** Up to the colon or dash behind a short name, or the whole of a short bullet. */
function nameEnd(text: string): number | undefined {
  const mark = /\s?[:：](?:\s|$)|\s[–—-]{1,2}\s/.exec(text.slice(0, 90));
  const end = mark ? mark.index : text.length;
  const name = text
    .slice(0, end)
    .replace(/\([^()]{0,60}\)/g, "")
    .trim();
  if (name === "" || name.split(/\s+/).length > 5 || /[.,!?]/.test(name)) return undefined;
  return isName(name) || /^\p{Lu}/u.test(name) ? end : undefined;
}

function blockOf(head: Sentence, { name, span, behind }: Named, group: Group): EntityBlock {
  const parts: BlockPart[] = [];
  const rest = trimSpan(head.text, { from: behind, to: head.text.length });
  if (rest.to > rest.from) parts.push(...partsFrom(head, rest, undefined));
  let before: BlockPart | undefined = parts.at(-1);
  for (const sentence of group.slice(1)) {
    const own = partOf(sentence, before, head);
    parts.push(...own);
    before = own.at(-1) ?? before;
  }
  return { name, head, nameSpan: span, parts };
}

/** What a further statement of a thing says of it. */
function partOf(
  sentence: Sentence,
  before: BlockPart | undefined,
  head?: Sentence,
): readonly BlockPart[] {
  const { text, kind, under, lead } = sentence;
  if (isTitle(sentence)) return [];
  const span = { from: 0, to: text.length };
  if (kind === "code") return [{ sentence, span, meaning: "field" }];
  if (kind === "cell") {
    const column = under.at(-1);
    return [
      {
        sentence,
        span,
        meaning: "field",
        row: lead ?? text,
        ...(column === undefined ? {} : { column }),
      },
    ];
  }
  const title = under.at(-1);
  const inherited =
    title !== undefined && title !== head?.text
      ? partMeaning(title.split(":")[0] ?? "")
      : undefined;
  return partsFrom(sentence, span, before, inherited);
}

function partsFrom(
  sentence: Sentence,
  span: TextSpan,
  before: BlockPart | undefined,
  inherited?: PartMeaning,
): readonly BlockPart[] {
  const { text } = sentence;
  const label = /^([\p{L}][\p{L} /-]{1,40})(?:\s?:|\s[–—-])(?:\s|$)/u.exec(
    text.slice(span.from, span.to),
  );
  const meaning = label?.[1] === undefined ? undefined : partMeaning(label[1]);
  if (label && meaning !== undefined) {
    const own = trimSpan(text, { from: span.from + label[0].length, to: span.to });
    return own.to > own.from ? [{ sentence, span: own, meaning }] : [];
  }
  if (inherited !== undefined) {
    return [{ sentence, span, meaning: inherited === "attributes" ? "field" : inherited }];
  }
  // "Relationships: belongs to one room; has many guests": a semicolon ends no list.
  const goesOn =
    before !== undefined &&
    before.sentence !== sentence &&
    /;\s*$/.test(before.sentence.text) &&
    before.sentence.under.join() === sentence.under.join();
  if (goesOn && before.meaning !== "field") return [{ sentence, span, meaning: before.meaning }];
  const nested = sentence.kind === "item" && sentence.lead === undefined && span.from === 0;
  return [{ sentence, span, meaning: nested && isFieldLine(text) ? "field" : "prose" }];
}

/** "belongs to a station", "has many slots", "one per inspection" */
const relating =
  /^\W{0,3}(?:belongs? to|(?:has|have) (?:an?|many|one|exactly|several|zero|multiple|at)|contains|references?|refers to|linked to|owns|owned by|consists of|one (?:per|for)|many to|part of)\s/i;

/** "- due_date: date, required", "- Email address (unique)", "- price" */
function isFieldLine(text: string): boolean {
  if (relating.test(text)) return false;
  const named = fieldName(text, { from: 0, to: text.length });
  if (!named) return false;
  const name = text.slice(named.span.from, named.span.to).replace(/[`*"]/g, "");
  const rest = text.slice(named.rest.from, named.rest.to);
  if (!isName(name) || (rest !== "" && !/^[([:=–—-]/.test(rest))) return false;
  if (/,/.test(name)) return false;
  return (
    isProperty(name) || (/^\p{Ll}[\p{L}\d_ ]{0,30}$/u.test(name) && name.split(" ").length <= 3)
  );
}
