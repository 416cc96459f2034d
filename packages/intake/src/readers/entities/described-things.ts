import { neverThings, tyingVerb } from "../../catalog/telling-words.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import { isPlural } from "../../words/singular.ts";
import { nameWords } from "../../words/split-name.ts";
import type { Sentence } from "../sentence.ts";
import { type TextSpan, textOf } from "../text-span.ts";
import type { ConceptIndex } from "./concept-index.ts";
import type { BlockPart, EntityBlock } from "./entity-blocks.ts";
import { isMany } from "./field-naming.ts";
import { findLists } from "./find-lists.ts";
import { isProperty } from "./property-name.ts";
import { readField } from "./read-field.ts";
import { statedValues } from "./stated-values.ts";
import { canBeSubject, type TellingClause, tellingClauses } from "./telling-clauses.ts";

/** Things that sentences describe, rather than the entries of a list. */
export interface DescribedThings {
  readonly blocks: readonly EntityBlock[];
  /** Sentences that say what things have, belong to or can be. */
  readonly sentences: ReadonlySet<Sentence>;
}

interface Draft {
  readonly name: string;
  readonly head: Sentence;
  readonly nameSpan: TextSpan;
  readonly parts: BlockPart[];
}

/**
 * Reads sentences such as "A plot belongs to a garden; it has a number and a rent" and "The grade is good
 * or fair". In a section on what is kept they are taken at their word; elsewhere a thing is described where
 * something lists its properties.
 */
export function describedThings(
  sentences: readonly Sentence[],
  declared: ConceptIndex,
): DescribedThings {
  const inSection = declared.names.length > 0 || sentences.some(({ role }) => role === "entity");
  const drafts = new Map<string, Draft>();
  const used = new Set<Sentence>();
  const waiting: { readonly clause: TellingClause; readonly name: string }[] = [];
  let last: { readonly name: string; readonly under: string; readonly order: number } | undefined;
  for (const sentence of sentences) {
    const under = sentence.under.join("\n");
    if (last && (last.under !== under || sentence.order > last.order + farthest)) last = undefined;
    const strict = sentence.role !== "entity";
    for (const clause of tellingClauses(sentence)) {
      const name = nameOf(clause);
      const about = name ?? last?.name;
      if (about === undefined) continue;
      const ties = tyingVerb.test(textOf(sentence.text, clause.span));
      const known = declared.named(about) !== undefined || drafts.has(keyOf(about));
      const lists = listsProperties(clause);
      const sure = !strict || (lists && (clause.isGeneric || known || name === undefined));
      if (sure) {
        add(about, clause, lists);
        for (const other of othersIn(clause, { strict, plurals: !inSection && lists }))
          open(other.name, clause.sentence, other.span);
      } else if (ties && (clause.isGeneric || known)) waiting.push({ clause, name: about });
      else if (name !== undefined && !known) continue;
      last = { name: about, under, order: sentence.order };
    }
    for (const stated of statedValues(sentence.text, { from: 0, to: sentence.text.length })) {
      const written = textOf(sentence.text, stated.name);
      const owner = stated.owner && find(textOf(sentence.text, stated.owner));
      const itself = stated.owner === undefined ? find(written) : undefined;
      const part = { sentence, span: stated.span, stated };
      if (itself !== undefined && stated.standing) push(itself, { ...part, meaning: "standing" });
      else if (owner !== undefined) push(owner, { ...part, meaning: "stated-values" });
      else if (stated.owner === undefined && last && mayHave(last.name, written, strict)) {
        push(last.name, { ...part, meaning: "stated-values" });
      }
    }
  }
  for (const { clause, name } of waiting) {
    if (drafts.has(keyOf(name)) || declared.named(name) !== undefined) add(name, clause, false);
  }
  const blocks = [...drafts.values()]
    .filter(({ parts, name }) => parts.length > 0 || declared.named(name) === undefined)
    .map((draft) => ({
      ...draft,
      name: { name: draft.name, aliases: [], remarks: [] },
      isTold: true,
    }));
  return { blocks, sentences: used };

  function find(written: string): string | undefined {
    return declared.named(written) ?? drafts.get(keyOf(written))?.name;
  }

  function open(name: string, head: Sentence, nameSpan: TextSpan): Draft {
    const known = drafts.get(keyOf(name));
    if (known) return known;
    const draft = { name: declared.named(name) ?? name, head, nameSpan, parts: [] };
    drafts.set(keyOf(name), draft);
    return draft;
  }

  function add(name: string, { sentence, subject, span }: TellingClause, isList: boolean): void {
    used.add(sentence);
    open(name, sentence, subject ?? span).parts.push({ sentence, span, meaning: "prose", isList });
  }

  function push(name: string, part: BlockPart): void {
    used.add(part.sentence);
    open(name, part.sentence, part.span).parts.push(part);
  }

  /** A property that the thing has, or one of which every thing has one. */
  function mayHave(name: string, written: string, strict: boolean): boolean {
    const parts = drafts.get(keyOf(name))?.parts ?? [];
    const plain = written.toLowerCase();
    const named = parts
      .slice(-mostParts)
      .some(({ sentence }) => sentence.text.toLowerCase().includes(plain));
    return named || (!strict && isProperty(written));
  }
}

