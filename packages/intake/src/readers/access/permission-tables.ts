import type { DataOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import {
  actionHeads,
  comparedHeads,
  permissionTitle,
  roleHeads,
} from "../../catalog/access-words.ts";
import {
  type Effect,
  effects,
  everyEffect,
  lookingEffects,
  writingEffects,
} from "../../catalog/verbs.ts";
import { nameId } from "../../words/name-id.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import { isRoleName } from "../../words/role-names.ts";
import { singular } from "../../words/singular.ts";
import type { ConceptIndex } from "../entities/concept-index.ts";
import type { Notebook } from "../notebook.ts";
import { noteListed } from "../read-role-list.ts";
import { type Sentence, use } from "../sentence.ts";
import { actsOf, type Grant, grantOf, type HeadAct } from "./table-cells.ts";

interface Cell {
  readonly column: string;
  readonly sentence: Sentence;
}

interface Row {
  readonly head: Sentence;
  readonly cells: readonly Cell[];
}

/** Reads tables that say which role may do what; the sentences of their cells are what it returns. */
export function readPermissionTables(
  sentences: readonly Sentence[],
  index: ConceptIndex,
  notes: Notebook,
): ReadonlySet<Sentence> {
  const read = new Set<Sentence>();
  for (const rows of tablesIn(sentences)) {
    const layout = layoutOf(rows);
    if (!layout) continue;
    for (const { head, cells } of rows) {
      const all = [head, ...cells.map(({ sentence }) => sentence)];
      const asked = rowText(head, cells);
      for (const each of all) {
        read.add(each);
        use(each, 0, each.words.length);
        noteRow(each, asked, notes);
      }
      const about = aboutOf(head, index);
      for (const { column, sentence } of cells) {
        const [role, act] = layout === "roles-in-rows" ? [head.text, column] : [column, head.text];
        const grant = grantOf(sentence.text);
        if (grant) noteGrant({ role, act, grant, sentence, about }, notes);
      }
    }
  }
  return read;
}

/** `Delete posts: Administrator yes, Viewer no` */
function rowText(head: Sentence, cells: readonly Cell[]): string {
  const said = cells.map(({ column, sentence }) => `${column} ${sentence.text.toLowerCase()}`);
  return `${head.text}: ${said.join(", ")}`.slice(0, 1000);
}

/** A row asks for something, whether or not it has a key. */
function noteRow(sentence: Sentence, text: string, notes: Notebook): void {
  const { ref, key, group, story } = sentence;
  const own = group ?? nameId(`permissions ${text}`.slice(0, 200));
  notes.requirements.put(sentence, [key ?? own], {
    statement: ref,
    kind: "business-rule",
    text,
    ...(key === undefined ? {} : { key: toLabel(key) }),
    ...(story === undefined ? {} : { story }),
    group: own,
  });
}

/** Rows of cells that follow each other, by table. */
function tablesIn(sentences: readonly Sentence[]): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  let columns = new Set<string>();
  let last = -1;
  sentences.forEach((sentence, at) => {
    const column = sentence.under.at(-1);
    if (sentence.kind !== "cell" || column === undefined) return;
    const table = tables.at(-1);
    const row = table?.at(-1);
    const goesOn = last === at - 1;
    last = at;
    const above = sentence.under.slice(0, -1).join(" / ");
    const same = row !== undefined && goesOn && row.head.under.slice(0, -1).join(" / ") === above;
    const opens = !same || row.head.under.at(-1) === column;
    if (!same || !table) {
      tables.push([{ head: sentence, cells: [] }]);
      columns = new Set([column]);
    } else if (opens) table.push({ head: sentence, cells: [] });
    else {
      columns.add(column);
      table[table.length - 1] = { head: row.head, cells: [...row.cells, { column, sentence }] };
    }
  });
  return tables;
}

/** Which way round a table of permissions stands; nothing where it is none. */
function layoutOf(rows: readonly Row[]): "roles-in-rows" | "roles-in-columns" | undefined {
  const cells = rows.flatMap((row) => row.cells);
  const filled = cells.filter(({ sentence }) => grantOf(sentence.text) !== undefined);
  if (cells.length < 2 || filled.length * 10 < cells.length * 8) return undefined;
  const first = rows[0]?.head.under.at(-1)?.toLowerCase() ?? "";
  const columns = [...new Set(cells.map(({ column }) => column))];
  const titles = rows[0]?.head.under.slice(0, -1) ?? [];
  const compares = columns.some((column) => comparedHeads.has(headOf(column)));
  if (compares && !titles.some((title) => permissionTitle.test(title))) return undefined;
  const roleColumns = columns.filter(isRoleTitle).length;
  const roleRows = rows.filter(({ head }) => isRoleTitle(head.text)).length;
  const inColumns = roleColumns * 2 >= columns.length && roleColumns > 0;
  const inRows = roleRows * 2 >= rows.length && roleRows > 0;
  if (roleHeads.has(first) && (inRows || rows.length > 1)) return "roles-in-rows";
  if (hasWord(first, actionHeads) && inColumns) return "roles-in-columns";
  if (inColumns && !inRows) return "roles-in-columns";
  return inRows && !inColumns ? "roles-in-rows" : undefined;
}

