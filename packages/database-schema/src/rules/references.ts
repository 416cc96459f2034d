import { byRef, optional } from "@planc/core";
import { api, brief, data, decision, security } from "@planc/core/ir";
import { lookedUpBy, removersOf } from "../access/removers.ts";
import { indexPath, keyPaths, referenceNeed, serves } from "../access/serve.ts";
import { rule } from "../kit.ts";

/** Every foreign key says what a delete does, and where what it refers to is deleted an index finds the rows that this touches. */
export const foreignKeys = rule("foreign-keys", {
  reads: {
    tables: data.table,
    columns: data.column,
    keys: data.key,
    indexes: optional(data.index),
    entities: optional(data.entity),
    fields: optional(data.field),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    operations: optional(api.operation),
    resources: optional(api.resource),
    actions: optional(brief.action),
    retentions: optional(data.retention),
  },
  check: ({ tables, columns, keys, indexes, report, ...facts }) => {
    const tableByRef = byRef(tables);
    const removers = removersOf({ ...facts, tables, columns, keys });
    const keysOf = Map.groupBy(keys, ({ data: { table } }) => table);
    const indexesOf = Map.groupBy(indexes, ({ data: { table } }) => table);
    const columnByRef = byRef(columns);
    for (const key of keys.filter(({ data: { kind } }) => kind === "foreign")) {
      const { table: of, name, columns: own, references } = key.data;
      const holder = tableByRef.get(of);
      const table = holder?.data.name ?? of;
      if (references === undefined) {
        report("reference-without-rule", { key: name, table }, { ref: key.ref });
        continue;
      }
      if (holder && lookedUpBy(key.data, holder, removers).length === 0) continue;
      const need = referenceNeed(own);
      const paths = [
        ...keyPaths(keysOf.get(of) ?? []),
        ...(indexesOf.get(of) ?? []).map(indexPath),
      ];
      if (paths.some((path) => serves(path, need))) continue;
      const names = own.map((ref) => columnByRef.get(ref)?.data.name ?? ref).join(", ");
      const target = tableByRef.get(references.table)?.data.name ?? references.table;
      report("foreign-key-without-index", { table, columns: names, target }, { ref: key.ref });
    }
  },
});

/** What the brief relates is related in the data. */
export const relationWithoutReference = rule("relation-without-reference", {
  reads: { relations: brief.relation, entities: data.entity, fields: optional(data.field) },
  check: ({ relations, entities, fields, report }) => {
    const entityOf = new Map(entities.map((entity) => [entity.data.concept, entity]));
    const carried = new Set<string>(
      fields.flatMap(({ data: { references } }) => references?.relation ?? []),
    );
    for (const { ref, data: relation } of relations) {
      const [from, to] = [entityOf.get(relation.from), entityOf.get(relation.to)];
      if (!from || !to || carried.has(ref)) continue;
      const refersTo = (holder: string, target: string) =>
        fields.some(
          ({ data: { entity, references } }) => entity === holder && references?.entity === target,
        );
      const related =
        relation.kind === "many-to-many"
          ? entities.some((each) => refersTo(each.ref, from.ref) && refersTo(each.ref, to.ref))
          : refersTo(from.ref, to.ref);
      if (related) continue;
      const names = { from: from.data.name, to: to.data.name };
      report("relation-without-reference", names, { ref });
    }
  },
});
