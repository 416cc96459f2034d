import { call, type Desk, type Draft, type Facts, isList } from "./draft.ts";

/** How many fields what things are sorted by has at most, beside what the system sets: a judgement. */
const fewFields = 6;

/** What things are sorted by, as a category, shows those of it: where their list can be asked for them. */
export function placeClasses({ entities, fieldsOf }: Facts, desk: Desk): void {
  const views = new Map<string, Draft>();
  for (const draft of desk.all)
    if (draft.kind === "detail" && draft.entity)
      views.set(`${draft.office}${draft.entity.ref}`, draft);
  for (const draft of desk.all) {
    if (draft.kind !== "list" || draft.within !== undefined) continue;
    for (const { operation, when, actors } of [...draft.uses]) {
      if (when !== "opening" || !isList(operation)) continue;
      for (const { field } of operation.data.parameters) {
        const own = (fieldsOf.get(draft.entity?.ref ?? "") ?? []).find(({ ref }) => ref === field);
        const to = entities.get(own?.data.references?.entity ?? "");
        const view = to && views.get(`${draft.office}${to.ref}`);
        if (to === undefined || view === undefined || view === draft || !isClass(to, fieldsOf))
          continue;
        call(view, operation, "opening", actors);
      }
    }
  }
}

/** It has little of its own, and nothing happens to it. */
export const isClass = (
  entity: NonNullable<Draft["entity"]>,
  fieldsOf: Facts["fieldsOf"],
): boolean =>
  entity.data.states === undefined &&
  entity.data.concept !== "brief/concept#user" &&
  (fieldsOf.get(entity.ref) ?? []).filter(({ data }) => !data.generated).length <= fewFields;