function hasWord(text: string, words: ReadonlySet<string>): boolean {
  return text.split(/[^\p{L}]+/u).some((word) => words.has(word));
}

function isRoleTitle(title: string): boolean {
  return isRoleName(headOf(title));
}

function headOf(title: string): string {
  const words = title
    .replace(/\([^()]{0,60}\)/g, "")
    .toLowerCase()
    .match(/\p{L}+/gu);
  return singular(words?.at(-1) ?? "");
}

/** The thing that the text around a table is about: the nearest title that names one. */
function aboutOf({ under }: Sentence, index: ConceptIndex): string | undefined {
  for (const title of under.slice(0, -1).toReversed()) {
    // "Property proposals" are proposals.
    const named = index.mentions(title).at(-1)?.concept;
    if (named !== undefined) return named;
  }
  return index.names.length === 1 ? index.names[0] : undefined;
}

interface Granting {
  readonly role: string;
  readonly act: string;
  readonly grant: Grant;
  readonly sentence: Sentence;
  readonly about: string | undefined;
}

function noteGrant({ role, act, grant, sentence, about }: Granting, notes: Notebook): void {
  const name = roleName(role);
  if (name === undefined || grant.kind === "none") return;
  noteListed({ sentence, name, listed: "all" }, notes);
  for (const head of actsOf(act)) {
    const concept = head.concept ?? about;
    if (concept === undefined) continue;
    const thing = toLabel(capitalise(concept));
    const meant = meaningOf(head, grant);
    if (meant.kind === "may" && head.verb !== undefined) {
      notes.actions.put(sentence, [head.verb, thing, name], {
        statement: sentence.ref,
        verb: toLabel(head.verb),
        concept: thing,
        actor: name,
      });
    }
    notes.access.put(sentence, [meant.kind, name, head.verb ?? "all", thing], {
      statement: sentence.ref,
      modality: meant.kind,
      actors: [name],
      ...(head.verb === undefined || meant.effects ? {} : { verb: toLabel(head.verb) }),
      ...(head.verb === undefined || meant.effects
        ? { effects: [...(meant.effects ?? everyEffect)] }
        : {}),
      concept: thing,
      conditions: meant.conditions,
    });
  }
}

type Conditions = DataOf<typeof brief.access>["conditions"];

interface Meant {
  readonly kind: "may" | "must-not";
  /** Where it is about other effects than those of the verb. */
  readonly effects?: readonly Effect[];
  readonly conditions: Conditions;
}

function meaningOf(head: HeadAct, grant: Grant): Meant {
  const looks =
    head.verb !== undefined && /^(?:read|list|search)$/.test(effects.get(head.verb) ?? "");
  const own: Conditions = head.own === true ? [{ kind: "own" }] : [];
  switch (grant.kind) {
    case "no": {
      // Who must not delete any comment may still delete their own.
      const others: Conditions = head.any === true ? [{ kind: "own", not: true }] : own;
      return { kind: "must-not", conditions: others };
    }
    case "own":
      return { kind: "may", conditions: [{ kind: "own" }] };
    case "member":
      return {
        kind: "may",
        conditions: [
          { kind: "member", ...(grant.of === undefined ? {} : { of: grant.of }) },
          ...own,
        ],
      };
    case "read":
      if (looks) return { kind: "may", conditions: own };
      return head.verb === undefined
        ? { kind: "may", effects: lookingEffects, conditions: own }
        : { kind: "must-not", effects: writingEffects, conditions: own };
    default:
      return { kind: "may", conditions: own };
  }
}

function roleName(title: string): string | undefined {
  const plain = title
    .replace(/[*_`]/g, "")
    .replace(/\([^()]{0,60}\)/g, "")
    .trim();
  const words = plain.split(/\s+/u);
  const head = words.at(-1) ?? "";
  if (!/^\p{L}[\p{L}-]+$/u.test(head) || words.length > 4) return undefined;
  const before = words.slice(0, -1).join(" ").toLowerCase();
  return toLabel(capitalise(`${before} ${singular(head.toLowerCase())}`.trim()));
}
