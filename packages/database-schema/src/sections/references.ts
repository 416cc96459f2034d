import { byRef, listed, type PlanNodeOf, type Ref } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { lookedUpBy, type Removers } from "../access/removers.ts";
import { indexPath, keyPaths, referenceNeed, serves } from "../access/serve.ts";

interface IndexedFacts {
  readonly tables: readonly PlanNodeOf<typeof data.table>[];
  readonly columns: readonly PlanNodeOf<typeof data.column>[];
  readonly keys: readonly PlanNodeOf<typeof data.key>[];
  readonly indexes: readonly PlanNodeOf<typeof data.index>[];
  readonly operations: readonly PlanNodeOf<typeof api.operation>[];
  readonly removers: Removers;
}

/** Which indexes references alone need, and what for; and which references have none, as nothing deletes. */
export function referenceParagraphs(facts: IndexedFacts): readonly string[] {
  const { tables, columns, keys, indexes, operations, removers } = facts;
  const tableByRef = byRef(tables);
  const columnByRef = byRef(columns);
  const operationByRef = byRef(operations);
  const keyByRef = new Map<Ref, (typeof keys)[number]>(keys.map((each) => [each.ref, each]));
  const indexesOf = Map.groupBy(indexes, ({ data: { table } }) => table);
  const keysOf = Map.groupBy(keys, ({ data: { table } }) => table);
  const named = (table: Ref, over: readonly Ref[]): string =>
    `${tableByRef.get(table)?.data.name ?? table} (${over
      .map((ref) => columnByRef.get(ref)?.data.name ?? ref)
      .join(", ")})`;
  const nameOf = (ref: Ref): string => {
    const operation = operationByRef.get(ref)?.data.operationId;
    if (operation) return `by ${operation}`;
    if (ref.startsWith("data/retention#")) return "by a clean-up";
    const whole = tableByRef.get(ref)?.data.name;
    return whole ? `with ${whole}` : "";
  };
  const bare = indexes.flatMap(({ data: { table, columns: over, serves: needs } }) => {
    if (!needs.every((ref) => /^data\/(?:key|column)#/.test(ref))) return [];
    const by = needs.flatMap((ref) => {
      const key = keyByRef.get(ref)?.data;
      const holder = key && tableByRef.get(key.table);
      return key && holder ? lookedUpBy(key, holder, removers) : [];
    });
    const names = [...new Set(by.map(nameOf))].filter((each) => each !== "");
    const [first, ...others] = names;
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    return `${named(
      table,
      over.map(({ column }) => column),
    )}${first ? ` ${first}${more}` : ""}`;
  });
  const spared = keys.flatMap(({ data: key }) => {
    const holder = tableByRef.get(key.table);
    if (key.kind !== "foreign" || !holder || !key.references) return [];
    if (lookedUpBy(key, holder, removers).length > 0) return [];
    const need = referenceNeed(key.columns);
    const paths = [
      ...keyPaths(keysOf.get(key.table) ?? []),
      ...(indexesOf.get(key.table) ?? []).map(indexPath),
    ];
    return paths.some((path) => serves(path, need)) ? [] : [{ key, to: key.references.table }];
  });
  const stays = [...Map.groupBy(spared, ({ to }) => to)].map(
    ([to, of]) =>
      `${listed(of.map(({ key }) => named(key.table, key.columns)))}, as nothing deletes from ${tableByRef.get(to)?.data.name ?? to}`,
  );
  return [
    ...(bare.length > 0
      ? [`Indexes of references, with what looks rows up: ${bare.join("; ")}.`]
      : []),
    ...(stays.length > 0 ? [`References without an index: ${stays.join("; ")}.`] : []),
  ];
}
