import { byRef, optional, type PlanNodeOf } from "@planc/core";
import { api, brief, data, decision, security } from "@planc/core/ir";
import { inlineCode, nodeLink, paragraph, table } from "@planc/core/markdown";
import { frequencyInWords } from "../access/frequency-in-words.ts";
import { removersOf } from "../access/removers.ts";
import { comparesRows, looksInText, readThen } from "../access/serve.ts";
import { serverOf } from "../access/served-by.ts";
import { section } from "../kit.ts";
import { engineName, findsWords } from "../layout/store-of.ts";
import { referenceParagraphs } from "./references.ts";

type Pattern = PlanNodeOf<typeof data.accessPattern>;

/** Who reads, where it is no operation. */
const users = {
  check: "before a write",
  claim: "a worker",
  sweep: "a clean-up",
  person: "an answer to a person",
} as const;

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
    entities: optional(data.entity),
    fields: optional(data.field),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    resources: optional(api.resource),
    actions: optional(brief.action),
    retentions: optional(data.retention),
  },
  render: ({ tables, columns, keys, stores, patterns, indexes, operations, ...facts }) => {
    if (patterns.length === 0 && indexes.length === 0) return undefined;
    const columnByRef = byRef(columns);
    const operationByRef = byRef(operations);
    const search = stores.find(findsWords);
    const servedBy = (pattern: Pattern): string => {
      if (comparesRows(pattern) && !search) return "–";
      const server = serverOf(pattern, { keys, indexes, columnByRef });
      if (server) return server.name;
      return looksInText(pattern) && search ? engineName(search) : "–";
    };
    const isCounted = patterns.some(({ data: { frequency } }) => frequency !== undefined);
    const rows = patterns.map((pattern) => {
      const operation = pattern.data.operation && operationByRef.get(pattern.data.operation);
      const { equals, takes, searches, use } = pattern.data;
      // One that reads all of them for a screen goes by the same order, and takes more at a time.
      const whole =
        takes === "page" && equals.length === 0 && searches.length === 0
          ? operations.filter(
              ({ ref, data: { resource, whole: most } }) =>
                most !== undefined &&
                !patterns.some(({ data: { operation: of } }) => of === ref) &&
                operation?.data.resource === resource &&
                ref !== operation.ref,
            )
          : [];
      const others = (pattern.data.operations ?? []).length - 1;
      return [
        [nodeLink(pattern.ref, pattern.data.name)],
        operation
          ? [
              ...[operation, ...whole].flatMap((each, at) => [
                ...(at > 0 ? [", "] : []),
                nodeLink(each.ref, each.data.operationId),
              ]),
              ...(others > 0 ? [` and ${others} more`] : []),
            ]
          : [use === undefined ? "–" : users[use]],
        { one: "one row", page: "a page", all: "all rows" }[pattern.data.takes],
        comparesRows(pattern) && !search
          ? [`no index: ${readThen(pattern, columnByRef)}`]
          : [inlineCode(servedBy(pattern))],
        ...(isCounted ? [frequencyInWords(pattern.data.frequency) ?? "–"] : []),
      ];
    });
    const removers = removersOf({ ...facts, tables, columns, keys, operations });
    return {
      blocks: [
        ...(rows.length > 0
          ? [
              table(
                [
                  "Read",
                  "Made by",
                  "Takes",
                  "Served by",
                  ...(isCounted ? ["A second at peak"] : []),
                ],
                rows,
              ),
            ]
          : []),
        ...referenceParagraphs({ tables, columns, keys, indexes, operations, removers }).map(
          (line) => paragraph(line),
        ),
      ],
    };
  },
});
