import { isSaidInTurn, turnedAgainst } from "@planc/core";
import { call, type Desk, type Draft, type Facts, type Field, isRead, without } from "./draft.ts";

type FieldsOf = ReadonlyMap<string, readonly Field[]>;

const sidesOf = (entity: string | undefined, fieldsOf: FieldsOf) =>
  turnedAgainst(
    (fieldsOf.get(entity ?? "") ?? []).flatMap(({ data }) => (data.references ? [data.name] : [])),
  );

/** What is known of a report or a block from what it is opened at: of what, of whom, and in which words. */
export function comesAlong(
  field: Field | undefined,
  kind: Draft["kind"],
  fieldsOf: FieldsOf,
): boolean {
  if (field === undefined || (kind !== "conversation" && kind !== "form")) return false;
  const sides = sidesOf(field.data.entity, fieldsOf);
  if (sides === undefined) return false;
  const { name, references } = field.data;
  return references !== undefined || name.startsWith(`${sides.of} `);
}

/** Whoever reads what people say to each other reports it and blocks who said it right there. */
export function placeAgainst(facts: Facts, desk: Desk): void {
  const { audience, entities, fieldsOf, resources } = facts;
  const entityOf = new Map<string, string | undefined>(
    resources.map(({ ref, data }) => [ref, data.entity]),
  );
  const talks = desk.all.filter(({ kind, office }) => kind === "conversation" && !office);
  for (const operation of talks.length > 0 ? facts.operations : []) {
    if (operation.data.effect !== "create") continue;
    const about = entityOf.get(operation.data.resource);
    const entity = entities.get(about ?? "");
    if (entity === undefined || sidesOf(about, fieldsOf) === undefined) continue;
    const said = (fieldsOf.get(entity.ref) ?? []).flatMap(({ data }): readonly string[] => {
      const found = entities.get(data.references?.entity ?? "");
      return found && isSaidInTurn(found.data.name) ? [found.ref] : [];
    });
    for (const talk of talks) {
      if (said.length === 0) {
        call(talk, operation, "acting", audience.of(operation));
        continue;
      }
      const read = facts.operations.find(
        (each) => isRead(each) && said.includes(entityOf.get(each.data.resource) ?? ""),
      );
      if (read === undefined || !shows(talk, said, entityOf)) continue;
      const forms = desk.all.filter(
        ({ kind, uses }) => kind === "form" && uses.some((use) => use.operation === operation),
      );
      const [first] = forms;
      for (const form of forms) {
        without(form, operation);
        if (form.uses.length === 0) desk.close(form.id);
      }
      const screen = desk.open(`${talk.id}.${entity.id}`, () => ({
        name: first?.name ?? entity.data.name,
        kind: "form",
        entity,
        within: talk.id,
        from: [operation.ref],
        path: `${read.data.path.replaceAll(/\{(\w+)\}/g, ":$1")}/${entity.id}`,
      }));
      call(screen, read, "opening", audience.of(read));
      call(screen, operation, "acting", audience.of(operation));
    }
  }
}

const shows = (
  { uses }: Draft,
  said: readonly string[],
  entityOf: ReadonlyMap<string, string | undefined>,
): boolean =>
  uses.some(
    ({ operation, when }) =>
      when === "opening" && said.includes(entityOf.get(operation.data.resource) ?? ""),
  );