/** A pronoun means nothing that stands farther above, and nor does the name of a property. */
const [farthest, mostParts] = [3, 30];

function keyOf(name: string): string {
  return nameWords(name).join(" ");
}

function nameOf({ sentence, subject }: TellingClause): string | undefined {
  return subject && thingName(textOf(sentence.text, subject));
}

function thingName(written: string): string {
  return toLabel(capitalise(nameWords(written).join(" ")));
}

/** "has a number, an area and a rent": most of what it lists are properties. */
function listsProperties({ sentence, span }: TellingClause): boolean {
  const { text } = sentence;
  const opens = textOf(text, { from: span.from, to: span.from + 40 });
  if (tyingVerb.test(opens)) {
    return findLists(text, span).lists.some(({ elements }) => mostAreProperties(text, elements));
  }
  const [list] = findLists(text, span).lists;
  return list !== undefined && mostAreProperties(text, list.elements);
}

function mostAreProperties(text: string, elements: readonly TextSpan[]): boolean {
  const fields = elements.flatMap((element) => readField(text, element));
  const told = fields.filter(({ written, facts }) => isProperty(written) || facts.values);
  const short = fields.every(({ written }) => written.split(" ").length <= 4);
  return (
    short &&
    told.length > 0 &&
    told.length * 2 >= fields.length &&
    (fields.length > 1 || told.some(({ facts }) => facts.values))
  );
}

const several =
  /\b(?:one or more|one or many|zero or more|many|several|multiple|any number of|a number of|a list of|at least one|up to \d{1,4})\s((?:[\p{L}-]{1,30}\s){0,2}?[\p{L}-]{2,30})(?=[,.;)]|\s(?:and|or|with|of|in|on|that|which|each|per|\()|$)/giu;
const tied =
  /(?:^|\s)(?:(?:belongs? to|connects?|links?|joins?|references?|part of|(?:assigned|linked|attached|tied) to|owned by|pairs) (?:exactly )?|(?:with|to|and) )(?:an?|one|the|its) ((?:[\p{L}-]{1,30} ){0,2}?[\p{L}-]{2,30})(?=[,.;)]| (?:and|or|with|to|in|on|that|which|at|for|has|have|\()|$)/giu;

const listed =
  /(?:\b(?:has|have|contains?|holds?) |, |,? and )([\p{L}-]{3,30})(?=[,.;]|,? and |$)/giu;

interface Named {
  readonly name: string;
  readonly span: TextSpan;
}

/**
 * The other things that a clause names: "one or more lines", "belongs to a garden", and where no section
 * says what there is, also "lines".
 */
function othersIn(
  { sentence, span }: TellingClause,
  { strict, plurals }: { readonly strict: boolean; readonly plurals: boolean },
): readonly Named[] {
  const text = textOf(sentence.text, span);
  const ties = !strict && tyingVerb.test(text);
  const end = ties
    ? (/[,;]|\s(?:and|which|that) (?:has|have|it)\b/.exec(text)?.index ?? text.length)
    : 0;
  const found = [
    ...[...text.matchAll(several)].filter(([, name = ""]) =>
      isPlural(name.toLowerCase().split(" ").at(-1) ?? ""),
    ),
    ...text.slice(0, end).matchAll(tied),
    ...(plurals ? [...text.matchAll(listed)] : []).filter(([, name = ""]) =>
      isMany(name.toLowerCase()),
    ),
  ];
  return found.flatMap(({ 0: whole, 1: written = "", index }): readonly Named[] => {
    const head = nameWords(written).at(-1) ?? "";
    if (!canBeSubject(written) || neverThings.has(head)) return [];
    const from = span.from + index + whole.length - written.length;
    return [{ name: thingName(written), span: { from, to: from + written.length } }];
  });
}
