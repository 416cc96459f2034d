import { type DataOf, type Draft, join, node, slug } from "@planc/core";
import { data } from "@planc/core/ir";
import { snake } from "../naming/identifier.ts";

export type FieldData = DataOf<typeof data.field>;
export type FieldDraft = Draft<"data/field", FieldData>;

/** The node of a field; its id is that of the entity and the field's name. */
export function fieldNode(entityId: string, field: FieldData, why: FieldDraft["why"]): FieldDraft {
  return node(data.field, join(entityId, slug(field.name)), { ...field, ...leastOf(field) }, why);
}

/** Text that has to be there says something: an empty one is as good as none. */
function leastOf({
  type,
  required,
  references,
  values,
  existing,
  default: first,
  minLength: least = 1,
}: FieldData): Pick<FieldData, "minLength"> {
  const isText = type === "text" || type === "long-text";
  const isNew = references === undefined && values === undefined && existing === undefined;
  return isText && isNew && ((required && first !== "") || least > 1) ? { minLength: least } : {};
}

/** Adds fields in order of precedence: the first of each column name stays. */
export function collect(...groups: readonly (readonly FieldDraft[])[]): readonly FieldDraft[] {
  const kept = new Map<string, FieldDraft>();
  const ids = new Set<string>();
  for (const field of groups.flat()) {
    const column = columnName(field.data);
    if (kept.has(column) || ids.has(field.id)) continue;
    kept.set(column, field);
    ids.add(field.id);
  }
  return [...kept.values()];
}

/** The column that a field becomes: `project_id` for a reference, `password_hash` for a secret. */
export function columnName({ name, type, references }: Omit<FieldData, "entity">): string {
  const base = snake(name);
  if (references) return withEnd(base, "id");
  if (type === "secret-hash") return withEnd(base, "hash");
  if (type === "file") return withEnd(base, "key");
  return base;
}

function withEnd(base: string, end: string): string {
  return base === end || base.endsWith(`_${end}`) ? base : `${base}_${end}`;
}
