import type { DataOf, PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { camel, pascal } from "../naming.ts";
import {
  type Connection,
  connectionArguments,
  connectionsOf,
  connectionTypes,
  pageArguments,
} from "./connections.ts";
import { payloadName, payloadTypes } from "./payloads.ts";
import { type GraphFacts, isComposed, type Relation, relationsOf } from "./relations.ts";

type SchemaNode = PlanNodeOf<typeof api.schema>;
type Property = DataOf<typeof api.schema>["properties"][number];
type OperationNode = PlanNodeOf<typeof api.operation>;

/** The same operations and bodies in the GraphQL schema definition language. */
export function schemaLanguage(
  operations: readonly OperationNode[],
  schemas: readonly SchemaNode[],
  subscriptions: readonly PlanNodeOf<typeof api.subscription>[] = [],
  facts: GraphFacts = { resources: [], fields: [], components: [] },
  limits?: string,
): string {
  const byRef = new Map<string, SchemaNode>(schemas.map((each) => [each.ref, each]));
  const enums = new Map<string, string>();
  const used = usedSchemas(operations, subscriptions, byRef);
  const connections = connectionsOf(operations, byRef);
  // GraphQL knows a problem by its own type; a page is a connection.
  const shown = schemas.filter(
    (each) =>
      used.has(each.ref) &&
      each.data.properties.length > 0 &&
      each.data.purpose !== "problem" &&
      !connections.has(each.ref),
  );
  const relations = relationsOf(operations, schemas, facts);
  const keyed = isComposed(operations, facts) && relations.size > 0;
  const types = shown.map((each) =>
    typeOf(each, byRef, enums, {
      led: relations.get(each.ref) ?? [],
      keyed: keyed && relations.has(each.ref),
      connections,
    }),
  );
  const root = (name: string, own: readonly OperationNode[]) =>
    own.length === 0
      ? []
      : [
          `type ${name} {\n${own.map((each) => operationField(each, byRef, enums, connections)).join("\n")}\n}`,
        ];
  const queries = operations.filter((each) => each.data.method === "get");
  const mutations = operations.filter((each) => each.data.method !== "get");
  const roots = [
    ...root("Query", queries),
    ...root("Mutation", mutations),
    ...(subscriptions.length > 0
      ? [`type Subscription {\n${subscriptions.map((each) => heard(each, byRef)).join("\n")}\n}`]
      : []),
  ];
  const scalars = ["DateTime", "Date", "Decimal", "JSON", "Long"].filter((scalar) =>
    [...types, ...roots].some((text) => new RegExp(`\\b${scalar}\\b`).test(text)),
  );
  return `${[
    ...(limits && queries.length > 0
      ? [
          `${docs(limits)}\nschema {\n  query: Query\n${mutations.length > 0 ? "  mutation: Mutation\n" : ""}${subscriptions.length > 0 ? "  subscription: Subscription\n" : ""}}`,
        ]
      : []),
    ...(keyed ? ["directive @key(fields: String!) repeatable on OBJECT"] : []),
    ...scalars.map(scalarType),
    ...[...enums.values()].sort(),
    ...types,
    ...connectionTypes(connections),
    ...payloadTypes(mutations, byRef),
    ...roots,
  ].join("\n\n")}\n`;
}

/** What some operation takes or answers, directly or inside another. */
function usedSchemas(
  operations: readonly OperationNode[],
  subscriptions: readonly PlanNodeOf<typeof api.subscription>[],
  byRef: ReadonlyMap<string, SchemaNode>,
): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (ref: string | undefined): void => {
    if (ref === undefined || used.has(ref)) return;
    used.add(ref);
    for (const each of byRef.get(ref)?.data.properties ?? []) visit(each.schema);
  };
  for (const { data } of operations) {
    visit(data.request);
    visit(data.response);
  }
  for (const { data } of subscriptions) visit(data.message);
  return used;
}

function typeOf(
  schema: SchemaNode,
  byRef: ReadonlyMap<string, SchemaNode>,
  enums: Map<string, string>,
  {
    led,
    keyed,
    connections,
  }: {
    readonly led: readonly Relation[];
    readonly keyed: boolean;
    readonly connections: ReadonlyMap<string, Connection>;
  },
): string {
  const { purpose, name, description, properties } = schema.data;
  const sent = purpose === "create" || purpose === "update" || purpose === "command";
  const fields = properties.map(
    (each) =>
      `  ${docs(each.description)}\n  ${camel(each.name)}: ${fieldType(each, schema.data.name, byRef, enums)}${each.required && !each.nullable ? "!" : ""}`,
  );
  const key = keyed ? ' @key(fields: "id")' : "";
  const all = [...fields, ...led.map((each) => relationField(each, byRef, enums, connections))];
  return `${docs(description)}\n${sent ? "input" : "type"} ${pascal(name)}${key} {\n${all.join("\n")}\n}`;
}

/** What a relation leads to; null rather than an error, as the caller may read the one and not the other. */
function relationField(
  relation: Relation,
  byRef: ReadonlyMap<string, SchemaNode>,
  enums: Map<string, string>,
  connections: ReadonlyMap<string, Connection>,
): string {
  const head = `  ${docs(relation.description)}\n  ${relation.name}`;
  if ("to" in relation) return `${head}: ${pascal(relation.to.data.name)}`;
  const { lists, without } = relation;
  const page = connections.get(lists.data.response ?? "")?.name ?? "";
  const args = argumentsOf(lists, byRef, enums, without);
  return `${head}${args.length > 0 ? `(${args.join(", ")})` : ""}: ${page}`;
}

