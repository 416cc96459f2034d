import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { closedList } from "../fields/closed-list.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import { snake } from "../naming/identifier.ts";

type Field = ViewOf<typeof data.field>;

const naming = new Set(["name", "title", "subject", "email", "username", "code", "slug", "number"]);

/** Identity, references, what names a row, the rest by name, the state, the dates. */
export function inOrder<F extends Field>(
  fields: readonly F[],
  stateField: Field | undefined,
): readonly F[] {
  const rank = (field: F): number => {
    const { name, references, required } = field.data;
    if (name === systemFieldNames.id) return 0;
    if (references) return required ? 1 : 2;
    if (field === stateField) return 5;
    if (name === systemFieldNames.created) return 6;
    if (name === systemFieldNames.updated) return 7;
    return naming.has(snake(name)) ? 3 : 4;
  };
  return [...fields].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The field that keeps the state of an entity with a life cycle. */
export function stateFieldOf(
  entity: ViewOf<typeof data.entity>,
  fields: readonly Field[],
): Field | undefined {
  if (entity.data.states === undefined) return undefined;
  const kept = new Set(closedList(entity.data.states.map(({ name }) => name)));
  const lists = fields.filter(({ data: { type } }) => type === "enum");
  return (
    lists.find(({ data: { name } }) => ["status", "state"].includes(snake(name))) ??
    lists.find(
      ({ data: { values = [] } }) =>
        values.length === kept.size && values.every((each) => kept.has(each)),
    )
  );
}
