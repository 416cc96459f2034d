import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { pascal } from "../naming.ts";

type SchemaNode = PlanNodeOf<typeof api.schema>;
type OperationNode = PlanNodeOf<typeof api.operation>;

/** A page as Relay's cursor connections have it. */
export interface Connection {
  /** `TaskConnection` */
  readonly name: string;
  readonly node: SchemaNode;
}

/** The connections in place of pages, by the page's schema. */
export function connectionsOf(
  operations: readonly OperationNode[],
  byRef: ReadonlyMap<string, SchemaNode>,
): ReadonlyMap<string, Connection> {
  return new Map(
    operations.flatMap(({ data: { paginated, response } }) => {
      const page = paginated ? byRef.get(response ?? "") : undefined;
      const items = page?.data.properties.find(({ list, schema }) => list && schema !== undefined);
      const node = byRef.get(items?.schema ?? "");
      return page && node
        ? [
            [
              page.ref as string,
              { name: `${pascal(page.data.name.replace(/Page$/, ""))}Connection`, node },
            ] as const,
          ]
        : [];
    }),
  );
}

/** The types of a connection; PageInfo stands once. */
export function connectionTypes(connections: ReadonlyMap<string, Connection>): readonly string[] {
  const own = [...connections.values()];
  return own.length === 0
    ? []
    : [
        ...own.map(({ name, node }) => {
          const edge = name.replace(/Connection$/, "Edge");
          const type = pascal(node.data.name);
          return [
            `"One page, in a stable order."\ntype ${name} {\n  edges: [${edge}!]!\n  pageInfo: PageInfo!\n}`,
            `type ${edge} {\n  "Give it as \`after\` to get what comes behind."\n  cursor: String!\n  node: ${type}!\n}`,
          ].join("\n\n");
        }),
        `"Where a page lies among the others."\ntype PageInfo {\n  hasNextPage: Boolean!\n  "Pages are asked for forwards: false on the first, and where it is not known."\n  hasPreviousPage: Boolean!\n  startCursor: String\n  "Null on an empty page."\n  endCursor: String\n}`,
      ];
}

/** The arguments of a connection in place of those of a page. */
export const pageArguments: ReadonlySet<string> = new Set(["cursor", "limit"]);

/** `first: Int = 50, after: String` */
export function connectionArguments(
  parameters: OperationNode["data"]["parameters"],
): readonly string[] {
  const limit = parameters.find(({ name }) => name === "limit");
  const usual = typeof limit?.default === "number" ? ` = ${limit.default}` : "";
  return [`first: Int${usual}`, "after: String"];
}
