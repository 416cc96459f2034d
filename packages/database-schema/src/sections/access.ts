import { byRef, optional, type PlanNodeOf } from "@planc/core";
import { api, data } from "@planc/core/ir";
import { inlineCode, nodeLink, paragraph, table } from "@planc/core/markdown";
import { indexPath, keyPaths, needOf, serves } from "../access/serve.ts";
import { section } from "../kit.ts";
import { engineName, findsWords } from "../layout/store-of.ts";

type Pattern = PlanNodeOf<typeof data.accessPattern>;

/** How the system reads, and which key or index each read goes by. */
export const accessSection = section("access", {
  document: "data-model.md",
  title: "Access Patterns",
  reads: {
    tables: data.table,
    columns: data.column,
    keys: data.key,
    stores: data.store,
    patterns: optional(data.accessPattern),
    indexes: optional(data.index),
    operations: optional(api.operation),
  },
  render: ({ tables, columns, keys, stores, patterns, indexes, operations }) => {
    if (patterns.length === 0 && indexes.length === 0) return undefined;
    const columnByRef = byRef(columns);
    const operationByRef = byRef(operations);
    const search = stores.find(findsWords);
    const servedBy = (pattern: Pattern): string => {
      const { table: of, searches } = pattern.data;
      const named = indexes.find(({ data: each }) =>
        each.serves.some((ref) => ref === pattern.ref),
      );
      if (named) return named.data.name;
      if (searches.length > 0) return search ? engineName(search) : "–";
      const need = needOf(pattern, columnByRef);
      const key = keys.find(
        (each) => each.data.table === of && keyPaths([each]).some((path) => serves(path, need)),
      );
      const index = indexes.find((each) => each.data.table === of && serves(indexPath(each), need));
      return key?.data.name ?? index?.data.name ?? "–";
    };
    const rows = patterns.map((pattern) => {
      const operation = pattern.data.operation && operationByRef.get(pattern.data.operation);
      const { equals, takes, searches } = pattern.data;
      // One that reads all of them for a screen goes by the same order, and takes more at a time.
      const whole =
        takes === "page" && equals.length === 0 && searches.length === 0
          ? operations.filter(
              ({ ref, data: { resource, whole: most } }) =>
                most !== undefined &&
                operation?.data.resource === resource &&
                ref !== operation.ref,
            )
          : [];
      return [
        [nodeLink(pattern.ref, pattern.data.name)],
        operation
          ? [operation, ...whole].flatMap((each, at) => [
              ...(at > 0 ? [", "] : []),
              nodeLink(each.ref, each.data.operationId),
            ])
          : "–",
        { one: "one row", page: "a page", all: "all rows" }[pattern.data.takes],
        [inlineCode(servedBy(pattern))],
      ];
    });
    const bare = indexes.filter(({ data: each }) =>
      each.serves.every((ref) => /^data\/(?:key|column)#/.test(ref)),
    );
    const tableName = (ref: string) => tables.find((each) => each.ref === ref)?.data.name ?? ref;
    return {
      blocks: [
        ...(rows.length > 0 ? [table(["Read", "Operation", "Takes", "Served by"], rows)] : []),
        ...(bare.length > 0
          ? [
              paragraph(
                `Indexes for deletes: ${bare
                  .map(
                    ({ data: each }) =>
                      `${tableName(each.table)} (${each.columns
                        .map(({ column }) => columnByRef.get(column)?.data.name ?? column)
                        .join(", ")})`,
                  )
                  .join(", ")}.`,
              ),
            ]
          : []),
      ],
    };
  },
});