function fieldType(
  property: Property,
  owner: string,
  byRef: ReadonlyMap<string, SchemaNode>,
  enums: Map<string, string>,
): string {
  const inner = property.schema === undefined ? undefined : byRef.get(property.schema);
  if (inner) return property.list ? `[${pascal(inner.data.name)}!]` : pascal(inner.data.name);
  if (property.values !== undefined && property.values.length > 0) {
    return enumType(
      `${owner.replace(/(Create|Update)$/, "")} ${property.name}`,
      property.values,
      enums,
    );
  }
  const one = scalarOf(property.type, property.name);
  return property.list && property.type !== "list" ? `[${one}!]` : one;
}

function enumType(name: string, values: readonly string[], enums: Map<string, string>): string {
  const type = pascal(name);
  const members = [
    ...new Set(
      values.map((each) =>
        camel(each)
          .replace(/([A-Z])/g, "_$1")
          .toUpperCase(),
      ),
    ),
  ];
  enums.set(type, `enum ${type} {\n${members.map((each) => `  ${each}`).join("\n")}\n}`);
  return type;
}

function scalarOf(type: Property["type"], name: string): string {
  switch (type) {
    case "uuid":
      return "ID";
    case "integer":
      // Int has 32 bits; sizes and counters do not fit.
      return "Long";
    case "decimal":
    case "percent":
      return "Float";
    case "money":
      return "Decimal";
    case "boolean":
      return "Boolean";
    case "timestamp":
      return "DateTime";
    case "date":
      return "Date";
    case "json":
    case "geo-point":
      return "JSON";
    case "list":
      return "[String!]";
    default:
      return name === "id" ? "ID" : "String";
  }
}

function argumentsOf(
  { data: { parameters, response, paginated } }: OperationNode,
  byRef: ReadonlyMap<string, SchemaNode>,
  enums: Map<string, string>,
  without: ReadonlySet<string> = new Set(),
): readonly string[] {
  const of = byRef.get(response ?? "")?.data.name.replace(/(?:Card)?Page$/, "") ?? "";
  return parameters
    .filter(({ name }) => !without.has(name) && !(paginated && pageArguments.has(name)))
    .map((each) => {
      const type =
        each.values !== undefined && each.values.length > 0
          ? enumType(`${of} ${each.name}`, each.values, enums)
          : each.name === "limit"
            ? "Int"
            : scalarOf(each.type, each.name);
      return `${camel(each.name)}: ${type}${each.required ? "!" : ""}`;
    })
    .concat(paginated ? connectionArguments(parameters) : []);
}

function operationField(
  node: OperationNode,
  byRef: ReadonlyMap<string, SchemaNode>,
  enums: Map<string, string>,
  connections: ReadonlyMap<string, Connection>,
): string {
  const { data: operation } = node;
  const request = operation.request === undefined ? undefined : byRef.get(operation.request);
  const response = operation.response === undefined ? undefined : byRef.get(operation.response);
  const args = [
    ...argumentsOf(node, byRef, enums),
    ...(request ? [`input: ${pascal(request.data.name)}!`] : []),
  ];
  // One field of a query that fails leaves the others: it is null, with an entry of `errors`.
  const result =
    operation.method !== "get"
      ? `${payloadName(operation)}!`
      : response
        ? (connections.get(response.ref)?.name ?? pascal(response.data.name))
        : "Boolean";
  const told = [operation.summary, operation.description].filter(Boolean).join(". ");
  return `  ${docs(told)}\n  ${camel(operation.operationId)}${args.length > 0 ? `(${args.join(", ")})` : ""}: ${result}`;
}

/** One that clients are told of: all that they may read, or one thing. */
function heard(
  { data }: PlanNodeOf<typeof api.subscription>,
  byRef: ReadonlyMap<string, SchemaNode>,
): string {
  const message = pascal(byRef.get(data.message)?.data.name ?? data.name);
  // Of several rooms a client names the one that it is let into.
  const parameters = [...new Set(data.rooms.map(({ parameter }) => parameter))];
  const only = parameters.length === 1 ? "!" : "";
  const narrowed =
    parameters.length === 0
      ? ""
      : `(${parameters.map((each) => `${camel(each)}: ID${only}`).join(", ")})`;
  return `  ${docs(data.summary)}\n  ${camel(data.name)}${narrowed}: ${message}!`;
}

/** A scalar with what its values look like. */
function scalarType(name: string): string {
  const about: Readonly<Record<string, string>> = {
    DateTime: "RFC 3339 with an offset: 2030-01-15T09:30:00Z.",
    Date: "ISO 8601: 2030-01-15.",
    Decimal: "A decimal number as text, so that no digit is lost.",
    JSON: "Any JSON object.",
    Long: "A whole number of up to 53 bits; Int has 32.",
  };
  return `${docs(about[name] ?? name)}\nscalar ${name}`;
}

/** A description in quotes: nothing in it can end it. */
function docs(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, " "));
}
