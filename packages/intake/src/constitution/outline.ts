import type { ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import {
  bindingWords,
  explainingLeads,
  idleTitles,
  placeholder,
  principleContainers,
} from "../catalog/constitution-titles.ts";
import { reasons } from "../catalog/reasons.ts";
import { clip } from "../words/cut-text.ts";
import { titleParts } from "./titles.ts";

export type Statement = ViewOf<typeof reading.statement>;

/** A principle with the statements that lay it down. */
export interface Principle {
  readonly name: string;
  /** As written, with its number and remarks. */
  readonly title: string;
  /** Its heading, bullet or sentence first. */
  readonly statements: readonly [Statement, ...Statement[]];
  /** What it says; the heading is no part of it. */
  readonly rules: readonly Statement[];
  /** About the constitution and how it is kept, not about the product. */
  readonly itself?: true;
}

/** A statement that asks for nothing, with the reason. */
export interface Idle {
  readonly statement: Statement;
  readonly reason: string;
}

/** A constitution, with each of its statements in one of three places. */
export interface Constitution {
  readonly principles: readonly Principle[];
  readonly idle: readonly Idle[];
  /** What is left of the template. */
  readonly placeholders: readonly Statement[];
}

interface Draft {
  readonly title: string;
  readonly statements: Statement[];
  readonly rules: Statement[];
  /** Not under any section, and not a bullet of its own. */
  readonly loose: boolean;
}

/** Sorts the statements of a constitution under its principles, in the order of the text. */
export function readConstitution(statements: readonly Statement[], text: string): Constitution {
  const outline = outlineOf(statements);
  const drafts = new Map<string, Draft>();
  const idle: Idle[] = [];
  const placeholders: Statement[] = [];
  /** Titles of bullets and labels that are principles, to find what stands below them. */
  const openers = new Map<string, string>();
  let last: { readonly statement: Statement; readonly title: string | undefined } | undefined;

  for (const statement of statements) {
    const { section, sub, inside } = outline.placeOf(statement);
    const isHeading = statement.data.kind === "heading";
    if (placeholder.test([statement.data.text, section, sub].join(" "))) {
      placeholders.push(statement);
      continue;
    }
    const reason = idleReason(statement, [section, sub, ...inside]);
    const named = section !== undefined && !outline.isContainer(section) ? section : sub;
    const title = named ?? (isHeading ? undefined : ownTitle(statement, inside));
    last = { statement, title };
    if (reason !== undefined || title === undefined) {
      idle.push({
        statement,
        reason: reason ?? (isHeading ? reasons.title : reasons.introduction),
      });
      continue;
    }
    const draft = draftOf(title, {
      loose: section === undefined && statement.data.kind === "sentence",
    });
    const names = isHeading || statement.data.kind === "label";
    const other = titleParts(statement.data.text).name !== titleParts(title).name;
    if ((names && other) || isBareLabel(statement)) {
      idle.push({ statement, reason: reasons.title });
      continue;
    }
    draft.statements.push(statement);
    if (!names) draft.rules.push(statement);
  }

  const sections = [...drafts.values()].some(({ loose }) => !loose);
  const principles: Principle[] = [];
  for (const [name, { title, statements, rules, loose }] of drafts) {
    const [first, ...rest] = statements;
    if (!first) continue;
    const says = rules.length > 0 || outline.isInContainer(first);
    if (loose ? !sections : says) {
      principles.push({ name, title, statements: [first, ...rest], rules });
    } else {
      const reason = loose ? reasons.introduction : reasons.title;
      idle.push(...statements.map((statement) => ({ statement, reason })));
    }
  }
  return { principles, idle, placeholders };

  function draftOf(title: string, { loose }: Pick<Draft, "loose">): Draft {
    const { name } = titleParts(title);
    const known = drafts.get(name);
    if (known) return known;
    const draft: Draft = { title, statements: [], rules: [], loose };
    drafts.set(name, draft);
    return draft;
  }

  /** The principle of what stands directly under the title, or under a heading such as “Principles”. */
  function ownTitle(statement: Statement, inside: readonly string[]): string | undefined {
    const { data } = statement;
    const above = inside.map((each) => openers.get(each)).find(Boolean);
    if (above !== undefined) return above;
    if (last && goesOn(last.statement, statement, text)) return last.title;
    const isPoint = data.kind === "item" || data.kind === "cell";
    const title =
      data.kind === "label"
        ? data.text
        : (data.lead ??
          (isPoint || bindingWords.test(data.text) ? shortName(data.text) : undefined));
    if (title !== undefined && data.kind !== "sentence") openers.set(openedTitle(data.text), title);
    return title;
  }
}

/** "Rules:" above a list. */
function isBareLabel({ data }: Statement): boolean {
  return data.kind === "item" && /^[^:]{1,40}:$/.test(data.text) && !bindingWords.test(data.text);
}

/** Why a statement asks for nothing, if it does not. */
function idleReason(
  { data }: Statement,
  above: readonly (string | undefined)[],
): string | undefined {
  if (data.kind === "code") return reasons.example;
  if (!/[\p{L}\p{N}]/u.test(data.text)) return reasons.noWords;
  const isTitle = data.kind === "heading" || data.kind === "label";
  const colon = data.text.slice(0, 40).indexOf(":");
  const lead = data.lead ?? (colon > 0 ? data.text.slice(0, colon) : undefined);
  const own = [...above, ...(isTitle ? [data.text] : []), ...(lead === undefined ? [] : [lead])];
  for (const each of own) {
    if (each === undefined) continue;
    const { plain } = titleParts(each);
    const reason = idleTitles.get(plain);
    if (reason !== undefined) return reason;
    if (explainingLeads.has(plain)) return reasons.explanation;
  }
  return undefined;
}

interface PlaceInOutline {
  readonly section: string | undefined;
  readonly sub: string | undefined;
  /** Labels and bullets above, below the last heading. */
  readonly inside: readonly string[];
}

interface Outline {
  placeOf(statement: Statement): PlaceInOutline;
  isContainer(section: string): boolean;
  isInContainer(statement: Statement): boolean;
}

function outlineOf(statements: readonly Statement[]): Outline {
  const headings = statements.filter(({ data }) => data.kind === "heading");
  const pathOf = ({ data }: Statement) => [...data.under, openedTitle(data.text)];
  const known = new Set(headings.map((each) => JSON.stringify(pathOf(each))));
  const root = documentTitle(headings);
  const containers = new Set<string>();
  const numberedBelow = new Map<string, number>();
  for (const heading of headings) {
    const [section = "", sub] = below(pathOf(heading));
    if (principleContainers.has(titleParts(section).plain)) containers.add(section);
    if (sub === undefined || !titleParts(sub).numbered) continue;
    const count = (numberedBelow.get(section) ?? 0) + 1;
    numberedBelow.set(section, count);
    if (count === 2 && !/workflow|process|phase|steps/i.test(section)) containers.add(section);
  }

  function below(path: readonly string[]): readonly string[] {
    return path[0] === root ? path.slice(1) : path;
  }

  const placeOf = (statement: Statement): PlaceInOutline => {
    const { kind, under } = statement.data;
    let depth = under.length;
    while (depth > 0 && !known.has(JSON.stringify(under.slice(0, depth)))) depth--;
    const path = below(kind === "heading" ? pathOf(statement) : under.slice(0, depth));
    return {
      section: path[0],
      sub: path[1],
      inside: kind === "heading" ? [] : under.slice(depth),
    };
  };
  const isContainer = (section: string) => containers.has(section);
  return {
    placeOf,
    isContainer,
    isInContainer: (statement) => {
      const { section, sub } = placeOf(statement);
      return section !== undefined && sub !== undefined && isContainer(section);
    },
  };
}

/** The heading that names the document, if there is one. */
function documentTitle(headings: readonly Statement[]): string | undefined {
  const roots = headings.filter(({ data }) => data.under.length === 0);
  const [first] = roots;
  if (!first || first !== headings[0]) return undefined;
  const names = /constitution|^\W*\[PROJECT_NAME\]/i.test(first.data.text);
  return names || roots.length === 1 ? openedTitle(first.data.text) : undefined;
}

/** A title as it stands in `under` of what it opens. */
function openedTitle(text: string): string {
  return clip(text.replace(/[:\s]{1,20}$/, ""), 200) || clip(text, 200);
}

/** Whether a statement is a further sentence of the same paragraph or bullet. */
function goesOn(before: Statement, { data }: Statement, text: string): boolean {
  const [, from = -1, length = 0] = before.data.at?.[0]?.at(-1) ?? [];
  const [, start = -1] = data.at?.[0]?.[0] ?? [];
  if (before.data.kind !== data.kind || from < 0 || start < from) return false;
  const gap = text.slice(from + length, start);
  return gap.length < 200 && !/\n\s*(?:\n|[-*+•]\s|\d{1,3}[.)]\s)/.test(gap);
}

const longestName = 80;

/** The first clause of a rule, as its name. */
function shortName(text: string): string {
  const clause = /^[^.:;(—]{8,}/.exec(text.slice(0, 200))?.[0].trim() ?? text;
  if (clause.length <= longestName) return clause.replace(/[\s.]{1,5}$/, "");
  const cut = clause.slice(0, longestName);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(" ")))}…`;
}
