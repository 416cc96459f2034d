import { byRef, optional } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { indexPath, keyPaths, referenceNeed, serves } from "../access/serve.ts";
import { rule } from "../kit.ts";

/** Every foreign key says what a delete does, and an index finds the rows that it touches. */
export const foreignKeys = rule("foreign-keys", {
  reads: {
    tables: data.table,
    columns: data.column,
    keys: data.key,
    indexes: optional(data.index),
  },
  check: ({ tables, columns, keys, indexes, report }) => {
    const tableByRef = byRef(tables);
    const columnByRef = byRef(columns);
    for (const key of keys.filter(({ data: { kind } }) => kind === "foreign")) {
      const { table: of, name, columns: own, references } = key.data;
      const table = tableByRef.get(of)?.data.name ?? of;
      if (references === undefined) {
        report("reference-without-rule", { key: name, table }, { ref: key.ref });
        continue;
      }
      const need = referenceNeed(own);
      const paths = [
        ...keyPaths(keys.filter((each) => each.data.table === of)),
        ...indexes.filter((each) => each.data.table === of).map(indexPath),
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
