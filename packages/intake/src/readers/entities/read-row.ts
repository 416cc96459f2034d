import type { Sentence } from "../sentence.ts";
import { textOf } from "../text-span.ts";
import type { BlockPart } from "./entity-blocks.ts";
import { type Field, readField } from "./read-field.ts";
import { readRemark } from "./read-remark.ts";

interface RowField {
  readonly sentence: Sentence;
  readonly fields: readonly Field[];
}

/** Reads the rows of a table of fields: a name, its type, whether it is required, what else holds. */
export function readRow(parts: readonly BlockPart[]): readonly RowField[] {
  const rows = new Map<string, BlockPart[]>();
  for (const part of parts) {
    if (part.row === undefined) continue;
    const row = rows.get(part.row);
    if (row) row.push(part);
    else rows.set(part.row, [part]);
  }
  return [...rows.values()].flatMap((cells) => fieldOf(cells));
}

const columns = {
  type: /^(?:data ?)?type\b/i,
  required: /^(?:required|mandatory|not null|req)\b/i,
  nullable: /^(?:nullable|null|optional)\b/i,
  unique: /^unique\b/i,
  initial: /^default\b/i,
  said: /^(?:constraints?|validation|rules?|notes?|description|values?|allowed|enum|remarks?|details?|key)\b/i,
};

function fieldOf(cells: readonly BlockPart[]): readonly RowField[] {
  const [first, ...others] = cells;
  if (!first) return [];
  const own = readField(first.sentence.text, first.span);
  const [field] = own;
  if (!field || own.length > 1) return [];
  let facts = field.facts;
  for (const { sentence, span, column = "" } of others) {
    const text = textOf(sentence.text, span).trim();
    const yes = /^(?:yes|y|true|✓|✔|✅|x|required)$/i.test(text);
    const no = /^(?:no|n|false|✗|-|—|optional)$/i.test(text);
    if (columns.required.test(column) && (yes || no)) facts = { ...facts, required: yes };
    else if (columns.nullable.test(column) && (yes || no)) facts = { ...facts, required: no };
    else if (columns.unique.test(column) && yes) facts = { ...facts, unique: true };
    else if (columns.initial.test(column)) {
      if (!/^[-—]?$|^none$/i.test(text)) facts = { ...facts, default: text.slice(0, 100) };
    } else if (columns.type.test(column) || columns.said.test(column) || column === "") {
      const found = readRemark(sentence.text, span, false).facts;
      facts = {
        ...facts,
        ...found,
        ...(facts.type && found.type !== "enum" ? { type: facts.type } : {}),
      };
    }
  }
  return [{ sentence: first.sentence, fields: [{ ...field, facts }] }];
}
