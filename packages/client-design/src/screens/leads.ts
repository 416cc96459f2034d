import { opensByLink } from "./account.ts";
import type { ActorRef } from "./audience.ts";
import { isClass } from "./classes.ts";
import { type Around, seenBy } from "./data.ts";
import { type Desk, type Draft, type Facts, isList, isRead } from "./draft.ts";
import { nameKey } from "./fields.ts";

const viewed: ReadonlySet<string> = new Set(["detail", "conversation"]);

/** Whatever lists things leads to each of them; what things are sorted by leads to those that are sorted by it. */
export function placeLeads({ resources, entities, fieldsOf }: Facts, desk: Desk): void {
  const entityOf = new Map<string, string | undefined>(
    resources.map(({ ref, data }) => [ref, data.entity]),
  );
  const views = new Map<string, Draft>();
  const lists: Draft[] = [];
  for (const draft of desk.all) {
    const key = `${draft.office}${draft.entity?.ref}`;
    if (viewed.has(draft.kind) && draft.entity && !views.has(key)) views.set(key, draft);
    if (draft.kind === "list" && draft.within === undefined) lists.push(draft);
  }
  const sortedBy = classesOf(lists, entities, fieldsOf);
  for (const draft of desk.all) {
    if (draft.kind === "step" || draft.kind === "form") continue;
    for (const { operation, when } of draft.uses) {
      if ((when !== "opening" && when !== "typing") || !isList(operation)) continue;
      const entity = entityOf.get(operation.data.resource);
      lead(draft, views.get(`${draft.office}${entity}`));
      for (const list of sortedBy.get(`${draft.office}${entity}`) ?? [])
        if (draft.kind === "list" || draft.kind === "home") lead(draft, list);
    }
  }
}

function lead(from: Draft, to: Draft | undefined): void {
  if (to === undefined || to === from || to.within === from.id || from.within === to.id) return;
  if (!from.leads.includes(to.id)) from.leads.push(to.id);
}

/** Lists that can be asked for those of a thing, by that thing. */
function classesOf(
  lists: readonly Draft[],
  entities: Facts["entities"],
  fieldsOf: Facts["fieldsOf"],
): ReadonlyMap<string, readonly Draft[]> {
  const named = new Map([...entities.values()].map(({ ref, data }) => [nameKey(data.name), ref]));
  const found = new Map<string, Draft[]>();
  for (const draft of lists) {
    const references = new Map<string, string | undefined>(
      (fieldsOf.get(draft.entity?.ref ?? "") ?? []).map(({ ref, data }) => [
        ref,
        data.references?.entity,
      ]),
    );
    for (const { operation } of draft.uses)
      for (const { name, in: place, field } of isList(operation) ? operation.data.parameters : []) {
        const to =
          references.get(field ?? "") ??
          (/ids?$/i.test(name) ? named.get(nameKey(name.replace(/_?ids?$/i, ""))) : undefined);
        const sorting = entities.get(to ?? "");
        if (place !== "query" || sorting === undefined || to === draft.entity?.ref) continue;
        if (!isClass(sorting, fieldsOf)) continue;
        const key = `${draft.office}${to}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, [draft]);
        else if (!known.includes(draft)) known.push(draft);
      }
  }
  return found;
}

/** Where people go from a screen, each with those who may see what it opens. */
export function leadsOf(
  draft: Draft,
  actors: readonly ActorRef[],
  around: Around,
): readonly { readonly draft: Draft; readonly those: readonly ActorRef[] }[] {
  const { drafts } = around;
  const all = new Set([
    ...(drafts.within.get(draft.id) ?? []),
    ...draft.leads.flatMap((id) => drafts.byId.get(id) ?? []),
  ]);
  return [...all].flatMap((to) => {
    if (opensByLink.has(to.id)) return [];
    const seen = new Set<string>(seenBy(to, around));
    const those = actors.filter((each) => seen.has(each) && !seesOwnAlone(draft, to, each, around));
    return those.length > 0 ? [{ draft: to, those }] : [];
  });
}

/** The list has what is of others as well, and the thing opens for its owner alone. */
function seesOwnAlone(
  from: Draft,
  to: Draft,
  actor: ActorRef,
  { audience, entityOf }: Around,
): boolean {
  const read = to.uses.find(({ operation, when }) => when === "opening" && isRead(operation));
  if (read === undefined || audience.conditionOf(read.operation, actor) !== "own") return false;
  const about = entityOf(read.operation)?.ref;
  return from.uses.some(
    ({ operation, when }) =>
      when === "opening" &&
      isList(operation) &&
      entityOf(operation)?.ref === about &&
      audience.of(operation).includes(actor) &&
      ["always", "tenant"].includes(audience.conditionOf(operation, actor)),
  );
}
