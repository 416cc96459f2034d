import { call, type Desk, type Draft, type Facts, isList, type Screen } from "./draft.ts";
import { nameKey } from "./fields.ts";

/** A board that has the whole list asks for a part of it only where somebody looks for one. */
export function readOnce(desk: Desk): void {
  for (const draft of desk.all) {
    if (draft.kind !== "board") continue;
    const whole = new Set<string>(
      draft.uses.flatMap(({ operation: { data }, when }) =>
        when === "opening" && data.whole !== undefined ? [data.resource] : [],
      ),
    );
    for (let at = draft.uses.length - 1; at >= 0; at -= 1) {
      const use = draft.uses[at];
      if (use?.when !== "opening" || !isList(use.operation)) continue;
      if (use.operation.data.whole !== undefined || !whole.has(use.operation.data.resource))
        continue;
      draft.uses.splice(at, 1);
      call(draft, use.operation, "typing", use.actors);
    }
  }
}

/** The states that things on a board are in, or the values of the field that says so. */
export function columnsOf(
  { kind, entity, uses }: Draft,
  fieldsOf: Facts["fieldsOf"],
): Screen["columns"] {
  if (kind !== "board" || entity === undefined) return undefined;
  const states = entity.data.states ?? [];
  const own = (fieldsOf.get(entity.ref) ?? []).filter(({ data }) => data.values !== undefined);
  const known = new Set(states.map(({ name }) => nameKey(name)));
  const field =
    own.find(({ data }) => data.values?.some((each) => known.has(nameKey(each)))) ??
    own.find(({ data }) => /(?:stage|state|status)$/i.test(data.name));
  const values =
    states.length > 1 ? states.map(({ name }) => name) : [...(field?.data.values ?? [])];
  if (field === undefined || values.length < 2) return undefined;
  const lists = uses.filter(({ operation, when }) => when === "opening" && isList(operation));
  const parameter = lists
    .filter(({ operation }) => operation.data.whole === undefined)
    .flatMap(({ operation }) => operation.data.parameters)
    .find((each) => each.in === "query" && each.field === field.ref);
  return { field: field.ref, values, ...(parameter ? { parameter: parameter.name } : {}) };
}
