import type { Ref } from "@planc/core";
import type { data } from "@planc/core/ir";
import { columnName, type FieldDraft, fieldNode } from "../fields/draft.ts";
import { derived } from "../kit.ts";
import { snake } from "../naming/identifier.ts";
import type { ExistingColumn, ExistingTable } from "./existing-table.ts";

/** The field that an existing table identifies its rows by. */
export function existingKey(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id> },
  { key, ref }: ExistingTable,
): readonly FieldDraft[] {
  if (key === undefined) return [];
  return [
    fieldNode(
      entity.id,
      {
        entity: entity.ref,
        name: wordsOf(key.name),
        type: key.logical,
        required: true,
        unique: false,
        generated: true,
        existing: key.name,
      },
      derived("field-exists", [entity.ref, ref]),
    ),
  ];
}

/** Says of a field of an existing table which column has it already; the others are new. */
export function asExisting(field: FieldDraft, table: ExistingTable): FieldDraft {
  if (field.data.existing !== undefined) return field;
  const column = columnFor(field.data, table.columns);
  if (column === undefined) return field;
  const { entity, name, attribute, references, generated, values } = field.data;
  const isList = values !== undefined && field.data.type === "enum" && isText(column.logical);
  return {
    ...field,
    data: {
      entity,
      name,
      type: isList ? "enum" : column.logical,
      required: column.required,
      unique: column.unique,
      ...(isList ? { values } : {}),
      ...(attribute ? { attribute } : {}),
      ...(references ? { references } : {}),
      generated,
      existing: column.name,
    },
    why: derived("field-exists", [...fromOf(field), table.ref]),
  };
}

function fromOf({ why, data: { entity } }: FieldDraft): readonly Ref[] {
  return why.kind === "stated" || why.from.length === 0 ? [entity] : why.from;
}

/** A reference is of the type of what it refers to. */
export function withKeyType(field: FieldDraft, target: ExistingTable | undefined): FieldDraft {
  if (target === undefined || field.data.existing !== undefined) return field;
  return { ...field, data: { ...field.data, type: target.key?.logical ?? "text" } };
}

/** The column of that name, else the only one that goes on with a unit or a kind: `area` is `area_ha`. */
function columnFor(
  field: FieldDraft["data"],
  columns: readonly ExistingColumn[],
): ExistingColumn | undefined {
  const plain = snake(field.name);
  const names = [columnName(field), plain, ...(field.references ? [`${plain}_id`] : [])];
  const spelt = columns.map((column) => [snake(wordsOf(column.name)), column] as const);
  for (const name of names) {
    const same = spelt.find(([own]) => own === name);
    if (same) return same[1];
  }
  const longer = spelt.filter(
    ([own]) => own.startsWith(`${plain}_`) && own.split("_").length <= plain.split("_").length + 2,
  );
  const [only, ...others] = longer;
  return others.length === 0 && field.references === undefined ? only?.[1] : undefined;
}

/** `publishedAt` and `published_at` are `published at`. */
function wordsOf(column: string): string {
  return column
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/[_\s-]+/g, " ")
    .trim()
    .toLowerCase();
}

function isText(logical: ExistingColumn["logical"]): boolean {
  return logical === "text" || logical === "long-text";
}
