import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { guardedScope } from "../layout/guarded-scope.ts";

export type RemovalFacts = Parameters<typeof guardedScope>[0] & {
  readonly keys: readonly ViewOf<typeof data.key>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly retentions: readonly ViewOf<typeof data.retention>[];
};

/**
 * What takes rows of each table away: operations, actions, clean-ups, and deletes that cascade into it. The table of
 * tenants stands for itself where policies tell rows by it: each read of theirs looks them up.
 */
export type Removers = ReadonlyMap<Ref, readonly Ref[]>;

/** A table that nothing removes rows from is not among them; one of the repository is, as its programs may. */
export function removersOf(facts: RemovalFacts): Removers {
  const deleters = deletersOf(facts);
  const byTable = new Map<Ref, Ref[]>();
  for (const {
    ref,
    data: { table, afterwards },
  } of facts.retentions) {
    if (afterwards !== "anonymise") push(byTable, table, ref);
  }
  const removed = new Map<Ref, readonly Ref[]>();
  const tenants = guardedScope(facts)?.root?.ref;
  for (const {
    ref,
    data: { entity, lifecycle },
  } of facts.tables) {
    const by = [
      ...(entity ? deleters(entity) : []),
      ...(byTable.get(ref) ?? []),
      ...(lifecycle === "new" && ref !== tenants ? [] : [ref]),
    ];
    if (by.length > 0) removed.set(ref, by);
  }
  return cascaded(removed, facts.keys);
}

/** What deletes things by an operation, or by an action where none does: what a worker does by itself has none. */
export function deletersOf({
  operations,
  resources,
  actions,
  entities,
}: Pick<RemovalFacts, "actions" | "entities" | "operations" | "resources">): (
  entity: Ref,
) => readonly Ref[] {
  const entityOf = new Map<Ref, Ref>(
    resources.flatMap(({ ref, data: { entity } }) => (entity ? [[ref, entity]] : [])),
  );
  const conceptOf = new Map<Ref, Ref>(
    entities.flatMap(({ ref, data: { concept } }) => (concept ? [[ref, concept]] : [])),
  );
  const byEntity = Map.groupBy(
    operations.filter(({ data: { effect } }) => effect === "delete"),
    ({ data: { resource } }) => entityOf.get(resource),
  );
  const byConcept = Map.groupBy(
    actions.filter(({ data: { effect } }) => effect === "delete"),
    ({ data: { concept } }): Ref | undefined => concept,
  );
  return (entity) => {
    const concept = conceptOf.get(entity);
    const by = byEntity.get(entity) ?? (concept && byConcept.get(concept)) ?? [];
    return by.map(({ ref }) => ref);
  };
}

/** What goes along with what it is part of goes by the delete of that. */
function cascaded(removed: Map<Ref, readonly Ref[]>, keys: RemovalFacts["keys"]): Removers {
  const parts = new Map<Ref, Ref[]>();
  for (const {
    data: { kind, table, references },
  } of keys) {
    if (kind === "foreign" && references?.onDelete === "cascade") {
      push(parts, references.table, table);
    }
  }
  const open = [...removed.keys()];
  for (let whole = open.pop(); whole !== undefined; whole = open.pop()) {
    const by = removed.get(whole) ?? [];
    for (const part of parts.get(whole) ?? []) {
      if (removed.has(part)) continue;
      removed.set(part, by);
      open.push(part);
    }
  }
  return removed;
}

/**
 * What looks rows up by a foreign key: deletes of what they refer to, or that itself, where they are part of it and
 * so read along with it, or are what machinery keeps of an account and ends all at once (sessions, tokens). Nothing
 * where what they refer to stays for good and is found the other way.
 */
export function lookedUpBy(
  { references }: DataOf<typeof data.key>,
  table: ViewOf<typeof data.table>,
  removers: Removers,
): readonly Ref[] {
  if (references === undefined) return [];
  const by = removers.get(references.table) ?? [];
  const isPart = references.onDelete === "cascade" || table.data.entity === undefined;
  return by.length > 0 || !isPart ? by : [references.table];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
